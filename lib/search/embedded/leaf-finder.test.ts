import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Near, Phrase, TextNode, Word } from "#lib/query/query.ts";
import { formTest, variantTests } from "#lib/query/word-forms.ts";
import type { IndexableArticle } from "#lib/search/engine.ts";
import { nearSpans } from "#lib/text/near.ts";
import type { Range } from "#lib/text/range.ts";
import { tokenize } from "#lib/text/tokenize.ts";
import { slopSpans } from "#lib/text/within-slop.ts";
import { Budget } from "./budget.ts";
import { openIndex } from "./opened-index.ts";
import { spansOf } from "./phrase-occurrences.ts";
import { indexableOf, openIndexOf } from "./temporary-index.ts";

const TERMS = [
  "talk",
  "talks",
  "talked",
  "tilk",
  "peace",
  "of",
  "帰国",
  "国",
  "gespräch",
  "gesprächen",
  "us",
];
const text = fc.array(fc.constantFrom(...TERMS), { maxLength: 12 }).map((words) => words.join(" "));
const article = fc
  .record({
    language: fc.constantFrom("en", "de", "xx"),
    title: text,
    paragraphs: fc.array(text, { maxLength: 3 }),
    removed: fc.array(text, { maxLength: 1 }),
  })
  .map(indexableOf);

const LEAF = { text: "", range: [0, 0] as const, field: null, weight: 1 };
const term = fc.constantFrom(...TERMS.map((one) => tokenize(one)[0]?.term ?? one), "absent");
const variant = fc.record({
  terms: fc.array(term, { minLength: 1, maxLength: 3 }),
  why: fc.constant("synonym" as const),
});
const word = fc
  .tuple(
    fc.oneof(
      term.map((one) => ({ match: "stem" as const, term: one, edits: 0 as const })),
      term.map((one) => ({ match: "exact" as const, term: one, edits: 0 as const })),
      fc.constantFrom("t*", "ta?k", "t*k*", "p*e", "国*").map((one) => ({
        match: "pattern" as const,
        term: one,
        edits: 0 as const,
      })),
      fc.record({
        match: fc.constant("similar" as const),
        term,
        edits: fc.constantFrom(1 as const, 2 as const),
      }),
    ),
    fc.array(variant, { maxLength: 2 }),
  )
  .map(([form, variants]): Word => ({ ...LEAF, kind: "word", telling: true, ...form, variants }));
const phrase = fc
  .record({ terms: fc.array(term, { minLength: 1, maxLength: 4 }), slop: fc.constantFrom(0, 0, 1, 3) })
  .map((one): Phrase => ({ ...LEAF, kind: "phrase", ...one }));
const near = fc
  .record({
    operands: fc.array(fc.oneof(word, phrase), { minLength: 2, maxLength: 3 }),
    distance: fc.constantFrom(1, 3),
  })
  .map(({ operands, distance }): Near => {
    return { ...LEAF, kind: "near", operands, distances: operands.slice(1).map(() => distance) };
  });

describe("leaves of a query", () => {
  it("stand where reading every text finds them", () => {
    fc.assert(
      fc.property(
        fc.array(article, { minLength: 1, maxLength: 4 }),
        fc.array(fc.oneof(word, phrase, near), { minLength: 5, maxLength: 5 }),
        (samples, leaves) => {
          const { finder } = openIndex(openIndexOf(samples));
          for (const leaf of leaves) {
            const units = samples.flatMap((one) =>
              unitsOf(one).map((unit) => spansIn(leaf, unit, one.language)),
            );
            const having = units.flatMap((spans, unit) => (spans.length > 0 ? [unit] : []));
            const budget = new Budget(Number.POSITIVE_INFINITY);
            const found = finder.find(leaf, budget).within(null, budget);
            expect([...found.units]).toEqual(having);
            if (leaf.kind === "near" || (leaf.kind === "phrase" && leaf.slop > 0)) continue; // counted otherwise
            for (const [place, unit] of found.units.entries()) {
              expect(spansOf(found, place)).toEqual(sorted(units[unit] ?? []));
            }
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it("are counted where they do not overlap, if other words may stand among theirs", () => {
    const { finder } = openIndex(openIndexOf([indexableOf({ title: "a b a x b b y a" })]));
    const leaf = { ...LEAF, kind: "phrase", terms: ["a", "b"], slop: 1 } as const;
    const budget = new Budget(Number.POSITIVE_INFINITY);
    const found = finder.find(leaf, budget).within(null, budget);
    expect(spansOf(found, 0)).toEqual([
      [0, 2],
      [2, 5],
      [5, 8],
    ]);
  });
});

const unitsOf = ({ title, paragraphs, removed }: IndexableArticle) =>
  [title, ...paragraphs, ...removed].map((one) => tokenize(one).map(({ term }) => term));

/** Every stretch of some terms in which a leaf stands. */
function spansIn(leaf: TextNode, terms: readonly string[], language: string): Range[] {
  switch (leaf.kind) {
    case "word": {
      const isForm = formTest(leaf, language);
      const rows = leaf.variants.map((one) => variantTests(one, language));
      return [[isForm], ...rows].flatMap((tests) => rowsIn(terms, tests));
    }
    case "phrase": {
      const places = leaf.terms.map((wanted) => terms.flatMap((one, at) => (one === wanted ? [at] : [])));
      if (leaf.slop > 0) return places.some((list) => list.length === 0) ? [] : slopSpans(places, leaf.slop);
      return rowsIn(
        terms,
        leaf.terms.map((wanted) => (one: string) => one === wanted),
      );
    }
    case "near":
      return (
        nearSpans(
          leaf.operands.map((operand) => spansIn(operand, terms, language)),
          leaf.distances,
        )[0] ?? []
      );
  }
}

function rowsIn(terms: readonly string[], tests: readonly ((term: string) => boolean)[]): Range[] {
  return terms.flatMap((_, at): Range[] => {
    const isRow = tests.every((test, offset) => at + offset < terms.length && test(terms[at + offset] ?? ""));
    return isRow ? [[at, at + tests.length]] : [];
  });
}

function sorted(spans: readonly Range[]): Range[] {
  const distinct = new Map(spans.map((span) => [String(span), span]));
  return [...distinct.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}
