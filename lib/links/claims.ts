import { areFewer, lettersOf } from "./mint.ts";
import type { ParagraphRecord, Registry } from "./registry.ts";

/** Letters too few to be told apart from the same words elsewhere ("Background", "Yes."). */
const FEWEST_LETTERS = 20;

/** A paragraph of this build that looks for its id. */
export interface Claimant {
  readonly slug: string;
  readonly text: string;
  /** Of its letters. */
  readonly hash: string;
  id: string | undefined;
}

/** The registered ids that no paragraph of this build has claimed yet. */
export class Claims {
  readonly #free = new Map<string, ParagraphRecord[]>();

  /** @param kept slugs of articles that could not be read this time: their ids are not for others */
  constructor(registry: Registry, kept: ReadonlySet<string>) {
    const place = placesOf(registry);
    for (const record of registry.paragraphs.values()) {
      if (kept.has(record.slug)) continue;
      const twins = this.#free.get(record.letters);
      if (twins) twins.push(record);
      else this.#free.set(record.letters, [record]);
    }
    for (const twins of this.#free.values())
      twins.sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
  }

  /** Gives paragraphs the ids that the same letters have in their own article, in order. */
  claimAtHome(claimants: readonly Claimant[]): void {
    for (const one of claimants) {
      const twins = this.#free.get(one.hash) ?? [];
      const at = twins.findIndex(({ slug }) => slug === one.slug);
      if (one.id === undefined && at >= 0) one.id = twins.splice(at, 1)[0]?.id;
    }
  }

  /**
   * Gives paragraphs that have moved from one article to another their ids: only where the letters say enough, one free
   * id has them, and one paragraph looks for it. A link must never lead to words that merely read the same.
   */
  claimMoved(claimants: readonly Claimant[]): void {
    const looking = new Map<string, Claimant[]>();
    for (const one of claimants.filter(({ id }) => id === undefined)) {
      const alike = looking.get(one.hash);
      if (alike) alike.push(one);
      else looking.set(one.hash, [one]);
    }
    for (const [hash, [one, ...others]] of looking) {
      const [record, ...twins] = this.#free.get(hash) ?? [];
      if (!one || !record || others.length + twins.length > 0) continue;
      if (areFewer(lettersOf(one.text), FEWEST_LETTERS)) continue;
      one.id = record.id;
      this.#free.delete(hash);
    }
  }
}

function placesOf({ articles }: Registry): Map<string, number> {
  const places = new Map<string, number>();
  for (const { paragraphs } of articles.values()) {
    for (const [at, id] of paragraphs.entries()) places.set(id, at);
  }
  return places;
}
