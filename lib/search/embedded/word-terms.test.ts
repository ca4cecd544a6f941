import { describe, expect, it } from "vitest";
import type { Word } from "#lib/query/query.ts";
import { Budget } from "./budget.ts";
import { indexableOf, openIndexOf } from "./temporary-index.ts";
import { termsOfWord } from "./word-terms.ts";

const INDEX = openIndexOf([
  indexableOf({ language: "de", title: "talk talken" }),
  indexableOf({ title: "talk talks tilk 帰国" }),
]);
const BUDGET = new Budget(Number.POSITIVE_INFINITY);
const WORD: Word = {
  kind: "word",
  text: "",
  range: [0, 0],
  field: null,
  weight: 1,
  telling: true,
  match: "stem",
  term: "talk",
  edits: 0,
  variants: [],
};

describe("the terms of a word", () => {
  it.each<[Pick<Word, "match" | "term" | "edits">, string[]]>([
    [{ match: "exact", term: "talk", edits: 0 }, ["talk"]],
    [{ match: "pattern", term: "t*k", edits: 0 }, ["talk", "tilk"]],
    [{ match: "similar", term: "talk", edits: 1 }, ["talk", "talks", "tilk"]],
  ])("are the same everywhere, and not repeated by language: %j", (form, expected) => {
    const { everywhere, byLanguage } = termsOfWord({ ...WORD, ...form }, INDEX, BUDGET);
    expect(Array.from(everywhere, (term) => INDEX.terms.at(term))).toEqual(expected);
    expect(byLanguage.flatMap((terms) => [...terms])).toEqual([]);
  });

  it("are by language for a stem, and for variants", () => {
    const written = (word: Word) =>
      termsOfWord(word, INDEX, BUDGET).byLanguage.map((terms) =>
        Array.from(terms, (term) => INDEX.terms.at(term)),
      );
    const expected = [
      ["talk", "talken"],
      ["talk", "talks"],
    ];
    expect(INDEX.columns.language.values).toEqual(["de", "en"]);
    expect(written(WORD)).toEqual(expected);
    const variants = [{ terms: ["talk"], why: "synonym" as const }];
    expect(written({ ...WORD, match: "exact", term: "帰国", variants })).toEqual(expected);
  });

  it("of a single sign are everywhere those that contain it", () => {
    const { everywhere } = termsOfWord({ ...WORD, term: "国" }, INDEX, BUDGET);
    expect(Array.from(everywhere, (term) => INDEX.terms.at(term))).toEqual(["帰国"]);
  });
});
