import type { Near, Phrase, TextNode, Word } from "#lib/query/query.ts";
import type { Token } from "#lib/text/tokenize.ts";
import { hasSameStem, isForm } from "./word-fits.ts";

/** First and last of some tokens in a row, by their places from 0. */
export type Span = readonly [first: number, last: number];

/** One place where a leaf stands in a text: the stretches that belong to it there, or may. */
export type Occurrence = readonly Span[];

/** Every place where a leaf stands in a text, found by trying all. */
export function occurrencesOf(leaf: TextNode, tokens: readonly Token[], language: string): Occurrence[] {
  switch (leaf.kind) {
    case "word":
      return spansOf(leaf, tokens, language).map((span) => [span]);
    case "phrase":
      return leaf.slop === 0 ? inARow(leaf, tokens).map((span) => [span]) : scattered(leaf, tokens);
    case "near":
      return chains(leaf, tokens, language);
  }
}

function spansOf(word: Word, tokens: readonly Token[], language: string): Span[] {
  const forms = tokens.flatMap(({ term }, at): Span[] => (isForm(term, word, language) ? [[at, at]] : []));
  const variants = word.variants.flatMap(({ terms }) =>
    rows(tokens, terms, (term, wanted) => hasSameStem(term, wanted, language)),
  );
  return [...forms, ...variants];
}

const inARow = ({ terms }: Phrase, tokens: readonly Token[]) =>
  rows(tokens, terms, (term, wanted) => term === wanted);

type Compare = (term: string, wanted: string) => boolean;

/** Where some terms stand one after the other. */
function rows(tokens: readonly Token[], terms: readonly string[], isSame: Compare): Span[] {
  return tokens.flatMap((_, at): Span[] => {
    const row = tokens.slice(at, at + terms.length);
    const isWhole = row.length === terms.length && row.every(({ term }, i) => isSame(term, terms[i] ?? ""));
    return isWhole ? [[at, at + terms.length - 1]] : [];
  });
}

/**
 * Every stretch, from one of the terms to another, that is short enough and holds all of them as often as they are asked
 * for; of each the places that can be among those. (Every way to choose the places would be more than there is memory for
 * where terms stand in phrase and text many times over.)
 */
function scattered({ terms, slop }: Phrase, tokens: readonly Token[]): Occurrence[] {
  const needed = new Map(terms.map((term) => [term, terms.filter((one) => one === term).length]));
  const places = tokens.flatMap(({ term }, at) => (needed.has(term) ? [at] : []));
  const standing = (term: string, some: readonly number[]) =>
    some.filter((at) => tokens[at]?.term === term).length;
  return places.flatMap((first) =>
    places.flatMap((last): Occurrence[] => {
      if (last < first || last - first + 1 > terms.length + slop) return [];
      const within = places.filter((at) => first <= at && at <= last);
      const canHold = (chosen: readonly number[]) =>
        [...needed].every(
          ([term, count]) => standing(term, [...new Set(chosen)]) <= count && count <= standing(term, within),
        );
      if (!canHold([first, last])) return [];
      return [within.filter((at) => canHold([first, last, at])).map((at): Span => [at, at])];
    }),
  );
}

function chains({ operands, distances }: Near, tokens: readonly Token[], language: string): Occurrence[] {
  const spans = operands.map((operand) => distinct(occurrencesOf(operand, tokens, language).map(extent)));
  return choices(spans).filter((chain) =>
    distances.every((most, at) => isNear(chain.slice(at, at + 2), most)),
  );
}

function isNear(pair: readonly Span[], most: number): boolean {
  const [left, right] = [...pair].sort((one, other) => one[0] - other[0]);
  const between = (right?.[0] ?? 0) - (left?.[1] ?? 0) - 1;
  return between >= 0 && between <= most;
}

const extent = (occurrence: Occurrence): Span => [
  Math.min(...occurrence.map(([first]) => first)),
  Math.max(...occurrence.map(([, last]) => last)),
];

const distinct = (spans: readonly Span[]): Span[] => [
  ...new Map(spans.map((span) => [span.join(), span])).values(),
];

/** Every way to take one of each list. */
function choices<T>(lists: readonly (readonly T[])[]): T[][] {
  return lists.reduce<T[][]>((all, list) => all.flatMap((some) => list.map((one) => [...some, one])), [[]]);
}
