import type { SeenArticle } from "./alignment.ts";
import { areFewer, lettersOf } from "./mint.ts";
import { isLive, type ParagraphRecord } from "./record.ts";
import type { Registry } from "./registry.ts";

/** Letters too few to be told apart from the same words elsewhere ("Background", "Yes."). */
const FEWEST_LETTERS = 20;

/**
 * Ids and slugs that stood for nothing of their own after the latest build. They come back with the same letters: a
 * file that was away for a while, a sentence that was taken out by mistake.
 */
export class Retired {
  readonly #byLetters = new Map<string, ParagraphRecord[]>();
  /** source → slug of the articles that are gone. */
  readonly #bySource = new Map<string, string>();
  readonly #slugs = new Set<string>();

  constructor(registry: Registry) {
    for (const id of registry.paragraphs.idsWhere((record) => !isLive(record))) {
      const record = registry.redactions.has(id) ? undefined : registry.paragraphs.get(id);
      if (!record) continue;
      const alike = this.#byLetters.get(record.letters);
      if (alike) alike.push(record);
      else this.#byLetters.set(record.letters, [record]);
    }
    const isThere = (id: string) => isLive(registry.paragraphs.summaryOf(id) ?? { state: "gone" });
    for (const { slug, source, paragraphs } of registry.articles.latest()) {
      if (paragraphs.some(isThere)) continue; // none is where all were redacted
      this.#bySource.set(source, slug);
      this.#slugs.add(slug);
    }
  }

  /** No letters can come back. */
  get isEmpty(): boolean {
    return this.#byLetters.size === 0;
  }

  /** The slug of an article that was away: of the same file, or of at least half of its paragraphs. Each is given once. */
  takeSlug({ source, paragraphs }: SeenArticle): string | undefined {
    if (this.#slugs.size === 0) return undefined;
    const slug = this.#bySource.get(source) ?? this.#homeOf(paragraphs);
    return slug !== undefined && this.#slugs.delete(slug) ? slug : undefined;
  }

  #homeOf(paragraphs: SeenArticle["paragraphs"]): string | undefined {
    const counts = new Map<string, number>();
    for (const { letters } of paragraphs) {
      for (const slug of new Set(this.#byLetters.get(letters)?.map((record) => record.slug)))
        counts.set(slug, (counts.get(slug) ?? 0) + 1);
    }
    const [most] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    return most && most[1] * 2 >= paragraphs.length ? most[0] : undefined;
  }

  /** The id that these letters had in this article, the first in it of several. Each is given once. */
  takeAtHome(slug: string, letters: string): ParagraphRecord | undefined {
    return this.#take(letters, (alike) =>
      alike.filter((record) => record.slug === slug).sort((a, b) => a.number - b.number),
    );
  }

  /** The id that these letters had anywhere, where they say enough and nothing else had them. */
  takeAnywhere(letters: string, text: string): ParagraphRecord | undefined {
    const isTelling = () => !areFewer(lettersOf(text), FEWEST_LETTERS);
    return this.#take(letters, (alike) => (alike.length === 1 && isTelling() ? alike : []));
  }

  #take(
    letters: string,
    choose: (alike: readonly ParagraphRecord[]) => readonly ParagraphRecord[],
  ): ParagraphRecord | undefined {
    const alike = this.#byLetters.get(letters);
    const [taken] = alike ? choose(alike) : [];
    if (!alike || !taken) return undefined;
    alike.splice(alike.indexOf(taken), 1);
    return taken;
  }
}
