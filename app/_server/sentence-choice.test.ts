import { describe, expect, it } from "vitest";
import { chooseSentences } from "./sentence-choice.ts";

const TEXT = "One came. Two followed. Three stayed.";

function read(values: string[], was: string | null = null, now = TEXT) {
  const { marks, problems } = chooseSentences(values, was, now);
  return { marked: marks.map((range) => now.slice(...range)), problems: problems.length };
}

describe("chooseSentences", () => {
  it.each<[string[], string[], number]>([
    [[], [], 0],
    [["2"], ["Two followed."], 0],
    [["2-3"], ["Two followed. Three stayed."], 0],
    [["3-9"], ["Three stayed."], 1],
    [["4"], [], 1],
    [["0"], [], 1],
    [["3-2"], [], 1],
    [["two"], [], 1],
    [["1", "2"], [], 1],
    [["1-"], [], 1],
    [[""], [], 1],
  ])("marks what %j names", (values, marked, problems) => {
    expect(read(values)).toEqual({ marked, problems });
  });

  it("counts in the text that the link was made from", () => {
    const now = `Before them all, Zero went. ${TEXT}`;
    expect(read(["1"], TEXT, now).marked).toEqual(["One came."]);
    expect(read(["2"], TEXT, "One came. Then two followed. Three stayed.")).toEqual({
      marked: [],
      problems: 1,
    });
  });
});
