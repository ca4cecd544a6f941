import { highlight } from "#lib/highlight/highlight.ts";
import { parse } from "#lib/query/parse.ts";
import type { Range } from "#lib/text/range.ts";

/** How the words of the search that led to a page are marked on it. */
export function marker(params: URLSearchParams): (text: string) => readonly Range[] {
  const { query } = parse(params.get("q") ?? "");
  return (text) => highlight(text, query);
}

/** The query as it is carried from page to page, with its question mark. */
export function carriedQuery(params: URLSearchParams): string {
  const text = (params.get("q") ?? "").slice(0, 1000);
  return text ? `?${new URLSearchParams({ q: text })}` : "";
}
