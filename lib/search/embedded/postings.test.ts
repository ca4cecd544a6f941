import fc from "fast-check";
import MiniSearch from "minisearch";
import { describe, expect, it } from "vitest";
import type { IndexableArticle } from "#lib/search/engine.ts";
import { stem } from "#lib/text/stem.ts";
import { tokenize } from "#lib/text/tokenize.ts";
import { segmentsOf } from "./build-index.ts";
import { mergeSegments } from "./merge-segments.ts";
import { peakOf } from "./peak.ts";
import { PostingCursor } from "./posting-cursor.ts";
import {
  indexableOf,
  loaded,
  occurrencesOf,
  openIndexOf,
  randomArticles,
  unitsOf,
  withScratch,
} from "./temporary-index.ts";
import { weighTexts } from "./weighed-texts.ts";

const articles = randomArticles();

/** Of each term the units that have it and how often, as MiniSearch counts them, one document a unit. */
function countedByMiniSearch(samples: readonly IndexableArticle[]): Map<string, Record<string, number>> {
  const index = new MiniSearch({
    fields: ["text"],
    tokenize: (text) => tokenize(text).map(({ term }) => term),
    processTerm: (term) => term,
  });
  index.addAll(samples.flatMap(unitsOf).map((text, id) => ({ id, text })));
  return new Map(
    index.toJSON().index.map(([term, fields]) => [term, (fields[0] ?? {}) as Record<string, number>]),
  );
}

describe("the index", () => {
  it("holds for every term the units and frequencies that MiniSearch counts", () => {
    fc.assert(
      fc.property(articles, (samples) => {
        const counted = countedByMiniSearch(samples);
        const { terms, postings } = openIndexOf(samples);
        expect(terms.count).toBe(counted.size);
        for (const [term, frequencies] of counted) {
          const found = occurrencesOf(postings, terms.find(term) ?? -1);
          expect(Object.fromEntries(found.map(([unit, { length }]) => [unit, length]))).toEqual(frequencies);
        }
      }),
    );
  });

  it("holds every word at its position", () => {
    fc.assert(
      fc.property(articles, (samples) => {
        const { terms, postings } = openIndexOf(samples);
        const held = Array.from({ length: terms.count }, (_, term) =>
          occurrencesOf(postings, term).flatMap(([unit, positions]) =>
            positions.map((at) => `${unit} ${at} ${terms.at(term)}`),
          ),
        );
        const written = samples
          .flatMap(unitsOf)
          .flatMap((text, unit) => tokenize(text).map(({ term }, at) => `${unit} ${at} ${term}`));
        expect(held.flat().sort()).toEqual(written.sort());
      }),
    );
  });

  it("is the same however its articles are parted into segments", () => {
    fc.assert(
      fc.property(articles, fc.infiniteStream(fc.nat(2)), (samples, stream) => {
        const segmentOf = samples.map(() => stream.next().value ?? 0);
        const parted = [0, 1, 2].map((wanted) =>
          [...samples.keys()].filter((at) => segmentOf[at] === wanted),
        );
        expect(merged(samples, parted)).toEqual(merged(samples, [[...samples.keys()]]));
      }),
    );
  });

  it("gives for every word the terms of its language with the same stem", () => {
    fc.assert(
      fc.property(articles, (samples) => {
        const { stems, terms } = openIndexOf(samples);
        for (const [language, formsOf] of stems.map(
          (one) => [one.language, one.formsOf.bind(one)] as const,
        )) {
          const own = samples.filter((one) => one.language.split("-")[0] === language).flatMap(unitsOf);
          const words = new Set(own.flatMap((text) => tokenize(text).map(({ term }) => term)));
          for (const word of ["talk", "talks", "peace", "京", "absent"]) {
            const forms = [...words].filter((term) => stem(term, language) === stem(word, language));
            expect(Array.from(formsOf(word), (term) => terms.at(term))).toEqual(forms.sort());
          }
        }
      }),
    );
  });

  it("knows for every term the most that it can add to a part of an article", () => {
    fc.assert(
      fc.property(articles, (samples) => {
        const { postings, layout, terms } = openIndexOf(samples);
        const { bestPart } = weighTexts(layout);
        for (let term = 0; term < terms.count; term++) {
          const cursor = new PostingCursor(postings);
          for (cursor.open(term); cursor.next(); ) {
            if (cursor.having === 1) continue;
            cursor.readUnits();
            const parts = 1 + layout.paragraphsOf(cursor.article);
            const scores = Array.from(cursor.places.subarray(0, cursor.having), (place, at) => {
              const unit = layout.titleOf(cursor.article) + place;
              return place < parts ? bestPart.of(cursor.counts[at] ?? 0, unit) : 0;
            });
            const peak = peakOf(cursor.peak);
            expect(peak).toBeGreaterThanOrEqual(Math.max(...scores));
            expect(peak).toBeLessThan(Math.max(...scores) + 0.05);
          }
        }
      }),
    );
  });

  it("finds any article of a term by skipping to it", () => {
    const samples = Array.from({ length: 700 }, (_, at) =>
      indexableOf({
        title: at % 3 === 0 ? "talks" : "peace",
        paragraphs: at % 2 === 0 ? ["talks of peace"] : [],
      }),
    );
    const { postings, terms } = openIndexOf(samples);
    const term = terms.find("talks") ?? -1;
    const having = samples.flatMap((one, at) => (unitsOf(one).join(" ").includes("talks") ? [at] : []));
    expect(postings.skips.length).toBeGreaterThan(0);
    const cursor = new PostingCursor(postings);
    for (const step of [1, 7, 64, 65, 130, 699]) {
      cursor.open(term);
      for (let article = 0; article < samples.length; article += step) {
        const next = having.find((one) => one >= article);
        const found = cursor.seek(article) ? [cursor.article, cursor.inTitle()] : null;
        expect(found).toEqual(next === undefined ? null : [next, Number(next % 3 === 0)]);
      }
    }
  });

  it("knows which part of which article a unit is, and how many words it has", () => {
    const { layout, columns } = openIndexOf([
      indexableOf({ title: "Talks", paragraphs: ["Talk talked peace", ""], removed: ["Read more"] }),
      indexableOf({ language: "de", paragraphs: ["Frieden"] }),
    ]);
    const articleOf = Array.from({ length: layout.units }, (_, unit) => layout.articleOf(unit));
    expect(articleOf).toEqual([0, 0, 0, 0, 1, 1]);
    expect(articleOf.map((article, unit) => layout.partOf(unit, article))).toEqual([1, 2, 2, 4, 1, 2]);
    expect([0, 1].map((article) => columns.language.values[columns.language.firstOf(article) ?? -1])).toEqual(
      ["en", "de"],
    );
    expect([...layout.unitWords]).toEqual([1, 3, 0, 2, 0, 1]);
  });

  it("takes wider numbers where a text has more than 65,535 words, or a word stands there more than 256 times", () => {
    const { postings, terms } = openIndexOf([
      indexableOf({ paragraphs: [`${"word ".repeat(65_536)}last`, "word"] }),
      indexableOf({ paragraphs: [`${"word ".repeat(300)}last`] }),
    ]);
    expect(occurrencesOf(postings, terms.find("last") ?? -1)).toEqual([
      [1, [65_536]],
      [4, [300]],
    ]);
    const lengths = occurrencesOf(postings, terms.find("word") ?? -1).map(([, { length }]) => length);
    expect(lengths).toEqual([65_536, 1, 300]);
  });
});

const languagesOf = (samples: readonly IndexableArticle[]) => samples.map(({ language }) => language);

/** All that merged segments hold, to be compared. @param parted places of the articles of each segment */
function merged(samples: readonly IndexableArticle[], parted: readonly (readonly number[])[]) {
  return withScratch((scratch) => {
    const slices = parted.map((own) => own.flatMap((at) => samples[at] ?? []));
    const parts = segmentsOf(slices, scratch).map((segment, at) => {
      return { segment, articles: Int32Array.from(parted[at] ?? []), hasPeaks: false };
    });
    const { terms, postings, layout, termsOf } = mergeSegments(parts, languagesOf(samples), scratch);
    const laid = Object.values(layout.laid).map((numbers: Uint32Array) => [...numbers]);
    const sections = Object.entries(postings).map(([name, section]) => [name, [...loaded(section)]]);
    const languages = [...termsOf].map(([language, own]) => `${language} ${own.join()}`).sort();
    return { terms, laid, sections, languages };
  });
}
