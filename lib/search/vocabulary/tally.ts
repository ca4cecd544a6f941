import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import type { WordCounts, WordTally } from "./word-counts.ts";

/** The file of what was counted of each word. The next build starts from it; nothing that is served is read from it. */
export const TALLY = "vocabulary.tally";

const FASTEST = 1;

export interface Tally {
  /** How many articles have changed since the phrases were chosen. */
  readonly changed: number;
  readonly tallies: readonly WordTally[];
}

/** The contents of the file. The same counts give the same bytes. */
export function printTally(words: WordCounts, changed: number): Uint8Array {
  const tallies = [...words.tallies()].sort((a, b) => (a.term < b.term ? -1 : 1));
  const lines = tallies.map(({ term, forms, articles }) =>
    JSON.stringify([term, forms.toSorted(byName).flat(), articles.toSorted(byName).flat()]),
  );
  return gzipSync([String(changed), ...lines].join("\n"), { level: FASTEST });
}

const byName = ([a]: readonly [string, number], [b]: readonly [string, number]) => (a < b ? -1 : 1);

/** The tally of an earlier snapshot; null where it has none. */
export function readTally(folder: string): Tally | null {
  const bytes = readIfThere(join(folder, TALLY));
  if (!bytes) return null;
  const [changed, ...lines] = gunzipSync(bytes).toString("utf8").split("\n");
  return { changed: Number(changed), tallies: lines.map(parseLine) };
}

function readIfThere(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

function parseLine(line: string): WordTally {
  const [term, forms, articles] = JSON.parse(line) as [string, (string | number)[], (string | number)[]];
  return { term, forms: inPairs(forms), articles: inPairs(articles) };
}

function inPairs(flat: readonly (string | number)[]): [string, number][] {
  return Array.from({ length: flat.length / 2 }, (_, at) => [String(flat[2 * at]), Number(flat[2 * at + 1])]);
}
