import { describe, expect, it } from "vitest";
import { fold } from "#lib/text/fold.ts";
import type { Word } from "./query.ts";
import { formTest, variantTests } from "./word-forms.ts";

const word = (term: string, match: Word["match"], edits: Word["edits"] = 0): Word => ({
  kind: "word",
  match,
  term,
  edits,
  telling: true,
  variants: [],
  field: null,
  weight: 1,
  text: term,
  range: [0, term.length],
});

describe("formTest", () => {
  it.each([
    ["a stem", word("deals", "stem"), "en", ["deal", "deals", "dealing"], ["dealer", "ideal"]],
    ["a stem of another language", word("haus", "stem"), "de-CH", ["Häuser", "Hauses"], ["Hausung"]],
    ["a language without stems", word("deals", "stem"), "ja", ["deals"], ["deal"]],
    ["a single sign", word("感", "stem"), "ja", ["感染", "感", "予感"], ["染症"]],
    ["two signs", word("感染", "stem"), "ja", ["感染"], ["感", "染症", "感染症"]],
    ["a single letter", word("a", "stem"), "en", ["a"], ["ab", "and"]],
    ["the word alone", word("deal", "exact"), "en", ["deal", "DEAL", "déal"], ["deals"]],
    ["the sign alone", word("感", "exact"), "ja", ["感"], ["感染"]],
    ["a pattern", word("el?ct*", "pattern"), "en", ["elect", "elections"], ["elct", "reelect"]],
    ["a pattern is no expression", word("a.*", "pattern"), "en", ["a.", "a.b"], ["ab"]],
    ["one edit", word("karzai", "similar", 1), "en", ["karzai", "karzay", "kazrai"], ["karsay", "karzais1"]],
    ["two edits", word("karzai", "similar", 2), "en", ["karsay", "karzais1"], ["kasray1"]],
  ])("%s", (_, wanted, language, forms, others) => {
    const isForm = formTest(wanted, language);
    expect(forms.filter((term) => !isForm(fold(term)))).toEqual([]);
    expect(others.filter((term) => isForm(fold(term)))).toEqual([]);
  });

  it("leaves variants aside", () => {
    const wanted = { ...word("kabul", "stem"), variants: [{ terms: ["caboul"], why: "synonym" as const }] };
    expect(formTest(wanted, "en")("caboul")).toBe(false);
  });
});

describe("variantTests", () => {
  it("compares every term by its stem in the article's language", () => {
    const fits = (terms: readonly string[], language: string) => {
      const tests = variantTests({ terms: ["peace", "deals"], why: "synonym" }, language);
      return tests.map((test, at) => test(terms[at] ?? ""));
    };
    expect(fits(["peace", "deal"], "en")).toEqual([true, true]);
    expect(fits(["peace", "deal"], "xx")).toEqual([true, false]);
    expect(fits(["deals", "peace"], "en")).toEqual([false, false]);
  });
});
