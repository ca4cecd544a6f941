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

  it("parts a long text as it would its pieces", () => {
    const piece = fc.constantFrom(
      ["He wrote to St. Ives, and ", "x".repeat(5000), ". "],
      ["Why (12)? "],
      ["“No.” "],
      ["So it was at 3.5 p.m. there. "],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 600, size: "max" }), (pieces) => {
        const wanted = pieces.map((parts) => parts.join(""));
        expect(read(wanted.join(""))).toEqual(wanted.map((sentence) => sentence.trim()));
      }),
      { numRuns: 20 },
    );
  });

  it("parts a long row of initials from what they belong to nowhere", () => {
    expect(read("J. ".repeat(5000))).toEqual(["J. ".repeat(5000).trim()]);
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
