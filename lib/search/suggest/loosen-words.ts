import { printClause } from "#lib/query/print.ts";
import type { Clause, Node, TextNode } from "#lib/query/query.ts";
import { hasText, wantedLeaves } from "#lib/query/wanted.ts";
import type { Vocabulary } from "#lib/search/vocabulary/vocabulary.ts";
import { askingFor, NO_FILTERS, printClauses, type Rewrite, type Situation } from "./situation.ts";

/** Searches with the words of phrases and pairs one by one. */
export function phrasesAsWords(situation: Situation): Rewrite[] {
  const { query } = situation;
  const isTogether = ({ occur, node }: Clause) =>
    occur === "must" && (node.kind === "phrase" || node.kind === "near");
  if (!query.clauses.some(isTogether)) return [];
  const text = printClauses(query, (clause) =>
    isTogether(clause) ? termsOf(clause.node).join(" ") : printClause(clause),
  );
  return [
    { kind: "words", label: `Search for “${text}”, word by word`, asking: askingFor(situation, { text }) },
  ];
}

/** A search that is content with any of the words, where this one is not. */
export function anyWord(situation: Situation): Rewrite[] {
  const { query, request } = situation;
  const isContent = request.match !== "all" && query.clauses.every(({ occur }) => occur !== "must");
  if (isContent || !query.clauses.some(isWord)) return [];
  const text = printClauses(query, (clause) =>
    isWord(clause) ? termsOf(clause.node).join(" ") : printClause(clause),
  );
  const asking = askingFor(situation, { text, match: "any" });
  return [{ kind: "any", label: anyOf(text), asking }];
}

/** Searches without the words that the archive lacks, without the rarest, and with the most frequent alone. */
export function fewerWords(situation: Situation): Rewrite[] {
  const { query, vocabulary } = situation;
  const words = query.clauses.filter(isWord);
  if (words.length < 2) return [];
  const counts = new Map(words.map((clause) => [clause, articlesOf(clause.node, vocabulary)]));
  const byCount = [...words].sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0));
  const absent = byCount.filter((clause) => counts.get(clause) === 0);
  const choices = [absent, byCount.slice(0, 1), byCount.slice(0, -1)];
  return choices
    .filter((dropped) => dropped.length > 0 && dropped.length < words.length)
    .map((dropped) => without(situation, dropped));
}

function without(situation: Situation, dropped: readonly Clause[]): Rewrite {
  const text = printClauses(situation.query, (clause) =>
    dropped.includes(clause) ? "" : printClause(clause),
  );
  return { kind: "words", label: `Search for “${text}”`, asking: askingFor(situation, { text }) };
}

/** What still finds something where no single change does: any word that the archive has, or all articles. */
export function lastResorts(situation: Situation): Rewrite[] {
  const { query, vocabulary } = situation;
  const terms = [...new Set(wantedLeaves(query).flatMap(termsOf))];
  const text = terms.filter((term) => vocabulary.articlesWith(term) > 0).join(" ");
  const everywhere: Rewrite = {
    kind: "any",
    label: `${anyOf(text)}, without any filter`,
    asking: { text, filters: NO_FILTERS, match: "any" },
  };
  const all: Rewrite = {
    kind: "words",
    label: "Show every article",
    asking: { text: "", filters: NO_FILTERS, match: "auto" },
  };
  return text === "" ? [all] : [everywhere, all];
}

const anyOf = (text: string) =>
  /\s/.test(text) ? `With any of the words of “${text}”` : `Search for “${text}”`;

const isWord = ({ occur, node }: Clause) => occur !== "must not" && hasText(node);

/** The words that a node looks for, in order. */
function termsOf(node: Node): readonly string[] {
  switch (node.kind) {
    case "word":
      return node.match === "pattern" ? [] : [node.term];
    case "phrase":
      return node.terms;
    case "near":
      return node.operands.flatMap(termsOf);
    case "all":
    case "any":
      return node.parts.flatMap(termsOf);
    default:
      return [];
  }
}

/** In how many articles a part of a query may be at most, as far as the vocabulary knows. */
function articlesOf(node: Node, vocabulary: Vocabulary): number {
  const each = (parts: readonly Node[]) =>
    parts.filter((part) => part.kind !== "not" && hasText(part)).map((part) => articlesOf(part, vocabulary));
  switch (node.kind) {
    case "word":
    case "phrase":
    case "near":
      return articlesOfLeaf(node, vocabulary);
    case "all":
      return Math.min(...each(node.parts));
    case "any":
      return Math.max(...each(node.parts));
    default:
      return 0;
  }
}

function articlesOfLeaf(leaf: TextNode, vocabulary: Vocabulary): number {
  if (leaf.kind === "near") return Math.min(...leaf.operands.map((one) => articlesOfLeaf(one, vocabulary)));
  if (leaf.kind === "phrase") return Math.min(...leaf.terms.map((term) => vocabulary.articlesWith(term)));
  if (leaf.match === "pattern" || leaf.match === "similar") return 1;
  const inAnyForm = leaf.variants.length > 0 || (leaf.match === "stem" && vocabulary.hasForm(leaf.term));
  return Math.max(Number(inAnyForm), vocabulary.articlesWith(leaf.term));
}
