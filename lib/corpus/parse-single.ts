import type { ParsedArticle } from "./parse-article.ts";
import { type ImportContext, parseFile } from "./parse-file.ts";

/** What becomes of a file that holds one article; for tests. */
export async function parseSingle(
  source: string,
  bytes: Uint8Array,
  context?: ImportContext,
): Promise<ParsedArticle> {
  const [parsed, ...others] = await parseFile(source, bytes, context);
  if (!parsed || others.length > 0) throw new Error(`${source} holds ${others.length + 1} articles.`);
  return parsed;
}
