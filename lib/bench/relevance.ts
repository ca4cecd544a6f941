import { resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Mode } from "./judged/ask-pilcrow.ts";
import { isKitThere, KIT_FOLDER, LUCENE_MARKS, readCollection } from "./judged/kit.ts";
import { bySet, madeFrom } from "./judged/made-collections.ts";
import { ownCollections } from "./judged/own-collection.ts";
import { printHead, printScores, printSuccess } from "./judged/print-scores.ts";
import { rankByPilcrow, rankOwn } from "./judged/rank-by-pilcrow.ts";

/*
 * npm run bench:relevance -- [--more] [--in-process] [collection …]
 *
 * How well articles are ordered: nDCG@10 on judged collections, beside Lucene's analyzer with BM25 and MiniSearch as
 * it comes in the same run. Always our own questions on the sample archive, of which it is also told whether the
 * passage shown first, or one of the first three, answers; then the kit's collections, where they are at hand; with
 * --more also queries made from their texts. --in-process asks the engine without a server, for tuning.
 */

const CORPUS = resolve("corpus");

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { more: { type: "boolean", default: false }, "in-process": { type: "boolean", default: false } },
});
const mode: Mode = values["in-process"] ? "in process" : "server";

printHead();
await scoreOwn();
if (isKitThere()) await scoreKit(positionals.length > 0 ? positionals : Object.keys(LUCENE_MARKS));
else console.log(`There are no other judged collections in ${KIT_FOLDER}.`);

async function scoreOwn(): Promise<void> {
  const own = await ownCollections(CORPUS);
  const ours = await rankOwn(CORPUS, own, mode);
  for (const [collection, rankings] of ours) printScores(collection, rankings);
  printSuccess(own.byParagraph, ours.get(own.byParagraph) ?? new Map());
}

async function scoreKit(names: readonly string[]): Promise<void> {
  const read = names.map(readCollection);
  const collections = values.more ? read.flatMap((one) => [one, ...madeFrom(one)]) : read;
  for (const set of bySet(collections))
    for (const [collection, rankings] of await rankByPilcrow(set, mode)) printScores(collection, rankings);
}
