import type { KnownArticle, SeenArticle } from "./alignment.ts";
import { sampleGrams } from "./likeness.ts";
import { lettersOf } from "./mint.ts";

/** Grams in more articles than this, then or now, are those of a form that is filled in, or of common words. */
const MOST_HOMES = 3;

type AnyArticle = KnownArticle | SeenArticle;

/** All articles, then and now: what is asked of them takes a look at every one, so it is asked seldom. */
export class WholeCorpus {
  /** @param unchanged articles that are the same on both sides; `then` and `now` are the others */
  constructor(
    private readonly unchanged: readonly KnownArticle[],
    private readonly then: readonly KnownArticle[],
    private readonly now: readonly SeenArticle[],
  ) {}

  /** Those of some letters' hashes that stand in one known paragraph only, and in one of this build only. */
  onlyOnes(hashes: ReadonlySet<string>): Set<string> {
    const hashesOf = ({ paragraphs }: AnyArticle) => paragraphs.map(({ letters }) => letters);
    return this.#atMost(1, hashes, hashesOf);
  }

  /** Those of some sampled grams that few articles have. */
  rareGrams(grams: ReadonlySet<number>): Set<number> {
    const samplesOf = ({ paragraphs }: AnyArticle) =>
      sampleGrams(paragraphs.map(({ text }) => lettersOf(text)));
    return this.#atMost(MOST_HOMES, grams, samplesOf);
  }

  #atMost<T>(most: number, asked: ReadonlySet<T>, partsOf: (article: AnyArticle) => Iterable<T>): Set<T> {
    if (asked.size === 0) return new Set();
    const [unchanged, then, now] = [this.unchanged, this.then, this.now].map((articles) =>
      count(articles, asked, partsOf),
    );
    const all = (one: T, side: Map<T, number> | undefined) =>
      (unchanged?.get(one) ?? 0) + (side?.get(one) ?? 0);
    return new Set([...asked].filter((one) => all(one, then) <= most && all(one, now) <= most));
  }
}

function count<T>(
  articles: readonly AnyArticle[],
  asked: ReadonlySet<T>,
  partsOf: (article: AnyArticle) => Iterable<T>,
): Map<T, number> {
  const counts = new Map<T, number>();
  for (const article of articles) {
    for (const part of partsOf(article)) if (asked.has(part)) counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  return counts;
}
