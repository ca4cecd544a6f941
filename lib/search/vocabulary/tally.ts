import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { Lines, printLines } from "./lines.ts";
import type { WordTally } from "./word-counts.ts";

/** The file of what was counted of each word. The next build starts from it; nothing that is served is read from it. */
export const TALLY = "vocabulary.tally";

const FASTEST = 1;

export interface Tally {
  /** How many articles have changed since the phrases were chosen. */
  readonly changed: number;
  readonly words: Iterable<WordTally>;
}

/**
 * The contents of the file: a line for each word, its term, its languages with counts of articles, its forms with counts
 * of occurrences, where a form that is the term itself is left empty. No word has white space in it.
 */
export function printTally({ changed, words }: Tally): Uint8Array {
  return gzipSync(printLines(linesOf(changed, words)).slice(0, -1), { level: FASTEST });
}

function* linesOf(changed: number, words: Iterable<WordTally>): Generator<string> {
  yield String(changed);
  for (const { term, articles, forms } of words) {
    const inArticles = articles.toSorted(byName);
    const asForms = forms.toSorted(byName);
    const languages = inArticles.map(([language, count]) => `${encodeURIComponent(language)} ${count}`);
    const written = asForms.map(([form, count]) => ` ${form === term ? "" : form} ${count}`);
    yield `${term} ${inArticles.length} ${languages.join(" ")}${written.join("")}`;
  }
}

const byName = ([a]: readonly [string, number], [b]: readonly [string, number]) => (a < b ? -1 : 1);

/** The tally of an earlier snapshot; null where it has none. */
export function readTally(folder: string): Tally | null {
  const path = join(folder, TALLY);
  if (!existsSync(path)) return null;
  const lines = new Lines(`${gunzipSync(readFileSync(path)).toString("utf8")}\n`);
  return { changed: Number(lines.at(0)), words: wordsIn(lines) };
}

/** Read one after the other: all of them would take far more room than their text. */
function* wordsIn(lines: Lines): Generator<WordTally> {
  for (let at = 1; at < lines.count; at++) yield parseLine(lines.at(at));
}

function parseLine(line: string): WordTally {
  const [term = "", languages, ...rest] = line.split(" ");
  const pairs: [string, number][] = [];
  for (let at = 0; at < rest.length; at += 2) pairs.push([rest[at] || term, Number(rest[at + 1])]);
  const articles = pairs
    .slice(0, Number(languages))
    .map(([language, count]) => [decodeURIComponent(language), count] as const);
  return { term, articles, forms: pairs.slice(Number(languages)) };
}
