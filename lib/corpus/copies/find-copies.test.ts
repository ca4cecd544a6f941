import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findCopies } from "./find-copies.ts";

const WORDS = "harbour beacon granite tide keeper lamp storm pilot mole buoy chart signal fog cutter".split(
  " ",
);

/** A text of its own for every number. */
const textOf = (number: number): string =>
  Array.from({ length: 120 }, (_, at) => {
    const word = WORDS[(number * 31 + at * at + at) % WORDS.length] ?? "";
    return at % 3 === 0 ? `${word}${(number * 17 + at) % 997}` : word;
  }).join(" ");

const groupsOf = (articles: readonly (readonly string[])[]) =>
  findCopies(articles.length, (at) => articles[at] ?? []);

const texts = Array.from({ length: 30 }, (_, number) => textOf(number));

/** The text with every so-manieth word another. */
const reworded = (text: string, every: number) =>
  text
    .split(" ")
    .map((word, at) => (at % every === every - 1 ? `${word}x` : word))
    .join(" ");

describe("findCopies", () => {
  it("finds none among different texts", () => {
    expect(groupsOf(texts.map((text) => [text]))).toEqual([]);
  });

  it.each([
    ["the same text", (text: string) => [text]],
    ["other paragraphs", (text: string) => [text.slice(0, 300), text.slice(301)]],
    ["other typography", (text: string) => [text.replaceAll(" ", "  ").toUpperCase()]],
    ["every twelfth word changed", (text: string) => [reworded(text, 12)]],
    ["something before it", (text: string) => ["Printed again, as our readers asked for.", text]],
    ["the end cut off", (text: string) => [text.slice(0, text.length * 0.7)]],
  ])("finds copies: %s", (_, change) => {
    const articles = [...texts.map((text) => [text]), ...texts.map(change)];
    expect(groupsOf(articles)).toEqual(texts.map((__, at) => [at, at + texts.length]));
  });

  it("takes short texts for copies only where they are the same", () => {
    expect(
      groupsOf([["Closed today."], ["Closed, today!"], ["Closed tomorrow."], [], ["Yes"], [""]]),
    ).toEqual([[0, 1]]);
  });

  it("puts all copies of a text in one group, however many there are", () => {
    const articles = Array.from({ length: 300 }, (_, at) => [texts[at % 2] ?? ""]);
    expect(groupsOf(articles).map(({ length }) => length)).toEqual([150, 150]);
  });

  it("gives every article to one group at most, in order, whatever the texts", () => {
    const article = fc.array(fc.oneof(fc.constantFrom(...texts), fc.string()), { maxLength: 4 });
    fc.assert(
      fc.property(fc.array(article, { maxLength: 12 }), (articles) => {
        const groups = groupsOf(articles);
        const all = groups.flat();
        expect(new Set(all).size).toBe(all.length);
        for (const group of groups) {
          expect(group.length).toBeGreaterThan(1);
          expect(group).toEqual([...group].sort((a, b) => a - b));
        }
      }),
    );
  });
});
