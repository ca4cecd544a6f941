import { describe, expect, it } from "vitest";
import { coverageSentence } from "./coverage-sentence.ts";

const HELD = { articles: 16, years: ["2001", "2021"], inYears: null } as const;

describe("coverageSentence", () => {
  it("says how much there is, and from when", () => {
    expect(coverageSentence(HELD, [])).toBe("The archive holds 16 articles from 2001 to 2021.");
    expect(coverageSentence({ articles: 1, years: ["2001", "2001"], inYears: null }, [])).toBe(
      "The archive holds 1 article from 2001.",
    );
    expect(coverageSentence({ articles: 2, years: null, inYears: null }, [])).toBe(
      "The archive holds 2 articles, all undated.",
    );
  });

  it.each([
    [3, [{ from: 2012, to: 2014 }], "3 of them are from 2012–2014"],
    [1, [{ from: 2012, to: 9999 }], "1 of them is from 2012 or later"],
    [0, [{ from: 1999, to: 1999 }], "none of them are from 1999"],
    [2, [{ from: 2012, to: 2012 }, "undated" as const], "2 of them are from 2012 or undated"],
  ])("says that %i are of the years asked for", (inYears, asked, end) => {
    expect(coverageSentence({ ...HELD, inYears }, asked)).toBe(
      `The archive holds 16 articles from 2001 to 2021; ${end}.`,
    );
  });
});
