import type { ParsedArticle } from "#lib/corpus/parse-article.ts";
import { parseSingle } from "#lib/corpus/parse-single.ts";

/** Paragraphs of an article; for tests. */
export const PARAGRAPHS = [
  "The delegation left the city on Sunday without an agreement, and nobody said when it would be back.",
  "Officials, diplomats and reporters had waited for three days in the lobby of the hotel until midnight.",
  "“We will talk again,” said the envoy, “when the prisoners are free,” and he named no date for it.",
];

/** The same as a page has them. */
export const PROSE = PARAGRAPHS.map((text) => `<p>${text}</p>`).join("\n");

/** What becomes of a page. */
export const readPage = (html: string | Uint8Array): Promise<ParsedArticle> =>
  parseSingle("x.html", Buffer.from(html as string));
