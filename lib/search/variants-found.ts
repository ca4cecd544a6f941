import { highlight } from "#lib/highlight/highlight.ts";
import type { Query, Word } from "#lib/query/query.ts";
import { wantedWords } from "#lib/query/wanted.ts";
import type { Hit } from "./search-page.ts";

/**
 * The words of a query that stand in what is shown of an article only as one of their variants, with the variant as it
 * is written there.
 *
 * @param texts title and passages shown
 */
export function variantsFound(query: Query, texts: readonly string[], language: string): Hit["variants"] {
  return wantedWords(query).flatMap((word) => {
    if (word.variants.length === 0 || markOf({ ...word, variants: [] }, texts, language) !== null) return [];
    const found = markOf(word, texts, language);
    return found === null ? [] : [{ word: word.text, found }];
  });
}

/** The first place of one word in some texts, as written. */
function markOf(word: Word, texts: readonly string[], language: string): string | null {
  const query: Query = { clauses: [{ occur: "should", node: word }], scope: ["text"] };
  for (const text of texts) {
    const [mark] = highlight(text, query, { language, unit: "text" });
    if (mark) return text.slice(...mark);
  }
  return null;
}
