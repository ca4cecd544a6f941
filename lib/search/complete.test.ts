import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "#lib/query/parse.ts";
import { type Completion, complete } from "./complete.ts";
import { vocabularyOf } from "./vocabulary/temporary-vocabulary.ts";
import type { Vocabulary } from "./vocabulary/vocabulary.ts";

const article = (slug: string, title: string, authors: readonly string[], date: string) => ({
  slug,
  source: `${slug}.txt`,
  title,
  authors,
  date,
  language: "en",
  first: 0,
  count: 1,
  tags: [],
  removed: 0,
  copyOf: null,
});

const articles = [
  article("doha", "Taliban open an office in Doha", ["Bill Van Auken"], "2013"),
  article("office", "The office opens", ["Bill Van Auken", "Zoë Müller"], "2012"),
  article("kabul", "Kabul: the prisoners", ["Ann “Nan” Prior"], "2014"),
  article("afghan", "阿富汗战争", [], "2015"),
  article("lines", "Opening lines", [], "2001"),
  article("none", "", [], "2015"),
];

let vocabulary: Vocabulary;
beforeAll(async () => {
  const text = "Karzai, Kabul: the prisoner exchange; the Bank of England. KARZAI!";
  vocabulary = await vocabularyOf([text, text, "Karzai: AND, AND; prison, prisoner exchange. Zoë, Doha"]);
});

const completions = (text: string, most?: number): readonly Completion[] =>
  complete({ archive: { articles }, vocabulary }, text, most);
const queries = (text: string) => completions(text).map(({ kind, query }) => `${kind}: ${query}`);

describe("complete", () => {
  it.each([
    ["kar", ["word: Karzai"]],
    ["KÄR", ["word: Karzai"]],
    [
      "zo",
      ["word: Zoë", 'author: author:"Zoë Müller"'], // by its accented and unaccented beginning
    ],
    ["year:2012 -kar", ["word: year:2012 -Karzai"]],
    ["doha OR (kar", ["word: doha OR (Karzai"]],
    ["=kar", ["word: =Karzai"]],
    ["an", ['author: author:"Ann Nan Prior"']],
    [
      "doha prisoner e",
      ['phrase: doha "prisoner exchange"', "word: doha prisoner exchange", "word: doha prisoner England"],
    ],
    ["prisoner ", ['phrase: "prisoner exchange"']],
    ['doha "prisoner ex', ['phrase: doha "prisoner exchange"']],
    ["doha “of eng", ['phrase: doha "Bank of England"']],
    ["van auk", ['author: author:"Bill Van Auken"']],
    ["talks author:au", ['author: talks author:"Bill Van Auken"']],
    ['-author:"van a', ['author: -author:"Bill Van Auken"']],
    ["AUTHOR:m", ['author: author:"Zoë Müller"']],
    ["open an o", ["title: Taliban open an office in Doha"]],
    ["阿富汗", ["title: 阿富汗战争"]],
  ])("of %j offers %j", (text, expected) => {
    expect([...queries(text)].sort()).toEqual([...expected].sort());
  });

  it.each([
    "",
    "  ",
    "karzai",
    "Karzai ",
    "year:20",
    "title:kar",
    "10:3",
    "https://kar",
    "kar*",
    "kar~",
    '"a b"',
    "author:",
    "a AND",
    "(",
    "-",
    "the",
    "kar)",
    "“doha kar“",
  ])("of %j offers nothing", (text) => {
    expect(queries(text).filter((query) => query !== "word: Karzai")).toEqual([]);
  });

  it("leads to the article of a title, and counts the others", () => {
    const url = (text: string) => completions(text).map((completion) => completion.url);
    expect(completions("office o")).toEqual([
      {
        kind: "title",
        text: "The office opens",
        query: "The office opens",
        articles: null,
        url: "/a/office",
      },
    ]);
    expect(url("offic")).toEqual(["/a/doha", "/a/office"]); // newest first
    expect(url("open")).toEqual(["/a/lines", "/a/doha", "/a/office"]); // but what begins so before all
    expect(completions("bill")).toMatchObject([{ kind: "author", text: "Bill Van Auken", articles: 2 }]);
    const phrase = { kind: "phrase", query: '"prisoner exchange"', articles: 3 };
    expect(completions("prisoner e")).toContainEqual(expect.objectContaining(phrase));
  });

  it("keeps to a number, with some of every kind", () => {
    expect(completions("pris", 3).map(({ kind }) => kind)).toEqual(["word", "phrase", "title"]);
    expect(completions("pris", 1)).toHaveLength(1);
  });

  it("offers for any text what is read without a problem of its own, each once", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "kar",
        "pris",
        "van a",
        "doha ",
        "author:",
        "title:",
        '"',
        "“",
        "(",
        ")",
        "-",
        "+",
        "=",
        "OR ",
        "^",
        "~",
      ),
      fc.string({ unit: "binary", maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join("");
        const found = completions(text);
        expect(found.length).toBeLessThanOrEqual(8);
        expect(new Set(found.map(({ kind, query, url }) => `${kind} ${query} ${url}`)).size).toBe(
          found.length,
        );
        for (const { query, url } of found) {
          if (url !== null) continue;
          const kept = commonLength(text, query);
          expect(parse(query).problems.filter(({ start }) => start >= kept)).toEqual([]);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

function commonLength(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at;
}
