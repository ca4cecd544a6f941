import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "#lib/query/parse.ts";
import type { Range } from "#lib/text/range.ts";
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
    ["The WHO knows who said it", "what the WHO said", ["WHO", "who", "said"]],
    ["The WHO knows who said it", "who said it", ["said"]],
    ["The office of the Taliban", '"of the Taliban"', ["of the Taliban"]],
    ["dealer ideal", "deal", []],
  ])("marks in %j for %j: %j", (text, query, expected) => {
    expect(marked(text, query)).toEqual(expected);
  });

  it("marks every place of the words and phrases asked for, and nothing else", () => {
    const piece = fc.record({
      word: fc.constantFrom(...WORDS),
      after: fc.constantFrom(" ", ", ", "—", " “"),
    });
    const asked = fc.record({ words: fc.subarray(WORDS), phrase: fc.array(fc.constantFrom(...WORDS)) });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), asked, (pieces, { words, phrase }) => {
        const text = pieces.map(({ word, after }) => word.whole + after).join("");
        const typed = [...words.map(({ whole }) => whole), `"${phrase.map(({ whole }) => whole).join(" ")}"`];
        const marks = highlight(text, parse(typed.join(" ")).query);
        expect(covered(marks)).toEqual(expectedCover(pieces, words, phrase));
        for (const [at, [start, end]] of marks.entries()) {
          expect(start).toBeLessThan(end);
          expect(start).toBeGreaterThan(marks[at - 1]?.[1] ?? -1);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("finds no mark outside of any text, and none in a word that was not asked for", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (noise) => {
        const text = `${noise} peace ${noise}`;
        const marks = highlight(text, parse("peace").query).map((range) => text.slice(...range));
        expect(new Set(marks.map((mark) => mark.toLowerCase()))).toEqual(new Set(["peace"]));
      }),
    );
  });
});

/** A word: as written, the part of it that is marked, what it is in a phrase, and what its other forms share with it. */
interface Word {
  readonly whole: string;
  readonly marked: string;
  readonly exact: string;
  readonly shared: string;
}

const word = (whole: string, exact: string, shared = exact, marked = whole): Word => ({
  whole,
  marked,
  exact,
  shared,
});

const WORDS: Word[] = [
  word("peace", "peace"),
  word("deal", "deal"),
  word("Deals", "deals", "deal"),
  word("deal’s", "deal", "deal", "deal"),
  word("dealer", "dealer"),
  word("U.S.", "us"),
  word("Moïse", "moise"),
  word("5,000", "5000"),
  word("don’t", "dont"),
  word("co\u00ADoperate", "cooperate"),
];

const covered = (ranges: readonly Range[]) =>
  ranges.flatMap(([start, end]) => Array.from({ length: end - start }, (_, offset) => start + offset));

/** The places in the text that a mark should cover, by the table above. */
function expectedCover(
  pieces: readonly { readonly word: Word; readonly after: string }[],
  words: readonly Word[],
  phrase: readonly Word[],
): number[] {
  let at = 0;
  const placed = pieces.map(({ word: { whole, marked, exact, shared }, after }) => {
    const start = at;
    at += whole.length + after.length;
    return { start, end: start + marked.length, exact, shared };
  });
  const single = placed.filter(({ shared }) => words.some((asked) => asked.shared === shared));
  const whole = placed.flatMap(({ start }, first) => {
    const run = placed.slice(first, first + phrase.length);
    const isPhrase = phrase.length > 0 && phrase.every(({ exact }, index) => run[index]?.exact === exact);
    return isPhrase ? [{ start, end: run.at(-1)?.end ?? start }] : [];
  });
  const cover = covered([...single, ...whole].map(({ start, end }): Range => [start, end]));
  return [...new Set(cover)].sort((a, b) => a - b);
}

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
