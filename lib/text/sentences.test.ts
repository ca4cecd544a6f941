import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sentences } from "./sentences.ts";

const read = (text: string) => sentences(text).map((range) => text.slice(...range));

describe("sentences", () => {
  it.each<[string, readonly string[]]>([
    ["The mole stands. Who built it? Nobody knows!", ["The mole stands.", "Who built it?", "Nobody knows!"]],
    ["“Stop!” she said. He did.", ["“Stop!” she said.", "He did."]],
    ["Dr. Amsel met Mr. J. Reed. They left.", ["Dr. Amsel met Mr. J. Reed.", "They left."]],
    ["The U.S. Navy came at 3.15 p.m. with No. 7.", ["The U.S. Navy came at 3.15 p.m. with No. 7."]],
    ["Did he? No. So did I. Ships came.", ["Did he?", "No.", "So did I.", "Ships came."]],
    ["潮が満ちた。船が出た。", ["潮が満ちた。", "船が出た。"]],
    ["A heading", ["A heading"]],
    ["  One.\n\nTwo.  ", ["One.", "Two."]],
    ["", []],
  ])("parts %j", (text, parts) => {
    expect(read(text)).toEqual(parts);
  });

  it("leaves out nothing but space, and stands in order", () => {
    const piece = fc.constantFrom("Dr. ", "a", " ", ". ", "! ", "B", "“", "” ", "\n", "。", "3.1");
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join("");
        let at = 0;
        for (const [start, end] of sentences(text)) {
          expect(text.slice(at, start).trim()).toBe("");
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(text.slice(at).trim()).toBe("");
      }),
    );
  });
});
