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
    .map(({ text }) => text)
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
        const loose = (one: string) => one.replace(/\s+/g, " ");
        expect(joined(parts, "removed")).toBe(before);
        expect(loose(joined(parts, "added"))).toBe(loose(after));
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
