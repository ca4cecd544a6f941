/** Words side by side that are taken as one where a text may be a part of another. */
const RUN = 3;

/** The words of a text. */
export interface Bag {
  readonly runs: ReadonlySet<string>;
  readonly counts: ReadonlyMap<string, number>;
  /** What all of them weigh. */
  readonly weight: number;
}

/** Words of some texts, of which a word weighs more the fewer texts have it (K. Spärck Jones, 1972). */
export class WeighedWords {
  readonly #weights = new Map<string, number>();

  constructor(texts: readonly string[]) {
    const homes = new Map<string, number>();
    for (const text of texts)
      for (const word of new Set(wordsOf(text))) homes.set(word, (homes.get(word) ?? 0) + 1);
    for (const [word, count] of homes) this.#weights.set(word, Math.log(1 + texts.length / count));
  }

  of(text: string): Bag {
    const words = wordsOf(text);
    const counts = new Map<string, number>();
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    const weight = words.reduce((sum, word) => sum + this.#weightOf(word), 0);
    const runs = words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(" "));
    return { counts, weight, runs: new Set(runs) };
  }

  /** What the words weigh that two texts share. */
  shared(some: Bag, others: Bag): number {
    if (some.counts.size > others.counts.size) return this.shared(others, some);
    let shared = 0;
    for (const [word, times] of some.counts)
      shared += Math.min(times, others.counts.get(word) ?? 0) * this.#weightOf(word);
    return shared;
  }

  #weightOf(word: string): number {
    return this.#weights.get(word) ?? 0;
  }
}

/** How many runs of words of a text stand in another, from 0 to 1. */
export function runsIn({ runs }: Bag, others: Bag): number {
  const shared = [...runs].filter((run) => others.runs.has(run)).length;
  return runs.size < 2 ? 0 : shared / runs.size;
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
