import type { Query, TextNode, Word } from "#lib/query/query.ts";
import { wantedLeaves } from "#lib/query/wanted.ts";
import type { Synonym } from "./parse-synonyms.ts";
import type { Synonyms } from "./synonyms.ts";

/** Most synonyms that a word is looked for as. */
const MOST = 8;

/**
 * The synonyms of the wanted words. A name of several words is known where these stand side by side as plain words
 * (`united states`): each of them then has the name's synonyms.
 */
export function synonymsOf(
  query: Query,
  synonyms: Synonyms,
  languages: readonly string[],
): ReadonlyMap<TextNode, readonly Synonym[]> {
  const found = new Map<TextNode, readonly Synonym[]>();
  const wanted = wantedLeaves(query);
  const add = (words: readonly Word[]) => {
    const terms = words.map(({ term }) => term);
    const others = synonyms.of(terms, languages);
    for (const word of others.length > 0 ? words : []) {
      found.set(word, [...new Set([...(found.get(word) ?? []), ...others])].slice(0, MOST));
    }
  };
  for (const leaf of wanted) if (leaf.kind === "word" && leaf.match === "stem") add([leaf]);
  for (const row of plainRows(query)) {
    for (let length = 2; length <= Math.min(synonyms.longest, row.length); length++) {
      for (let at = 0; at + length <= row.length; at++) add(row.slice(at, at + length));
    }
  }
  return found;
}

/** Plain words that stand side by side, as typed. */
function plainRows({ clauses }: Query): Word[][] {
  const rows: Word[][] = [[]];
  for (const { occur, node } of clauses) {
    const isPlain =
      occur === "should" && node.kind === "word" && node.match === "stem" && node.field === null;
    if (isPlain) rows.at(-1)?.push(node);
    else rows.push([]);
  }
  return rows;
}
