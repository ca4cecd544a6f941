import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readAddresses } from "../corpus/addresses.ts";
import { BENCH_FOLDER } from "../corpus/corpus-files.ts";
import { seededRandom } from "../statistics.ts";
import { blocksOf } from "./blocks.ts";
import type { Page } from "./resolver.ts";

const CORPUS = "corpus";
const MOST_SENTENCES = 6;

/** The articles of our own corpus, and so many addresses of all times, which come without paragraphs, cut into some. */
export function sampleArticles(addresses: number): Page[] {
  const random = seededRandom(7);
  const all = readAddresses(join(BENCH_FOLDER, "addresses"));
  const step = Math.max(1, Math.floor(all.length / addresses));
  const chosen = all.filter((_, at) => at % step === 0).slice(0, addresses);
  return [
    ...readdirSync(CORPUS, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(?:md|txt)$/.test(name))
      .sort()
      .map((name) => ({ source: name, texts: blocksOf(readFileSync(join(CORPUS, name), "utf8")) })),
    ...chosen.map((text, at) => ({ source: `addresses/${at}.txt`, texts: cut(text, random) })),
  ];
}

function cut(text: string, random: () => number): string[] {
  const sentences = text.replace(/\s+/g, " ").match(/.+?[.!?]["')]*(?=\s|$)|.+$/g) ?? [];
  const texts: string[] = [];
  for (let at = 0; at < sentences.length; ) {
    const count = 1 + Math.floor(random() * MOST_SENTENCES);
    texts.push(
      sentences
        .slice(at, at + count)
        .join("")
        .trim(),
    );
    at += count;
  }
  return texts;
}
