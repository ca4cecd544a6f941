import { beforeEach, expect, it, vi } from "vitest";

const { made, stemmed } = vi.hoisted(() => ({ made: [] as string[], stemmed: [] as string[] }));
vi.mock("snowball-stemmers", () => ({
  default: {
    newStemmer(algorithm: string) {
      made.push(algorithm);
      return { stem: (term: string) => stemmed.push(`${algorithm} ${term}`) && term };
    },
  },
}));
const { stem } = await import("./stem.ts");

beforeEach(() => {
  stemmed.length = 0;
});

it("stems a word once, whatever the rest of the language's tag", () => {
  for (const language of ["EN-gb", "en", "en-US", "EN"]) stem("deals", language);
  expect(made).toEqual(["english"]);
  expect(stemmed).toEqual(["english deals"]);
});

it("forgets the words of all languages together", () => {
  stem("peace", "en");
  for (let word = 0; word < 100_000; word++) {
    stem(`wort ${word}`, "de");
    stem(`mot ${word}`, "fr");
  }
  stemmed.length = 0;
  stem("peace", "en");
  expect(stemmed).toEqual(["english peace"]);
});
