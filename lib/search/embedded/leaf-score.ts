import type { ScorePart } from "#lib/search/engine.ts";
import { type ArticleCounts, placeOfArticle } from "./article-counts.ts";
import { rarity } from "./bm25.ts";
import { RANKING } from "./ranking-settings.ts";
import { TEXT } from "./unit-layout.ts";
import type { WeighedTexts } from "./weighed-texts.ts";

/** What a leaf of the query adds to the scores of the articles that have it. */
export class LeafScore {
  readonly #counts: ArticleCounts;
  readonly #weighed: WeighedTexts;
  readonly #rarity: { readonly whole: number; readonly title: number; readonly removed: number };

  /** @param articles of the archive */
  constructor(counts: ArticleCounts, weighed: WeighedTexts, articles: number, weight: number) {
    const having = havingOf(counts);
    this.#counts = counts;
    this.#weighed = weighed;
    this.#rarity = {
      whole: weight * rarity(articles, having.whole),
      title: weight * RANKING.titleWeight * rarity(articles, having.title),
      removed: weight * RANKING.removedWeight * rarity(articles, having.removed),
    };
  }

  addTo(scores: Float64Array): void {
    const { articles, parts } = this.#counts;
    const isInText = parts === TEXT; // as nearly always; then the others need not be looked at
    for (let at = 0; at < articles.length; at++) {
      const article = articles[at] ?? 0;
      const score = (scores[article] ?? 0) + this.#wholeAt(at);
      scores[article] = isInText ? score : score + this.#titleAt(at) + this.#removedAt(at);
    }
  }

  /** What it adds to one article, by part; the whole text's share is parted by where the occurrences are. */
  explain(article: number, text: string): ScorePart[] {
    const at = placeOfArticle(this.#counts, article);
    if (at < 0) return [];
    const { title = 0, text: inText = 0, removed = 0 } = this.#occurrencesAt(at);
    const each = this.#wholeAt(at) / Math.max(1, title + inText);
    const parts: ScorePart[] = [
      { text, where: "title", occurrences: title, score: title * each + this.#titleAt(at) },
      { text, where: "text", occurrences: inText, score: inText * each },
      { text, where: "removed", occurrences: removed, score: this.#removedAt(at) },
    ];
    return parts.filter(({ occurrences }) => occurrences > 0);
  }

  #wholeAt(at: number): number {
    const { articles, title, text } = this.#counts;
    const count = (title[at] ?? 0) + (text[at] ?? 0);
    return this.#rarity.whole * this.#weighed.article.of(count, articles[at] ?? 0);
  }

  #titleAt(at: number): number {
    const { articles, title } = this.#counts;
    return this.#rarity.title * this.#weighed.title.of(title[at] ?? 0, articles[at] ?? 0);
  }

  #removedAt(at: number): number {
    const { articles, removed } = this.#counts;
    return this.#rarity.removed * this.#weighed.removed.of(removed[at] ?? 0, articles[at] ?? 0);
  }

  #occurrencesAt(at: number) {
    const { title, text, removed } = this.#counts;
    return { title: title[at], text: text[at], removed: removed[at] };
  }
}

/** How many articles have it, in title and paragraphs taken together, in the title, and among what was removed. */
function havingOf({ articles, parts, title, text, removed }: ArticleCounts) {
  if (parts === TEXT) return { whole: articles.length, title: 0, removed: 0 };
  const having = { whole: 0, title: 0, removed: 0 };
  for (let at = 0; at < articles.length; at++) {
    if ((title[at] ?? 0) + (text[at] ?? 0) > 0) having.whole++;
    if ((title[at] ?? 0) > 0) having.title++;
    if ((removed[at] ?? 0) > 0) having.removed++;
  }
  return having;
}
