import { align } from "../../links/align.ts";
import { corpusFiles, readArticles } from "../corpus/corpus-files.ts";
import { seededRandom } from "../statistics.ts";
import { type Edit, ofSome, ofSomeTexts } from "./edit.ts";
import { misread, reworded } from "./edit-letters.ts";
import { renamed } from "./edit-paragraphs.ts";
import { knownArticles, seenArticles } from "./pilcrow.ts";
import { pagesOf, traced } from "./traced.ts";

/** What was done to a large corpus since the build before. */
const CHANGES: ReadonlyMap<string, Edit> = new Map<string, Edit>([
  ["nothing changed", (articles) => [...articles]],
  ["1% of articles edited", ofSome(0.01, ofSomeTexts(0.1, reworded(15)))],
  ["every file renamed", renamed],
  ["5% of letters misread", misread(5)],
]);

/** Prints the seconds of CPU time that aligning a corpus of so many paragraphs takes, and the ids that were kept. */
export function benchCost(paragraphs: number): void {
  const pages = Array.from(readArticles(corpusFiles(paragraphs)), ({ source, paragraphs }) => {
    return { source, texts: paragraphs.map(({ text }) => text) };
  });
  const known = knownArticles(pages);
  for (const [name, edit] of CHANGES) {
    const seen = seenArticles(pagesOf(edit(traced(pages), seededRandom(1))));
    const started = process.cpuUsage();
    const { ended } = align(known, seen, new Map());
    const { user, system } = process.cpuUsage(started);
    const seconds = ((user + system) / 1e6).toFixed(2);
    console.log(
      `${name.padEnd(24)} ${seconds.padStart(8)} s, ${paragraphs - ended.size} of ${paragraphs} ids kept`,
    );
  }
}
