import snowball from "snowball-stemmers";

/** Snowball's name of the algorithm for each primary language tag. */
const ALGORITHMS: ReadonlyMap<string, string> = new Map([
  ["ar", "arabic"],
  ["ca", "catalan"],
  ["cs", "czech"],
  ["da", "danish"],
  ["de", "german"],
  ["en", "english"],
  ["es", "spanish"],
  ["eu", "basque"],
  ["fi", "finnish"],
  ["fr", "french"],
  ["ga", "irish"],
  ["hu", "hungarian"],
  ["hy", "armenian"],
  ["it", "italian"],
  ["nb", "norwegian"],
  ["nl", "dutch"],
  ["nn", "norwegian"],
  ["no", "norwegian"],
  ["pt", "portuguese"],
  ["ro", "romanian"],
  ["ru", "russian"],
  ["sl", "slovene"],
  ["sv", "swedish"],
  ["ta", "tamil"],
  ["tr", "turkish"],
]);

/**
 * Endings that the algorithms know by an accent or letter, which folding took: it is put back where the ending can hardly be
 * another (`negociacion` and `negociaciones`, `liberee` and `liberer` have one stem again).
 */
const ACCENTED: ReadonlyMap<string, readonly (readonly [ending: RegExp, accented: string])[]> = new Map([
  ["ar", [[/ه$/, "ة"]]],
  ["es", [[/cion$/, "ción"]]],
  [
    "fr",
    [
      [/ee(s?)$/, "ée$1"],
      [/ier(es?)$/, "ièr$1"],
      [/ite(s?)$/, "ité$1"],
    ],
  ],
  [
    "pt",
    [
      [/([cs])ao$/, "$1ão"],
      [/([cs])oes$/, "$1ões"],
      [/cã/, "çã"],
      [/cõ/, "çõ"],
    ],
  ],
]);

/** The primary language tags whose words have stems. */
export const stemLanguages: readonly string[] = [...ALGORITHMS.keys()];

type Stemmer = (term: string) => string;

/** How many stems are remembered, those of all languages together: some 30 MB. */
const MOST_REMEMBERED = 200_000;
/** By primary tag; only of those with an algorithm, because a tag may be anything that a file says. */
const byLanguage = new Map<string, { readonly stem: Stemmer; readonly memo: Map<string, string> }>();
let remembered = 0;

/**
 * The stem of a folded word by the Snowball algorithm of its language (M. Porter, snowballstem.org; for English
 * Porter2). Remembered, because an archive has far fewer words than occurrences of them.
 *
 * @param language BCP 47 tag; in a language without an algorithm every word is its own stem
 */
export function stem(term: string, language: string): string {
  return stemmer(language)(term);
}

/** `stem` for one language, where many words are stemmed. */
export function stemmer(language: string): Stemmer {
  const primary = language.split("-", 1)[0]?.toLowerCase() ?? "";
  const known = byLanguage.get(primary);
  if (known) return known.stem;
  const algorithm = ALGORITHMS.get(primary);
  if (!algorithm) return (term) => term;
  const memo = new Map<string, string>();
  const found = newStemmer(algorithm, ACCENTED.get(primary) ?? []);
  const made = remembering(memo, (term) => foundBefore.get(primary)?.get(term) ?? found(term));
  byLanguage.set(primary, { stem: made, memo });
  return made;
}

/** Stems found before by {@link stem}, by primary tag. */
const foundBefore = new Map<string, ReadonlyMap<string, string>>();

/**
 * Takes over stems found before, for a build, which stems every word that there is. They are held until
 * {@link forgetStems}.
 *
 * @param language primary tag
 */
export function rememberStems(
  language: string,
  stems: Iterable<readonly [term: string, stem: string]>,
): void {
  foundBefore.set(language, new Map(stems));
}

/** Gives back what {@link rememberStems} holds. */
export function forgetStems(): void {
  foundBefore.clear();
}

function newStemmer(algorithm: string, endings: readonly (readonly [RegExp, string])[]): Stemmer {
  const snowballStemmer = snowball.newStemmer(algorithm);
  return (term) =>
    snowballStemmer.stem(endings.reduce((word, [ending, accented]) => word.replace(ending, accented), term));
}

function remembering(memo: Map<string, string>, stemOf: Stemmer): Stemmer {
  return (term) => {
    const known = memo.get(term);
    if (known !== undefined) return known;
    if (remembered >= MOST_REMEMBERED) forgetAll();
    const stemmed = stemOf(term);
    memo.set(term, stemmed);
    remembered++;
    return stemmed;
  };
}

function forgetAll(): void {
  for (const { memo } of byLanguage.values()) memo.clear();
  remembered = 0;
}
