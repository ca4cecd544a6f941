import { decode } from "#lib/corpus/formats/decode.ts";
import type { RawArticle } from "#lib/corpus/formats/raw-article.ts";
import { declaredEncoding } from "./declared-encoding.ts";
import { htmlArticle } from "./html-article.ts";

/**
 * A saved page: its article, with all the rest of the page among what was removed. The encoding is told by a byte
 * order mark, the page's own word, or its bytes.
 */
export function parseHtml(bytes: Uint8Array): RawArticle {
  const { text, warnings } = decode(bytes, declaredEncoding(bytes));
  const raw = htmlArticle(text);
  return { ...raw, warnings: [...warnings, ...raw.warnings] };
}
