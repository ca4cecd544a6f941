import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type DiffPart, wordDiff } from "./word-diff.ts";

/** `[-removed-]`, `{+added+}`. */
const printed = (parts: readonly DiffPart[]) =>
  parts
    .map(({ kind, text }) => (kind === "same" ? text : kind === "removed" ? `[-${text}-]` : `{+${text}+}`))
    .join("");
const joined = (parts: readonly DiffPart[], kind: DiffPart["kind"]) =>
  parts
    .filter((part) => part.kind === "same" || part.kind === kind)
    .map(({ text, now }) => (kind === "added" ? now : text))
    .join("");

const STORIES: readonly (readonly [before: string, after: string, printed: string])[] = [
  ["The lamp was lit.", "The lamp was lit.", "The lamp was lit."],
  ["The lamp was lit.", "The old lamp was lit.", "The {+old +}lamp was lit."],
  ["The old lamp was lit.", "The lamp was out.", "The [-old -]lamp was [-lit-]{+out+}."],
  ["one two three four", "one five six four", "one [-two three-]{+five six+} four"],
  ["灯台は古い", "灯台は新しい", "灯台は[-古-]{+新し+}い"],
  ["a price of 5,000", "a price of 5,500", "a price of [-5,000-]{+5,500+}"],
  ["So.", "", "[-So.-]"],
  ["", "", ""],
];

test.each(STORIES)("%s → %s", (before, after, shown) => {
  expect(printed(wordDiff(before, after))).toBe(shown);
});

describe("Typography", () => {
  test("counts unless it is to be ignored", () => {
    expect(printed(wordDiff("So it is.", "So, it is!"))).toBe("So{+,+} it is[-.-]{+!+}");
    expect(printed(wordDiff("So it is.", "“So”, IT is!", "ignored"))).toBe("So it is.");
  });

  test("ignored, a word in two pieces is the same word", () => {
    expect(printed(wordDiff("They co-operate now.", "They cooper- ate now", "ignored"))).toBe(
      "They co-operate now.",
    );
  });

  test.each([
    ["3.5 million", "35 million"],
    ["It was -5 at dawn.", "It was 5 at dawn."],
    ["It cost $5.", "It cost 5."],
    ["It rose by 5%.", "It rose by 5."],
    ["1.5", "1,5"],
  ])("ignored, the signs of a number count all the same: %s, %s", (one, other) => {
    for (const [before, after] of [
      [one, other],
      [other, one],
    ] as const)
      expect(wordDiff(before, after, "ignored").map(({ kind }) => kind)).toContain("removed");
  });

  test.each([
    ["It was −5 at dawn, or 5 %.", "it was -5 at dawn or 5%"],
    ["In 1914–18, on pages 5-7.", "in 1914-18 on pages 5–7"],
    ["There were 5. Then 6, (7) and “8”.", "there were 5 then 6 7 and 8"],
  ])("ignored, other signs around numbers do not: %s", (before, after) => {
    expect(wordDiff(before, after, "ignored").map(({ kind }) => kind)).toEqual(["same"]);
  });

  test("ignored, what has no letter says nothing", () => {
    expect(wordDiff("— … !", "?", "ignored")).toEqual([]);
  });
});

describe("Whatever the texts", () => {
  const word = fc.constantFrom(
    "the",
    "The",
    "lamp",
    "tide",
    "l’eau",
    "灯台",
    "المنارة",
    "5,000",
    "co-op",
    "é",
    "—",
    "\n",
    "👍",
    "\ud800",
  );
  const text = fc.array(fc.oneof(word, fc.string()), { maxLength: 30 }).map((words) => words.join(" "));

  test("the parts make up both of them", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = wordDiff(before, after);
        expect(joined(parts, "removed")).toBe(before);
        expect(joined(parts, "added")).toBe(after);
      }),
    );
  });

  test("a text is itself, and a removed part is never followed by another", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(wordDiff(before, before, "ignored").every(({ kind }) => kind === "same")).toBe(true);
        const kinds = wordDiff(before, after, "ignored").map(({ kind }) => kind);
        expect(kinds.every((kind, at) => kind !== kinds[at + 1])).toBe(true);
      }),
    );
  });
});

test("Texts with hardly a word in common are shown whole", () => {
  const words = (letter: string) => Array.from({ length: 2000 }, (_, at) => `${letter}${at}`).join(" ");
  expect(wordDiff(words("a"), words("b")).map(({ kind }) => kind)).toEqual(["removed", "added"]);
});

test("Of a long text that was added to only the addition is shown, however long", () => {
  const words = (letter: string) => Array.from({ length: 1000 }, (_, at) => `${letter}${at}`).join(" ");
  const kinds = (before: string, after: string) => wordDiff(before, after).map(({ kind }) => kind);
  expect(kinds(words("a"), `${words("a")} ${words("b")}`)).toEqual(["same", "added"]);
  expect(kinds(words("a"), `${words("b")} ${words("a")}`)).toEqual(["added", "same"]);
  expect(kinds(words("a"), `a0 ${words("b")} ${words("a").slice(3)}`)).toEqual(["same", "added", "same"]);
});

test("What is the same has the white space of both texts", () => {
  expect(wordDiff("one  two three", "one two\nfour")).toEqual([
    { kind: "same", text: "one  two ", now: "one two\n" },
    { kind: "removed", text: "three", now: "" },
    { kind: "added", text: "four", now: "four" },
  ]);
});
