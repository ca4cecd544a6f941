import type { Node, Query, Scope, TextNode } from "#lib/query/query.ts";
import { filterHolds } from "./filter-holds.ts";
import { hasText, namedIds, positiveLeaves, reachOf, wantedLeaves, wantedWords } from "./leaves.ts";
import { occurrencesOf } from "./occurrences.ts";
import type { PlainArticle, Unit } from "./plain-article.ts";

/** What a query finds in one article. */
export interface Judgement {
  /** Whether it may be listed at all. */
  readonly isCandidate: boolean;
  /** Wanted words that it lacks, as typed. */
  readonly missing: readonly string[];
  /** Numbers, from 1, of its matching paragraphs. */
  readonly paragraphs: readonly number[];
  /** Places, from 0, of its matching removed pieces. */
  readonly removed: readonly number[];
}

/** Reads an article for what a query asks. */
export function judge(article: PlainArticle, query: Query): Judgement {
  const words = wantedWords(query);
  const lacking = words.filter((word) => !isTrue(word, article, query));
  return {
    isCandidate: holdsClauses(article, query) && (lacking.length < words.length || needsNoWord(query)),
    missing: lacking.map(({ text }) => text),
    paragraphs: matchingParagraphs(article, query),
    removed: matching(article, query, "removed"),
  };
}

/** Nothing is looked for, only articles chosen. */
export const isBrowsed = (query: Query): boolean => positiveLeaves(query).length === 0;

function holdsClauses(article: PlainArticle, query: Query): boolean {
  return query.clauses.every(
    ({ occur, node }) => occur === "should" || isTrue(node, article, query) === (occur === "must"),
  );
}

const needsNoWord = (query: Query) =>
  wantedWords(query).length === 0 ||
  query.clauses.some(({ occur, node }) => occur === "must" && hasText(node));

function isTrue(node: Node, article: PlainArticle, query: Query): boolean {
  switch (node.kind) {
    case "all":
      return node.parts.every((part) => isTrue(part, article, query));
    case "any":
      return node.parts.some((part) => isTrue(part, article, query));
    case "not":
      return !isTrue(node.part, article, query);
    case "filter":
      return filterHolds(node.filter, article);
    default:
      return article.units.some((unit) => stands(node, unit, article, query));
  }
}

function stands(leaf: TextNode, { scope, tokens }: Unit, { language }: PlainArticle, query: Query): boolean {
  return reachOf(leaf, query).includes(scope) && occurrencesOf(leaf, tokens, language).length > 0;
}

function matching(article: PlainArticle, query: Query, scope: Scope): number[] {
  const wanted = wantedLeaves(query);
  return article.units
    .filter((unit) => unit.scope === scope && wanted.some((leaf) => stands(leaf, unit, article, query)))
    .map(({ place }) => place);
}

/** Browsed articles match whole, or with the paragraphs of theirs that are named. */
function matchingParagraphs(article: PlainArticle, query: Query): number[] {
  const named = article.ids.filter((id) => namedIds(query).includes(id));
  const found = matching(article, query, "text").map((place) => article.ids[place]);
  const shown = isBrowsed(query) && named.length === 0 ? article.ids : [...found, ...named];
  return article.ids.flatMap((id, place) => (shown.includes(id) ? [place + 1] : []));
}
