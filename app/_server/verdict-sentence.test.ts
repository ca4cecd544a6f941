import { expect, test } from "vitest";
import type { QuoteCheck, QuotePart, Verdict } from "#lib/search/quote-check.ts";
import { verdictSentence, verdictTitle } from "./verdict-sentence.ts";

const check = (verdict: Verdict, ...parts: QuotePart[]): QuoteCheck => ({
  verdict,
  found: 1,
  passages: [
    {
      id: "0123456789",
      url: "/p/0123456789",
      number: 1,
      article: {
        slug: "a",
        url: "/a/a",
        title: "A",
        authors: [],
        date: null,
        year: null,
        source: "a.txt",
      },
      language: "en",
      text: "",
      range: [0, 0],
      parts,
      likeness: 1,
    },
  ],
});
const part = (kind: QuotePart["kind"], text: string): QuotePart => ({ kind, text });

test.each([
  [[part("left out", "so it was ")], "In the quotation 3 words are left out."],
  [[part("added", "never ")], "In the quotation 1 word is added."],
  [[part("left out", "weeks"), part("added", "months")], "In the quotation 1 word is changed."],
  [
    [
      part("left out", "so "),
      part("same", "it "),
      part("added", "never "),
      part("same", "was "),
      part("left out", "a"),
      part("added", "b"),
    ],
    "In the quotation 1 word is left out, 1 word is added and 1 word is changed.",
  ],
])("what was altered is counted: %#", (parts, sentence) => {
  expect(verdictSentence(check("altered", ...parts))).toBe(sentence);
});

test("An honest omission is told of", () => {
  expect(verdictSentence(check("exact", part("omitted", "x")))).toContain("the quotation says so");
  expect(verdictSentence(check("exact", part("same", "x")))).not.toContain("the quotation says so");
});

test("Words that are in brackets are told to be nobody's", () => {
  const never = part("bracketed", "[never]");
  expect(verdictSentence(check("exact", part("same", "x"), never))).toBe(
    "It stands so in the archive. Words in brackets are not the archive’s.",
  );
  expect(verdictSentence(check("altered", part("added", "so"), never))).toBe(
    "In the quotation 1 word is added. Words in brackets are not the archive’s.",
  );
});

test("What is absent has something near it, or nothing", () => {
  expect(verdictTitle(check("absent"))).toBe("Not in this archive as it stands");
  expect(verdictTitle({ verdict: "absent", found: 0, passages: [] })).toBe("Not in this archive");
});
