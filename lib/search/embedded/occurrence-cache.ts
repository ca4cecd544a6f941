import type { Occurrences } from "./occurrences.ts";

/** Numbers that all remembered occurrences may take together, 4 bytes each: 32 MB. */
const MOST_NUMBERS = 8_000_000;
/** Entries of few numbers or none take memory too: about 1 KB each. */
const MOST_ENTRIES = 2_000;

/**
 * Remembers what was looked up last, because the same words come again at once: on the next page, under another filter,
 * or when suggestions are counted.
 */
export class OccurrenceCache {
  readonly #known = new Map<string, Occurrences>(); // in the order of their last use
  #numbers = 0;

  get(key: string, find: () => Occurrences): Occurrences {
    const found = this.#known.get(key) ?? find();
    if (this.#known.delete(key)) this.#numbers -= sizeOf(found);
    this.#known.set(key, found);
    this.#numbers += sizeOf(found);
    this.#forget();
    return found;
  }

  #forget(): void {
    for (const [key, one] of this.#known) {
      if (this.#numbers <= MOST_NUMBERS && this.#known.size <= MOST_ENTRIES) return;
      this.#known.delete(key);
      this.#numbers -= sizeOf(one);
    }
  }
}

/** Views of the index count as if they were copies: a small part of what there is. The key counts for something too. */
function sizeOf({ units, starts, spans }: Occurrences): number {
  const positions = (starts.at(-1) ?? 0) - (starts[0] ?? 0);
  return 64 + 2 * units.length + positions + (spans?.length ?? 0);
}
