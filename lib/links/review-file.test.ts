import { describe, expect, it } from "vitest";
import type { Doubtful } from "./doubtful.ts";
import { RegistryError } from "./registry-error.ts";
import { parseReview, printReview } from "./review-file.ts";

const PATH = "paragraphs.review.yaml";
const BRACKETS = `"${"[".repeat(5000)} - - ? {`;
const CASE: Doubtful = {
  id: "p1",
  slug: "talks",
  was: BRACKETS,
  candidates: [
    { letters: "one", text: "The talks." },
    { letters: "007", text: `${" ".repeat(400)}${BRACKETS}` },
  ],
};
const answered = (answer: string) => printReview([CASE]).replace(/answer:\s*$/m, `answer: ${answer}\n`);

describe("a file of doubtful cases", () => {
  it("is read as it was filled in, whatever signs the texts hold", () => {
    expect(parseReview(answered("2"), PATH)).toEqual(new Map([["p1", "007"]]));
    expect(parseReview(answered("gone"), PATH)).toEqual(new Map([["p1", null]]));
    expect(parseReview(printReview([CASE]), PATH)).toEqual(new Map());
    expect(parseReview("", PATH)).toEqual(new Map());
  });

  it.each([
    [
      "a number that no text has",
      answered("3"),
      /The answer to p1 in .* is 3\. It has to be a number from 1 to 2/,
    ],
    ["words for an answer", answered("the second"), /is the second\. It/],
    ["lists nested without end", "- [".repeat(5000), /nested too deeply/],
    ["lists in one another", `- now: ${"[".repeat(5000)}`, /nested too deeply/],
    [
      "aliases that multiply",
      answered("2").replace("id: p1", "id: &a p1").concat("- *a\n".repeat(20)),
      /cannot be read|lost its id/,
    ],
    ["no list", "a: b", /no list of cases/],
    ["a case that is none", "- 7", /lost its id/],
  ])("is refused in words where it has %s", (_, text, reason) => {
    expect(() => parseReview(text, PATH)).toThrow(RegistryError);
    expect(() => parseReview(text, PATH)).toThrow(reason);
  });
});
