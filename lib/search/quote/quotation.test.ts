import { describe, expect, test } from "vitest";
import { Numbers } from "./numbers.ts";
import { readQuotation } from "./quotation.ts";

/** Each stretch with the mark before it. */
function stretches(text: string): string[] {
  const { words, stretches } = readQuotation(text, new Numbers());
  return stretches.map(({ words: range, mark }) => `${mark ?? ""}| ${words.terms.slice(...range).join(" ")}`);
}

describe("A quotation is parted", () => {
  test.each([
    ["The lamp was lit.", ["| the lamp was lit"]],
    ["The lamp … was lit", ["| the lamp", "…| was lit"]],
    ["The lamp... was. . . lit", ["| the lamp", "...| was", ". . .| lit"]],
    ["The lamp [...] was (…) lit", ["| the lamp", "[...]| was", "(…)| lit"]],
    ["… the lamp …", ["…| the lamp"]],
    ["[the keeper] lit it", ["[the keeper]| lit it"]],
    ["[T]he lamp", ["| the lamp"]],
    ["a [b [c] d", ["| a b", "[c]| d"]],
    ["灯台……古い", ["| 灯台", "……| 古い"]],
    ["…", []],
    ["", []],
  ])("%s", (text, expected) => {
    expect(stretches(text)).toEqual(expected);
  });
});

test("Places are those of the text as it was given", () => {
  const { words } = readQuotation("one [x] two", new Numbers());
  expect(words.ranges.map((range) => words.text.slice(...range))).toEqual(["one", "two"]);
});
