import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { stem } from "#lib/text/stem.ts";
import { parseSynonyms, type Synonym } from "./parse-synonyms.ts";

const FILE = "synonyms.json";

/** The owner's file of synonyms cannot be read as it is; the message names each line and what would be right. */
export class SynonymsError extends Error {
  override name = "SynonymsError";
}

/**
 * The contents of a snapshot's file of synonyms, by name.
 *
 * @param text of the owner's file; "" for none
 * @throws SynonymsError
 */
export function buildSynonyms(text: string): Map<string, string> {
  const { synonyms, problems } = parseSynonyms(text);
  if (problems.length > 0) {
    const lines = problems.map(({ line, message }) => `  Line ${line}: ${message}`);
    throw new SynonymsError(`The file of synonyms cannot be read.\n${lines.join("\n")}`);
  }
  return new Map([[FILE, JSON.stringify(synonyms)]]);
}

/**
 * Opens the synonyms of a snapshot.
 *
 * @param folder the snapshot's
 */
export async function openSynonyms(folder: string): Promise<Synonyms> {
  return new Synonyms(JSON.parse(await readFile(join(folder, FILE), "utf8")) as Synonym[][]);
}

/** Words and names that stand for one another. */
export class Synonyms {
  /** Terms of the longest one; 0 where there are none. */
  readonly longest: number;
  readonly #lines: readonly (readonly Synonym[])[];
  /** The lines that have a synonym, by language and stems; made for a language when it is first asked for. */
  readonly #byLanguage = new Map<string, ReadonlyMap<string, readonly Synonym[]>>();

  constructor(lines: readonly (readonly Synonym[])[]) {
    this.#lines = lines;
    this.longest = Math.max(0, ...lines.flat().map(({ terms }) => terms.length));
  }

  /**
   * What stands for these terms, or for other forms of them in one of the languages, in the order of the file; each
   * once.
   */
  of(terms: readonly string[], languages: readonly string[]): readonly Synonym[] {
    if (this.longest === 0) return [];
    const found = languages.flatMap(
      (language) => this.#in(language).get(stemsOf(terms, language))?.filter(isOther(terms, language)) ?? [],
    );
    return found.filter(
      (one, at) => found.findIndex(({ terms: other }) => other.join(" ") === one.terms.join(" ")) === at,
    );
  }

  #in(language: string): ReadonlyMap<string, readonly Synonym[]> {
    const known = this.#byLanguage.get(language);
    if (known) return known;
    const made = new Map<string, readonly Synonym[]>();
    for (const line of this.#lines) {
      for (const key of new Set(line.map(({ terms }) => stemsOf(terms, language)))) {
        made.set(key, [...(made.get(key) ?? []), ...line]);
      }
    }
    this.#byLanguage.set(language, made);
    return made;
  }
}

const stemsOf = (terms: readonly string[], language: string) =>
  terms.map((term) => stem(term, language)).join(" ");

/** Whether a synonym is more than another form of the terms themselves. */
function isOther(terms: readonly string[], language: string): (synonym: Synonym) => boolean {
  const own = stemsOf(terms, language);
  return (synonym) => stemsOf(synonym.terms, language) !== own;
}
