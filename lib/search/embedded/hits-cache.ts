import type { Hits } from "./hits.ts";

const MOST_BYTES = 32 * 1024 * 1024;

/**
 * Remembers what was looked up last, because the same words come again at once: on the next page, under another filter,
 * or when suggestions are counted. What a spent budget left unfinished is not remembered.
 */
export class HitsCache {
  readonly #known = new Map<string, Hits>(); // in the order of their last use
  readonly #mostBytes: number;
  #bytes = 0;

  constructor(mostBytes = MOST_BYTES) {
    this.#mostBytes = mostBytes;
  }

  get(key: string, find: () => Hits): Hits {
    const known = this.#known.get(key);
    if (known) {
      this.#known.delete(key);
      this.#known.set(key, known);
      return known;
    }
    const found = find();
    if (!found.isPartial) this.#keep(key, found);
    return found;
  }

  #keep(key: string, hits: Hits): void {
    this.#known.set(key, hits);
    this.#bytes += hits.bytes;
    for (const [oldest, one] of this.#known) {
      if (this.#bytes <= this.#mostBytes) return;
      this.#known.delete(oldest);
      this.#bytes -= one.bytes;
    }
  }
}
