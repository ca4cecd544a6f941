import { expect, it } from "vitest";
import { collectGarbage } from "./collect-garbage.ts";
import { SegmentBuilder } from "./segment.ts";
import { indexableOf } from "./temporary-index.ts";

const TEXT = 2 ** 18;
const TEXTS = 40;

it("keeps nothing of a text but its words", () => {
  const builder = new SegmentBuilder();
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  for (let at = 0; at < TEXTS; at++) {
    const word = `unmistakable${String.fromCharCode(97 + (at % 26), 97 + Math.floor(at / 26))}`;
    const accented = `${word}é`; // which is not read as a plain word
    builder.add(indexableOf({ paragraphs: [`${word} ${accented}`.padEnd(TEXT, " peace")] }));
  }
  collectGarbage();
  expect(process.memoryUsage().heapUsed - before).toBeLessThan((TEXTS * TEXT) / 2);
  expect(builder.done().terms.length).toBeGreaterThan(2 * TEXTS);
});
