import { highlight } from "#lib/highlight/highlight.ts";
import { parse } from "#lib/query/parse.ts";
import type { Range } from "#lib/text/range.ts";

/** Finds the marks of a text. */
export type Marker = (text: string) => readonly Range[];

/** Marks the words of the search that led to a page. */
export function marker(queryText: string): Marker {
  const { query } = parse(queryText);
  return (text) => highlight(text, query);
}
