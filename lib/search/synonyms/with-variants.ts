import type { Node, Query, Variant, Word } from "#lib/query/query.ts";
import { printReplacing } from "#lib/query/replace-clause.ts";
import { wantedLeaves, wantedWords } from "#lib/query/wanted.ts";
import type { UsedVariants } from "#lib/search/search-page.ts";
import type { Vocabulary } from "#lib/search/vocabulary/vocabulary.ts";
import { spellingOf } from "./spelling-of.ts";
import type { Synonyms } from "./synonyms.ts";
import { synonymsOf } from "./synonyms-of.ts";

/** What else a word is looked for as; `written` is how a reader is told. */
interface Chosen {
  readonly why: Variant["why"];
  readonly variants: readonly { readonly terms: readonly string[]; readonly written: string }[];
}

/**
 * The query with variants of its wanted words: the owner's synonyms, and for words that the archive lacks in any form the
 * likeliest spelling. What is to be taken as typed (phrases, `=word`, patterns, `word~`) gets none.
 *
 * @returns the variants too, so that a reader can be told and can take the word as it was typed
 */
export function withVariants(
  query: Query,
  synonyms: Synonyms,
  vocabulary: Pick<Vocabulary, "languages" | "hasForm" | "wordsFrom" | "wordsLike">,
): { readonly query: Query; readonly used: readonly UsedVariants[] } {
  const chosen = choose(query, synonyms, vocabulary);
  if (chosen.size === 0) return { query, used: [] };
  const clauses = query.clauses.map((clause) => ({ ...clause, node: replaceWords(clause.node, chosen) }));
  return { query: { ...query, clauses }, used: [...chosen].map((entry) => usedOf(query, ...entry)) };
}

function choose(
  query: Query,
  synonyms: Synonyms,
  vocabulary: Pick<Vocabulary, "languages" | "hasForm" | "wordsFrom" | "wordsLike">,
): Map<Word, Chosen> {
  const chosen = new Map<Word, Chosen>();
  const should = new Set(wantedWords(query));
  const found = synonymsOf(query, synonyms, vocabulary.languages);
  for (const leaf of wantedLeaves(query)) {
    if (leaf.kind !== "word" || leaf.match !== "stem") continue;
    const others = found.get(leaf) ?? [];
    const spelling = others.length === 0 && should.has(leaf) ? spellingOf(leaf.term, vocabulary) : null;
    if (others.length > 0) chosen.set(leaf, { why: "synonym", variants: others });
    else if (spelling) {
      const { term, written } = spelling;
      chosen.set(leaf, { why: "spelling", variants: [{ terms: [term], written }] });
    }
  }
  return chosen;
}

function usedOf(query: Query, word: Word, { why, variants }: Chosen): UsedVariants {
  const [start, end] = word.range;
  return {
    word: word.text,
    start,
    end,
    why,
    variants: variants.map(({ written }) => written),
    literal: printReplacing(query, word, `=${word.term}`),
  };
}

function replaceWords<N extends Node>(node: N, chosen: ReadonlyMap<Node, Chosen>): N {
  switch (node.kind) {
    case "all":
    case "any":
      return { ...node, parts: node.parts.map((part) => replaceWords(part, chosen)) };
    case "word": {
      const { why, variants = [] } = chosen.get(node) ?? {};
      return why === undefined ? node : { ...node, variants: variants.map(({ terms }) => ({ terms, why })) };
    }
    default:
      return node; // phrases and pairs are taken as typed, and what stands under a NOT is not wanted
  }
}
