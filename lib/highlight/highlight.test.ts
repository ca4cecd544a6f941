import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "#lib/query/parse.ts";
import { stem } from "#lib/text/stem.ts";
import { tokenize } from "#lib/text/tokenize.ts";
import { highlight } from "./highlight.ts";
import { segments } from "./segments.ts";
import { snippet } from "./snippet.ts";

const marked = (text: string, query: string) =>
  highlight(text, parse(query).query).map((range) => text.slice(...range));

describe("highlight", () => {
  it.each([
    ["A peace deal was near.", "peace deals", ["peace", "deal"]],
    ["The widow of Jovenel Moïse spoke.", "Moise", ["Moïse"]],
    ["Karzai’s and Karzai's men", "karzai", ["Karzai", "Karzai"]],
    ["A US-backed government", "us backed", ["US", "backed"]],
    ["The peace deal and another deal", '"peace deal"', ["peace deal"]],
    ["To be, or not to be", "to be", ["To", "be", "to", "be"]],
    ["The office of the Taliban", "the taliban", ["Taliban"]],
    ["The office of the Taliban", '"of the Taliban"', ["of the Taliban"]],
    ["dealer ideal", "deal", []],
  ])("marks in %j for %j: %j", (text, query, expected) => {
    expect(marked(text, query)).toEqual(expected);
  });

  it("marks whole words that fold and stem to a query word", () => {
    const words = ["peace", "Deals", "U.S.", "Moïse", "the", "5,000", "don’t", "co\u00ADoperate"];
    const text = fc.array(
      fc.oneof(fc.constantFrom(...words, " ", ", ", "-"), fc.string({ unit: "binary" })),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(text, fc.subarray(words), (pieces, wanted) => {
        const whole = pieces.join("");
        const stems = new Set(wanted.flatMap((word) => tokenize(word).map(({ term }) => stem(term))));
        for (const mark of marked(whole, wanted.join(" "))) {
          expect(tokenize(mark).every(({ term }) => stems.has(stem(term)))).toBe(true);
        }
      }),
    );
  });
});

describe("segments", () => {
  it("joins to the text again, marked where it was marked", () => {
    const text = "a peace deal";
    const parts = segments(text, [[2, 7]]);
    expect(parts).toEqual([
      { text: "a ", marked: false },
      { text: "peace", marked: true },
      { text: " deal", marked: false },
    ]);
  });
});

describe("snippet", () => {
  const text = `${"before ".repeat(100)}target one target two ${"after ".repeat(100)}`;

  it("holds the densest marks, cut between words", () => {
    const window = snippet(text, highlight(text, parse("target").query), 200);
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
          const marks = tokenize(sample).map(({ range }) => range);
          const window = snippet(sample, marks, length);
          expect(sample).toContain(window.text);
          for (const range of window.marks)
            expect(marks.map((mark) => sample.slice(...mark))).toContain(window.text.slice(...range));
        },
      ),
    );
  });
});
