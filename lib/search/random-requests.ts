import fc from "fast-check";
import { parse } from "#lib/query/parse.ts";
import type { Node, Query, Variant, Word } from "#lib/query/query.ts";
import type { FindRequest } from "./engine.ts";
import { randomQueries } from "./random-queries.ts";
import { type Tongue, tongues, VARIANTS, wordsOf } from "./random-words.ts";
import { MATCH_MODES, SORTS } from "./request.ts";
import type { SampleArticle } from "./temporary-archive.ts";

/** A request as it is told when it fails: with the text of its query. */
export interface RandomRequest extends Omit<FindRequest, "query"> {
  readonly text: string;
  /** Whether words get the variants that random-words.ts has for them. */
  readonly hasVariants: boolean;
}

/** A small archive whose articles, but for one now and then, are of one tongue. */
export interface RandomCorpus {
  readonly tongue: Tongue;
  readonly samples: readonly SampleArticle[];
}

/** Few words, so that words, dates and authors coincide; one article is there twice, now and then known as a copy. */
export function randomCorpora(): fc.Arbitrary<RandomCorpus> {
  return tongues().chain((tongue) => {
    const article = fc.oneof(
      { weight: 5, arbitrary: randomArticles(tongue) },
      tongues().chain(randomArticles),
    );
    return fc
      .tuple(fc.array(article, { minLength: 1, maxLength: 8 }), fc.boolean())
      .map(([all, isCopy]) => ({ tongue, samples: [...all, ...all.slice(0, 1).map(again(isCopy))] }));
  });
}

const again = (isCopy: boolean) => (sample: SampleArticle) => (isCopy ? { ...sample, copyOf: 0 } : sample);

/** Articles of few words, now and then in a language that is not theirs. */
export function randomArticles(tongue: Tongue): fc.Arbitrary<SampleArticle> {
  const text = fc.array(wordsOf(tongue), { minLength: 1, maxLength: 9 }).map((words) => words.join(" "));
  const paragraph = fc.tuple(fc.constantFrom("", "", "", "# "), text).map((parts) => parts.join(""));
  return fc.record({
    title: fc.oneof({ weight: 4, arbitrary: text }, fc.constant("")),
    authors: fc.uniqueArray(fc.constantFrom(...AUTHORS), { maxLength: 2 }),
    date: fc.constantFrom(...DATES),
    paragraphs: fc.array(paragraph, { minLength: 1, maxLength: 4 }),
    language: fc.constantFrom(...tongue.languages, ...tongue.languages, "en", "de"),
    tags: fc.subarray(["Talks", "peace deal"]),
    removed: fc.array(text, { maxLength: 2 }),
    source: fc.constantFrom("letters/one.txt", "Lettres/0001.md"),
  });
}

const AUTHORS = ["Ann van Auken", "Bob", "Ann Bell"];
const DATES = [null, "2010", "2011-12", "2012", "2012-05", "2012-05-06", "2012-05-31", "2013-01-01"];
const YEARS = [{ from: 2010, to: 2012 }, { from: 2013, to: 2013 }, "undated"] as const;

/** Requests for an archive of that tongue, under any sort, match mode and filters. */
export function randomRequests(tongue: Tongue): fc.Arbitrary<RandomRequest> {
  return fc.record({
    text: randomQueries(tongue),
    hasVariants: fc.boolean(),
    filters: fc.record({
      authors: fc.oneof({ weight: 5, arbitrary: fc.constant([]) }, fc.subarray(["Ann van Auken", "Bob"])),
      years: fc.oneof({ weight: 5, arbitrary: fc.constant([]) }, fc.subarray([...YEARS])),
    }),
    sort: fc.constantFrom(...SORTS),
    match: fc.constantFrom(...MATCH_MODES),
    offset: fc.nat({ max: 3 }),
    limit: fc.constantFrom(1, 2, 3, 5, 10, 10),
    passages: fc.constantFrom(0, 1, 3),
    expand: fc.constant(null),
    explain: fc.boolean(),
    budget: fc.constant(Number.POSITIVE_INFINITY),
  });
}

/** What an engine is asked. */
export function requestOf({ text, hasVariants, ...rest }: RandomRequest): FindRequest {
  const { query } = parse(text);
  return { ...rest, query: hasVariants ? withVariants(query) : query };
}

function withVariants(query: Query): Query {
  return { ...query, clauses: query.clauses.map((clause) => ({ ...clause, node: vary(clause.node) })) };
}

function vary(node: Node): Node {
  switch (node.kind) {
    case "all":
    case "any":
      return { ...node, parts: node.parts.map(vary) };
    case "not":
      return { ...node, part: vary(node.part) };
    case "near":
      return { ...node, operands: node.operands.map((one) => (one.kind === "word" ? varyWord(one) : one)) };
    case "word":
      return varyWord(node);
    default:
      return node;
  }
}

function varyWord(word: Word): Word {
  const lists = word.match === "stem" ? (VARIANTS[word.term] ?? []) : [];
  return { ...word, variants: lists.map((terms): Variant => ({ terms, why: "synonym" })) };
}
