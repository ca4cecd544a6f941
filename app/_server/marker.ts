import type { ArticleEntry } from "#lib/archive/archive.ts";
import { highlight } from "#lib/highlight/highlight.ts";
import { readRequest } from "#lib/search/asked.ts";
import { EMPTY_REQUEST } from "#lib/search/request.ts";
import type { Range } from "#lib/text/range.ts";
import type { Site } from "./site.ts";

/** Finds the marks of a title or a paragraph. */
export type Marker = (text: string, unit?: "title" | "text") => readonly Range[];

/** Marks the words of the search that led to a page, in an article. The site is asked now, and not when marking. */
export function marker(site: Site, queryText: string, { language }: ArticleEntry): Marker {
  const { query } = readRequest(site, { ...EMPTY_REQUEST, text: queryText });
  return (text, unit = "text") => highlight(text, query, { language, unit });
}
