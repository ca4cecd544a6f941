import { findCopies } from "../corpus/copies/find-copies.ts";
import { isKitThere, readCollection } from "./judged/kit.ts";
import { type Edit, inTurn } from "./links/edit.ts";
import { misread, reworded, straySpaces, typography } from "./links/edit-letters.ts";
import { deleted, headers, merged, reordered, split } from "./links/edit-paragraphs.ts";
import type { Page } from "./links/resolver.ts";
import { sampleArticles } from "./links/sample.ts";
import { pagesOf, traced } from "./links/traced.ts";
import { seededRandom } from "./statistics.ts";

/*
 * npm run bench:copies
 *
 * Every article of a collection is put in once more, changed: how many are found to be copies of the first, and which
 * other pairs are taken for copies. Pairs that are found without any article put in are the collection's own.
 */

const EDITS: Readonly<Record<string, Edit>> = {
  "the same": inTurn(),
  typography,
  "stray spaces": straySpaces,
  "1% misread": misread(1),
  "3% misread": misread(3),
  "2% reworded": reworded(2),
  "5% reworded": reworded(5),
  "10% reworded": reworded(10),
  "20% merged": merged(20),
  "25% split": split(25),
  "page headers": headers,
  reordered,
  "20% left out": deleted(20),
  "edited reprint": inTurn(typography, reworded(2), deleted(10), split(20)),
};
const ADDRESSES = 232;

const pairs = (groups: readonly (readonly number[])[], count: number): Set<string> =>
  new Set(
    groups.flatMap((group) =>
      group.flatMap((one) =>
        group
          .filter((other) => other > one)
          .map((other) => [one % count, other % count].sort((a, b) => a - b).join(" ")),
      ),
    ),
  );

function bench(name: string, pages: readonly Page[]): void {
  const find = (all: readonly Page[]) => findCopies(all.length, (at) => all[at]?.texts ?? []);
  const own = find(pages);
  const known = pairs(own, pages.length);
  console.log(`\n${name}: ${pages.length} articles, ${own.length} groups of copies of their own`);
  console.log("| copies                | found | other pairs, of all |\n|---|--:|--:|");
  for (const [edit, change] of Object.entries(EDITS)) {
    const copies = pagesOf(change(traced(pages), seededRandom(3)));
    const groups = find([...pages, ...copies]);
    const groupOf = new Map(groups.flatMap((group, at) => group.map((one) => [one, at] as const)));
    const isFound = (at: number) => {
      return groupOf.has(at) && groupOf.get(at) === groupOf.get(at + pages.length);
    };
    const found = [...pages.keys()].filter(isFound).length / pages.length;
    const others = [...pairs(groups, pages.length)].filter((pair) => {
      const [one, other] = pair.split(" ");
      return one !== other && !known.has(pair);
    }).length;
    const all = (pages.length * (pages.length - 1)) / 2;
    console.log(
      `| ${edit.padEnd(16)} | ${found.toFixed(4)} | ${others} (${(others / all).toExponential(1)}) |`,
    );
  }
}

bench("State of the Union addresses", sampleArticles(ADDRESSES));
if (isKitThere()) {
  const { documents } = readCollection("bbc");
  const texts = (text: string) => text.split(/\n{2,}/);
  bench(
    "bbc",
    documents.map(({ id, text }) => ({ source: id, texts: texts(text) })),
  );
} else console.log("The bbc articles are not here: left out.");
