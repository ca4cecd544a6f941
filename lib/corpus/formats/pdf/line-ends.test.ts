import { describe, expect, it } from "vitest";
import { LineEnds } from "./line-ends.ts";

const join = (lines: readonly string[], before: string, after: string): string =>
  new LineEnds(lines).join(before, after);

describe("LineEnds", () => {
  it.each([
    [
      "a word that stands elsewhere in the file",
      ["The government fell."],
      "the govern-",
      "ment",
      "the government",
    ],
    [
      "a word of two that stands elsewhere with its hyphen",
      ["A self-made man."],
      "a self-",
      "made",
      "a self-made",
    ],
    ["a word that nothing is known of", ["Other words."], "an odd-", "ment", "an odd-ment"],
    ["a name", ["Other words."], "Anglo-", "Saxon", "Anglo-Saxon"],
    ["figures", [], "1914-", "18", "1914-18"],
    ["a printer's own sign", ["a govern\u2010", "ment"], "an odd\u2010", "ment", "an oddment"],
    ["a soft hyphen", [], "an odd\u00AD", "ment", "an oddment"],
    ["no hyphen", [], "two", "words", "two words"],
  ])("joins %s", (_name, lines, before, after, joined) => {
    expect(join(lines, before, after)).toBe(joined);
  });

  const HYPHENATING = [
    "the govern-",
    "ment and the harb-",
    "our, a har-",
    "bour for the government",
    "a harbour of lend and lease",
  ];

  it("takes a hyphen for the printer's where most are", () => {
    expect(join(HYPHENATING, "an odd-", "ment")).toBe("an oddment");
    expect(join(HYPHENATING, "the US-", "backed")).toBe("the US-backed");
  });

  it("keeps it even there between two words that the file has by themselves", () => {
    expect(join([...HYPHENATING, "some lend some lease"], "some lend-", "lease")).toBe("some lend-lease");
  });

  it("keeps every other hyphen where the printer marks his own", () => {
    const marked = ["a govern\u2010", "ment, a har\u2010", "bour government"];
    expect(join(marked, "an odd-", "ment")).toBe("an odd-ment");
  });
});
