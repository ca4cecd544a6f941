import { describe, expect, it } from "vitest";
import { chooseSentences } from "./sentence-choice.ts";

const TEXT = "One came. Two followed. Three stayed.";

function read(values: string[], was: string | null = TEXT, now = TEXT, others: string[] = []) {
  const { marks, problems } = chooseSentences(values, { was, now, others });
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

  it("marks the one of several that read the same, where it can be told", () => {
    const was = "It failed. Then they tried. It failed. Old end.";
    const start = (value: string, now: string) => chooseSentences([value], { was, now }).marks[0]?.[0];
    const now = was.replace("Old", "New");
    expect(start("1", now)).toBe(0);
    expect(start("3", now)).toBe(28);
    expect(start("3", `So. ${now}`.replaceAll(" ", "  "))).toBe(38);
    expect(start("1", "Nobody tried. Old end. It failed.")).toBeUndefined();
  });

  it("marks whole sentences only", () => {
    expect(read(["2"], "Was it? No. They left.", "Did he say No. They left.")).toEqual({
      marked: [],
      problems: 1,
    });
  });

  it("marks nothing where it is not known in what text they were counted", () => {
    const { marks, problems } = chooseSentences(["2"], { was: null, now: TEXT });
    expect(marks).toEqual([]);
    expect(problems[0]?.message).toContain("is not known any more");
  });

  it("tells of sentences that stand in another piece", () => {
    const [first, ...rest] = ["One came.", "Two followed. Three stayed."];
    const { problems } = chooseSentences(["2"], { was: TEXT, now: first ?? "", others: rest });
    expect(problems[0]?.message).toContain("another piece");
  });
});
