import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "#lib/query/parse.ts";
import type { Range } from "#lib/text/range.ts";
import { tokenize } from "#lib/text/tokenize.ts";
import { highlight, type Place } from "./highlight.ts";

const TEXT: Place = { language: "en", unit: "text" };

const marked = (text: string, query: string, place: Partial<Place> = {}) =>
  highlight(text, parse(query).query, { ...TEXT, ...place }).map((range) => text.slice(...range));

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
    ["Deals, a deal", "=deal", ["deal"]],
    ["Elected electors re-elect", "elect*", ["Elected", "electors", "elect"]],
    ["A woman, women, a womanizer", "wom?n", ["woman", "women"]],
    ["Karzai, Karzay, Karzais, Kazrayi", "karzai~1", ["Karzai", "Karzay", "Karzais"]],
    ["peace or war", "peace OR absent", ["peace"]],
    ["peace and war", "peace -war", ["peace"]],
    ["peace and war", "peace AND NOT war", ["peace"]],
    ["peace and war", "(peace OR war) +and", ["peace", "war"]],
    ["peace and war in Doha", 'author:peace year:2012 "in doha"', ["in Doha"]],
    ["Talks in Doha, not in Kabul: Doha talks", '"doha talks"~1', ["Talks", "Doha", "Doha", "talks"]],
    ["Doha a b c d e talks", '"doha talks"~4', []],
    ["peace of the a b c d talks", "peace NEAR/2 talks", []],
    ["peace now, talks, and a long way to peace", "peace NEAR/1 talks", ["peace", "talks"]],
    ["a peace deal and talks; a deal and other talks", '"peace deal" NEAR/1 talks', ["peace deal", "talks"]],
    ["a b c d a", "=a NEAR/1 =b NEAR/1 =c", ["a", "b", "c"]],
    ["COVID感染症が拡大", "感染症", ["感染症"]],
    ["感染、感動と染料", "感染", ["感染"]],
    ["予感がする", "感", ["予感が"]],
    ["น้ำท่วมเมือง", '"ท่วม"', ["ท่วม"]],
    ["مُحَمَّد في المدينة", "محمد", ["مُحَمَّد"]],
  ])("marks in %j for %j: %j", (text, query, expected) => {
    expect(marked(text, query)).toEqual(expected);
  });

  it("goes by the language of the article", () => {
    const text = "Ein Haus, zwei Häuser, des Hauses";
    expect(marked(text, "haus", { language: "de" })).toEqual(["Haus", "Häuser", "Hauses"]);
    expect(marked(text, "haus", { language: "ja" })).toEqual(["Haus"]);
  });

  it("marks only what reaches such a text", () => {
    const all = (query: string) =>
      (["title", "text", "removed"] as const).map((unit) => marked("Peace talks", query, { unit }).join());
    expect(all("peace")).toEqual(["Peace", "Peace", ""]);
    expect(all("title:peace talks")).toEqual(["Peace,talks", "talks", ""]);
    expect(all("peace in:removed")).toEqual(["", "", "Peace"]);
    expect(all("peace in:title in:removed")).toEqual(["Peace", "", "Peace"]);
    expect(all("year:2012")).toEqual(["", "", ""]);
  });

  it("marks variants, those of several words whole", () => {
    const { query } = parse("kabul");
    const variants = [["caboul"], ["united", "states"]].map((terms) => ({ terms, why: "synonym" as const }));
    const clauses = query.clauses.map(({ occur, node }) => ({
      occur,
      node: node.kind === "word" ? { ...node, variants } : node,
    }));
    const text = "Caboul, Kabul, the United States, and united we stand";
    const marks = highlight(text, { ...query, clauses }, TEXT).map((range) => text.slice(...range));
    expect(marks).toEqual(["Caboul", "Kabul", "United States"]);
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
        const marks = highlight(text, parse(typed.join(" ")).query, TEXT);
        expect(covered(marks)).toEqual(expectedCover(pieces, words, phrase));
        for (const [at, [start, end]] of marks.entries()) {
          expect(start).toBeLessThan(end);
          expect(start).toBeGreaterThan(marks[at - 1]?.[1] ?? -1);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("marks whole words and nothing within one, whatever a query asks for", () => {
    const forms = new Map([
      ["elect*", /^elect/],
      ["=elect", /^elect$/],
      ["wom?n", /^wom.n$/],
      ["el*n", /^el.*n$/],
      ["karzai~1", /^(karzai|karzay|kazrai|karzais)$/],
      ["karzai~2", /^(karzai|karzay|kazrai|karzais|karsay)$/],
      ["deals", /^deals?$/],
      ["感", /感/],
    ]);
    const words =
      "elect elects reelect election elsewhere woman women womn karzai karzay kazrai karzais karsay deal deals dealer 感 感染 染".split(
        " ",
      );
    const asked = fc.subarray([...forms.keys()], { minLength: 1 });
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words)), asked, (written, parts) => {
        const expected = written.filter((one) => parts.some((part) => forms.get(part)?.test(one)));
        expect(marked(written.join(" "), parts.join(" "))).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it("begins and ends every mark with a word of the text", () => {
    const text = fc.array(
      fc.constantFrom("peace", "deal", "U.S.", "Karzai’s", "5,000", "感染症が", "น้ำ", "-", " "),
    );
    const query = fc.constantFrom(
      "peace deal",
      '"peace deal"~3',
      "peace NEAR/2 deal NEAR/1 =us",
      "感染 ท* p*",
      '"感染症" karza~2',
      "dael~",
      '"us karzai"',
    );
    fc.assert(
      fc.property(text, query, (pieces, typed) => {
        const whole = pieces.join(" ");
        const ranges = tokenize(whole).map(({ range }) => range);
        for (const [start, end] of highlight(whole, parse(typed).query, TEXT)) {
          expect(ranges.map(([from]) => from)).toContain(start);
          expect(ranges.map(([, to]) => to)).toContain(end);
        }
      }),
    );
  });

  it("finds no mark outside of any text, and none in a word that was not asked for", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (noise) => {
        const text = `${noise} peace ${noise}`;
        const marks = highlight(text, parse("peace").query, TEXT).map((range) => text.slice(...range));
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
