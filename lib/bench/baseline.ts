import MiniSearch from "minisearch";

interface BaselineArticle {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** MiniSearch as it comes: its own tokenizer, no stemming, default scoring. What every figure is compared with. */
export class Baseline {
  readonly #index: MiniSearch;

  /** One entry for each article, or for each paragraph. */
  constructor(articles: readonly BaselineArticle[], unit: "article" | "paragraph") {
    this.#index = new MiniSearch({ fields: ["title", "text"] });
    const whole = articles.map(({ title, paragraphs }, id) => ({ id, title, text: paragraphs.join("\n") }));
    const parts = articles
      .flatMap(({ paragraphs }) => paragraphs)
      .map((text, id) => ({ id, title: "", text }));
    this.#index.addAll(unit === "article" ? whole : parts);
  }

  /** Ordinals, best first. */
  search(text: string): number[] {
    return this.#index.search(text).map(({ id }) => id as number);
  }
}
