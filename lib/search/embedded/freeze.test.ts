import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { IndexableArticle } from "#lib/search/engine.ts";
import { stem } from "#lib/text/stem.ts";
import { tokenize } from "#lib/text/tokenize.ts";
import { buildIndex, INDEX_FILE, indexArticles } from "./build-index.ts";
import { FrozenIndex } from "./frozen-index.ts";
import { positionsOf } from "./phrase-occurrences.ts";

const TEXTS = [
  "Peace talks",
  "talks, talked; Talks!",
  "",
  "北京大学 京",
  "𝒜 zebra Ångström",
  "the peace of the talks",
];

const articles = fc.array(
  fc.record({
    language: fc.constantFrom("en", "en-GB", "de", "xx"),
    title: fc.constantFrom(...TEXTS),
    paragraphs: fc.array(fc.constantFrom(...TEXTS), { maxLength: 4 }),
    removed: fc.array(fc.constantFrom(...TEXTS), { maxLength: 2 }),
  }),
  { minLength: 1, maxLength: 5 },
);

const open = (samples: readonly IndexableArticle[]) =>
  new FrozenIndex(buildIndex(samples).get(INDEX_FILE) ?? new Uint8Array(0));

const unitsOf = ({ title, paragraphs, removed }: IndexableArticle) => [title, ...paragraphs, ...removed];

describe("a frozen index", () => {
  it("holds for every term the units and frequencies that MiniSearch counts", () => {
    fc.assert(
      fc.property(articles, (samples) => {
        const counted = indexArticles(samples).index.toJSON().index;
        const { terms, occurrencesOf } = readable(open(samples));
        expect(terms.toSorted()).toEqual(counted.map(([term]) => term).toSorted());
        for (const [term, fields] of counted) {
          const frequencies = occurrencesOf(term).map(([unit, positions]) => [unit, positions.length]);
          expect(Object.fromEntries(frequencies)).toEqual(fields[0]);
        }
      }),
    );
  });

  it("holds every word at its position", () => {
    fc.assert(
      fc.property(articles, (samples) => {
        const { terms, occurrencesOf } = readable(open(samples));
        const frozen = terms.flatMap((term) =>
          occurrencesOf(term).flatMap(([unit, positions]) => positions.map((at) => [unit, at, term])),
        );
        const written = samples
          .flatMap(unitsOf)
          .flatMap((text, unit) => tokenize(text).map(({ term }, at) => [unit, at, term]));
        expect(frozen.map(String).sort()).toEqual(written.map(String).sort());
      }),
    );
  });

  it("gives for every word the terms of its language with the same stem", () => {
    fc.assert(
      fc.property(articles, (samples) => {
        const { stems, terms } = open(samples);
        for (const { language, formsOf } of stems.map(bound)) {
          const own = samples.filter((one) => one.language.split("-")[0] === language).flatMap(unitsOf);
          const words = new Set(own.flatMap((text) => tokenize(text).map(({ term }) => term)));
          for (const word of ["talk", "talks", "peace", "京", "absent"]) {
            const forms = [...words].filter((term) => stem(term, language) === stem(word, language));
            expect(formsOf(word).map((term) => terms.at(term))).toEqual(forms.sort());
          }
        }
      }),
    );
  });

  it("knows which part of which article a unit is, and how many words it has", () => {
    const { layout, unitWords } = open([
      { language: "en", title: "Talks", paragraphs: ["Talk talked peace", ""], removed: ["Read more"] },
      { language: "de", title: "", paragraphs: ["Frieden"], removed: [] },
    ]);
    expect([...layout.articleOf]).toEqual([0, 0, 0, 0, 1, 1]);
    expect([...layout.partOf]).toEqual([1, 2, 2, 4, 1, 2]);
    expect([...layout.languageOf].map((place) => layout.languages[place])).toEqual(["en", "de"]);
    expect([...unitWords]).toEqual([1, 3, 0, 2, 0, 1]);
  });

  it("takes wider numbers where a text has more than 65,535 words", () => {
    const paragraphs = [`${"word ".repeat(65_536)}last`];
    const samples = [{ language: "en", title: "", paragraphs, removed: [] }];
    expect(readable(open(samples)).occurrencesOf("last")).toEqual([[1, [65_536]]]);
  });
});

const bound = (stems: FrozenIndex["stems"][number]) => ({
  language: stems.language,
  formsOf: (word: string) => [...stems.formsOf(word)],
});

function readable(index: FrozenIndex) {
  const terms = Array.from({ length: index.terms.count }, (_, ordinal) => index.terms.at(ordinal));
  const occurrencesOf = (term: string) => {
    const occurrences = index.occurrencesOf(index.terms.find(term) ?? -1);
    return Array.from(occurrences.units, (unit, place): [number, number[]] => [
      unit,
      positionsOf(occurrences, place),
    ]);
  };
  return { terms, occurrencesOf };
}
