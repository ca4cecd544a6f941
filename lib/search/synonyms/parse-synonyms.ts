import { isSpaceless } from "#lib/text/spaceless.ts";
import { tokenize } from "#lib/text/tokenize.ts";

/** A word or name that stands for the others of its line. */
export interface Synonym {
  readonly written: string;
  /** Folded. */
  readonly terms: readonly string[];
}

/** What is wrong with a line of the file, counted from 1, and what would be right. */
export interface SynonymsProblem {
  readonly line: number;
  readonly message: string;
}

const MOST_ON_A_LINE = 8;
const MOST_WORDS = 4;

/**
 * Reads the owner's synonyms: on each line words or names that stand for one another, parted by commas
 * (`US, United States`). Empty lines and what follows `#` are passed over. Never throws.
 */
export function parseSynonyms(text: string): {
  readonly synonyms: readonly (readonly Synonym[])[];
  readonly problems: readonly SynonymsProblem[];
} {
  const synonyms: (readonly Synonym[])[] = [];
  const problems: SynonymsProblem[] = [];
  for (const [at, whole] of text.split(/\r\n?|\n/).entries()) {
    const line = whole.replace(/(?:^|\s)#.*$/, "").replace(/^\uFEFF/, "");
    if (line.trim() === "") continue;
    const entries = line.split(",").map((entry) => synonymOf(entry.trim()));
    const message = problemOf(entries);
    if (message !== null) problems.push({ line: at + 1, message });
    else synonyms.push(entries);
  }
  return { synonyms, problems };
}

function synonymOf(written: string): Synonym {
  return { written, terms: tokenize(written).map(({ term }) => term) };
}

function problemOf(entries: readonly Synonym[]): string | null {
  const empty = entries.find(({ terms }) => terms.length === 0);
  if (empty?.written === "")
    return "There is nothing beside a comma. Set one comma between two words or names.";
  if (empty) return `“${empty.written}” has no letter or digit. Write words or names.`;
  if (new Set(entries.map(({ terms }) => terms.join(" "))).size < entries.length) {
    return "The same word stands there twice. Write each once.";
  }
  if (entries.length < 2)
    return "There is only one word or name. Add, after a comma, what else stands for it.";
  if (entries.length > MOST_ON_A_LINE) {
    return `There are ${entries.length} words and names. Write at most ${MOST_ON_A_LINE} on a line.`;
  }
  const long = entries.find(({ terms }) => wordCount(terms) > MOST_WORDS);
  return long ? `“${long.written}” is too long. Write at most ${MOST_WORDS} words between commas.` : null;
}

/** A run of a writing system without spaces gives several terms, and is one word here. */
function wordCount(terms: readonly string[]): number {
  return terms.filter((term, at) => !isSpaceless(term) || !isSpaceless(terms[at - 1] ?? "")).length;
}
