import MiniSearch from "minisearch";
import type { IndexableArticle } from "#lib/search/engine.ts";
import {
  ARTICLE_INDEX,
  type ArticleFields,
  PARAGRAPH_INDEX,
  type ParagraphFields,
} from "./index-settings.ts";

export const ARTICLE_FILE = "index.articles.json";
export const PARAGRAPH_FILE = "index.paragraphs.json";

/** Indexes the articles whole and their paragraphs one by one. */
export function buildIndex(articles: Iterable<IndexableArticle>): Map<string, string> {
  const whole = new MiniSearch<ArticleFields>(ARTICLE_INDEX);
  const parts = new MiniSearch<ParagraphFields>(PARAGRAPH_INDEX);
  let article = 0;
  let paragraph = 0;
  for (const { title, paragraphs } of articles) {
    whole.add({ id: article++, text: `${title}\n${paragraphs.join("\n")}`, title });
    for (const text of paragraphs) parts.add({ id: paragraph++, text });
  }
  return new Map([
    [ARTICLE_FILE, JSON.stringify(whole)],
    [PARAGRAPH_FILE, JSON.stringify(parts)],
  ]);
}
