import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "#lib/query/parse.ts";
import { mergeRanges } from "#lib/text/range.ts";
import { tokenize } from "#lib/text/tokenize.ts";
import { highlight } from "./highlight.ts";
import { snippet } from "./snippet.ts";

describe("snippet", () => {
  const text = `${"before ".repeat(100)}target one target two ${"after ".repeat(100)}`;

  it("holds the densest marks, cut between words", () => {
    const window = snippet(
      text,
      highlight(text, parse("target").query, { language: "en", unit: "text" }),
      200,
    );
    expect(window.text.length).toBeLessThanOrEqual(260);
    expect(window.marks.map((range) => window.text.slice(...range))).toEqual(["target", "target"]);
    expect([window.cutBefore, window.cutAfter]).toEqual([true, true]);
    expect(window.text).toMatch(/^before .* after$/);
  });

  it("gives a short text whole", () => {
    expect(snippet("short", [[0, 5]], 200)).toEqual({
      text: "short",
      marks: [[0, 5]],
      cutBefore: false,
      cutAfter: false,
    });
  });

  it("never loses a mark's place on random text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", minLength: 1, maxLength: 600 }),
        fc.integer({ min: 20, max: 200 }),
        (sample, length) => {
          const marks = mergeRanges(tokenize(sample).map(({ range }) => range));
          const window = snippet(sample, marks, length);
          expect(sample).toContain(window.text);
          for (const range of window.marks)
            expect(marks.map((mark) => sample.slice(...mark))).toContain(window.text.slice(...range));
        },
      ),
    );
  });
});
