import { expect, test } from "vitest";
import { parseQuote } from "./quote-param.ts";

const parsed = (query: string) => parseQuote(new URLSearchParams(query));

test("A quotation is taken without the space around it", () => {
  expect(parsed("text=+the+lamp%0D%0Awas+lit%0A")).toEqual({
    text: "the lamp\nwas lit",
    isAsked: true,
    problems: [],
  });
});

test("Nothing is asked without a text", () => {
  for (const query of ["", "text=", "text=++"])
    expect(parsed(query)).toEqual({ text: "", isAsked: false, problems: [] });
});

test("What cannot be checked is told and kept", () => {
  const { text, isAsked, problems } = parsed(`text=${"word+".repeat(500)}`);
  expect(text).toHaveLength(2499);
  expect(isAsked).toBe(false);
  expect(problems).toEqual([
    {
      parameter: "text",
      message: "The quotation has 2,499 characters. Give at most 2,000.",
      outcome: "It was not checked.",
    },
  ]);
  expect(parsed("text=one").problems).toHaveLength(1);
});

test("Of several the first is taken, and that is told", () => {
  const { text, isAsked, problems } = parsed("text=the+lamp+was&text=lit");
  expect([text, isAsked]).toEqual(["the lamp was", true]);
  expect(problems).toMatchObject([{ outcome: "The first was taken." }]);
});
