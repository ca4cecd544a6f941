import { expect, it } from "vitest";
import { saturation } from "./bm25.ts";
import { RANKING } from "./ranking-settings.ts";
import { TextLengths } from "./text-lengths.ts";
import { TextSaturation } from "./text-saturation.ts";

it("is the saturation of texts of any length", () => {
  const words = [0, 1, 90, 1023, 1024, 1_000_000];
  const lengths = new TextLengths(words, words.length);
  for (const weighing of [RANKING.article, RANKING.passage]) {
    const weighed = new TextSaturation(lengths, weighing);
    for (const [text, length] of words.entries()) {
      for (const occurrences of [0, 1, 7]) {
        expect(weighed.of(occurrences, text)).toBe(saturation(occurrences, length / lengths.mean, weighing));
      }
    }
  }
});
