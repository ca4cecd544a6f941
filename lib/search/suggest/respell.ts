import { print } from "#lib/query/print.ts";
import type { Node, Phrase, Query, TextNode, Word } from "#lib/query/query.ts";
import { positiveLeaves } from "#lib/query/wanted.ts";
import { spellingOf } from "#lib/search/synonyms/spelling-of.ts";
import type { Vocabulary } from "#lib/search/vocabulary/vocabulary.ts";
import { isWithinEdits } from "#lib/text/edit-distance.ts";
import { stem } from "#lib/text/stem.ts";
import { STOP_WORDS } from "#lib/text/stop-words.ts";
import { askingFor, type Rewrite, type Situation } from "./situation.ts";

/** A word of fewer articles may be a slip of the pen, be it the archive's own. */
export const RARE = 3;
/** And the word meant is in so many times as many. */
const MORE_FREQUENT = 5;
/** Words that are tried one by one where several may be misspelled. */
const ONE_BY_ONE = 2;

interface Respelling {
  readonly words: ReadonlyMap<string, string>;
  /** Whether phrases and what is to be taken as typed are left as they are. */
  readonly isPlainOnly: boolean;
}

/** Searches with the words spelled that the archive lacks where no other spelling is tried anyway: in phrases, as typed. */
export function respelled(situation: Situation): Rewrite[] {
  const { query, vocabulary } = situation;
  const found = new Map<string, string>();
  for (const leaf of positiveLeaves(query).flatMap(wordsAndPhrases)) {
    for (const term of leaf.kind === "phrase" ? leaf.terms : [leaf.term]) {
      const meant = meantBy(term, leaf, vocabulary);
      if (meant !== null) found.set(term, meant);
    }
  }
  return found.size > 0 ? [rewriteOf(situation, { words: found, isPlainOnly: false })] : [];
}

/** Searches with rare words replaced by much more frequent ones that are spelled alike. */
export function moreFrequent(situation: Situation): Rewrite[] {
  const { query, vocabulary } = situation;
  const found = new Map<string, string>();
  for (const leaf of positiveLeaves(query)) {
    if (leaf.kind !== "word" || leaf.match !== "stem" || leaf.variants.length > 0 || !leaf.telling) continue;
    const meant = frequentLike(leaf.term, vocabulary);
    if (meant !== null) found.set(leaf.term, meant);
  }
  const single = found.size > 1 ? [...found].slice(0, ONE_BY_ONE).map((one) => new Map([one])) : [];
  return [...(found.size > 0 ? [found] : []), ...single].map((words) =>
    rewriteOf(situation, { words, isPlainOnly: true }),
  );
}

function wordsAndPhrases(leaf: TextNode): readonly (Word | Phrase)[] {
  return leaf.kind === "near" ? leaf.operands : [leaf];
}

/** In a phrase and after `=` the very form is looked for, elsewhere any. */
function meantBy(term: string, leaf: Word | Phrase, vocabulary: Vocabulary): string | null {
  if (leaf.kind === "word" && leaf.match === "stem") {
    return leaf.variants.length > 0 ? null : (spellingOf(term, vocabulary)?.term ?? null);
  }
  if (leaf.kind === "word" && leaf.match !== "exact") return null;
  return vocabulary.articlesWith(term) > 0 ? null : (vocabulary.wordsLike(term, 1)[0]?.term ?? null);
}

/** Much alike, because a rare word is mostly meant as it stands. */
function frequentLike(term: string, vocabulary: Vocabulary): string | null {
  const articles = vocabulary.articlesWith(term);
  if (articles >= RARE) return null;
  const isMeant = ({ term: other, articles: its }: { term: string; articles: number }) =>
    other !== term &&
    !STOP_WORDS.has(other) &&
    its >= Math.max(1, articles) * MORE_FREQUENT &&
    other[0] === term[0] &&
    isWithinEdits(term, other, 1) &&
    vocabulary.languages.every((language) => stem(other, language) !== stem(term, language));
  return vocabulary.wordsLike(term, 4).find(isMeant)?.term ?? null;
}

function rewriteOf(situation: Situation, respelling: Respelling): Rewrite {
  const { query } = situation;
  const clauses = query.clauses.map((clause) =>
    clause.occur === "must not" ? clause : { ...clause, node: respell(clause.node, respelling) },
  );
  const text = print({ ...query, clauses } satisfies Query);
  return { kind: "spelling", label: `Search for “${text}”`, asking: askingFor(situation, { text }) };
}

function respell<N extends Node>(node: N, respelling: Respelling): N {
  const { words, isPlainOnly } = respelling;
  const spelled = (term: string) => words.get(term) ?? term;
  switch (node.kind) {
    case "word":
      return isSpelled(node, isPlainOnly) ? { ...node, ...respelledTerm(node, spelled) } : node;
    case "phrase":
      return isPlainOnly ? node : { ...node, terms: node.terms.map(spelled) };
    case "near":
      return { ...node, operands: node.operands.map((one) => respell(one, respelling)) };
    case "all":
    case "any":
      return { ...node, parts: node.parts.map((part) => respell(part, respelling)) };
    default:
      return node;
  }
}

/** A stop word that was misspelled is one again. */
function respelledTerm({ term, telling }: Word, spelled: (term: string) => string) {
  const meant = spelled(term);
  return { term: meant, telling: meant === term ? telling : !STOP_WORDS.has(meant) };
}

const isSpelled = ({ match }: Word, isPlainOnly: boolean) =>
  match === "stem" || (match === "exact" && !isPlainOnly);
