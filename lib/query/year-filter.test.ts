import { expect, it } from "vitest";
import { yearsInWords } from "./year-filter.ts";

it.each([
  ["undated", "undated" as const],
  ["2012", { from: 2012, to: 2012 }],
  ["2012–2014", { from: 2012, to: 2014 }],
  ["2012 or later", { from: 2012, to: 9999 }],
  ["2014 or earlier", { from: 0, to: 2014 }],
])("says %s", (words, year) => {
  expect(yearsInWords(year)).toBe(words);
});
