import { describe, expect, it } from "vitest";
import type { Word } from "#lib/query/query.ts";
import { buildIndex, INDEX_FILE } from "./build-index.ts";
import { FrozenIndex } from "./frozen-index.ts";
import { termsOfWord } from "./word-terms.ts";

const article = (language: string, title: string) => ({ language, title, paragraphs: [], removed: [] });
const INDEX = new FrozenIndex(
  buildIndex([article("de", "talk talken"), article("en", "talk talks tilk 帰国")]).get(INDEX_FILE) ??
    new Uint8Array(),
);
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
    const { everywhere, byLanguage } = termsOfWord({ ...WORD, ...form }, INDEX);
    expect(Array.from(everywhere, (term) => INDEX.terms.at(term))).toEqual(expected);
    expect(byLanguage.flatMap((terms) => [...terms])).toEqual([]);
  });

  it("are by language for a stem, and for variants", () => {
    const written = (word: Word) =>
      termsOfWord(word, INDEX).byLanguage.map((terms) => Array.from(terms, (term) => INDEX.terms.at(term)));
    const expected = [
      ["talk", "talken"],
      ["talk", "talks"],
    ];
    expect(INDEX.layout.languages).toEqual(["de", "en"]);
    expect(written(WORD)).toEqual(expected);
    const variants = [{ terms: ["talk"], why: "synonym" as const }];
    expect(written({ ...WORD, match: "exact", term: "帰国", variants })).toEqual(expected);
  });

  it("of a single sign are everywhere those that contain it", () => {
    const { everywhere } = termsOfWord({ ...WORD, term: "国" }, INDEX);
    expect(Array.from(everywhere, (term) => INDEX.terms.at(term))).toEqual(["帰国"]);
  });
});
