import { describe, expect, it } from "vitest";
import { accountUrl, FILE_FILTERS, parseAccountPart } from "./account-params.ts";
import { withoutPaths } from "./without-paths.ts";

describe("the address of a part of the account", () => {
  it.each([null, ...FILE_FILTERS])("is read back as it was printed: %s", (status) => {
    for (const page of [1, 7]) {
      const { searchParams } = new URL(accountUrl({ status, page }), "https://example.org");
      expect(parseAccountPart(searchParams)).toEqual({ part: { status, page }, problems: [] });
    }
  });

  it.each([
    ["status=gone", '"gone" is no status. Choose one of indexed, warned, rejected, left-out.'],
    ["page=0", '"0" is no page. Give a whole number from 1.'],
    ["page=1e3", '"1e3" is no page. Give a whole number from 1.'],
  ])("is left out with a sentence where it makes no sense: %s", (query, message) => {
    const { part, problems } = parseAccountPart(new URLSearchParams(query));
    expect(part).toEqual({ status: null, page: 1 });
    expect(problems.map((problem) => problem.message)).toEqual([message]);
  });
});

it.each([
  ["Cannot open '/some/folder/a.txt': why.", "Cannot open '(a path)': why."],
  ["It is in (/another/folder).", "It is in ((a path))."],
  ["Text and/or pictures from https://example.org/a/b, 04/05/2020.", null],
  ["news/2012/talks.txt is a name/in the/corpus.", null],
])("tells readers of no folder of the machine: %s", (sentence, shown) => {
  expect(withoutPaths(sentence)).toBe(shown ?? sentence);
});
