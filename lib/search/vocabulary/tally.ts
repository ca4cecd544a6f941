import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import type { WordTally } from "./word-counts.ts";

/** The file of what was counted of each word. The next build starts from it; nothing that is served is read from it. */
export const TALLY = "vocabulary.tally";

const FASTEST = 1;

export interface Tally {
  /** How many articles have changed since the phrases were chosen. */
  readonly changed: number;
  readonly words: readonly WordTally[];
}

/**
 * The contents of the file: a line for each word, its term, its languages with counts of articles, its forms with counts
 * of occurrences, where a form that is the term itself is left empty. No word has white space in it.
 */
export function printTally({ changed, words }: Tally): Uint8Array {
  const lines = words.map(({ term, articles, forms }) => {
    const [inArticles, asForms] = [articles.toSorted(byName), forms.toSorted(byName)];
    const written = asForms.map(([form, count]) => ` ${form === term ? "" : form} ${count}`).join("");
    return `${term} ${inArticles.length} ${inArticles.map(([language, count]) => `${encodeURIComponent(language)} ${count}`).join(" ")}${written}`;
  });
  return gzipSync([changed, ...lines].join("\n"), { level: FASTEST });
}

const byName = ([a]: readonly [string, number], [b]: readonly [string, number]) => (a < b ? -1 : 1);

/** The tally of an earlier snapshot; null where it has none. */
export function readTally(folder: string): Tally | null {
  const path = join(folder, TALLY);
  if (!existsSync(path)) return null;
  const [changed, ...lines] = gunzipSync(readFileSync(path)).toString("utf8").split("\n");
  return { changed: Number(changed), words: lines.map(parseLine) };
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
