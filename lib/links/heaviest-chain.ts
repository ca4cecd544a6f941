/** Two places that may belong together, and how much that is worth. */
export interface Link {
  /** From 0. */
  readonly from: number;
  readonly to: number;
  /** Above 0. */
  readonly weight: number;
}

/**
 * The links of most weight in all of which no two cross or share an end: the heaviest increasing subsequence, found with
 * a tree of prefix maxima (P. Fenwick, 1994) in O(n log n) after J. Hunt and T. Szymanski, "A fast algorithm for
 * computing longest common subsequences" (1977).
 *
 * @returns in order
 */
export function heaviestChain<T extends Link>(links: readonly T[]): T[] {
  const ordered = [...links].sort((a, b) => a.from - b.from || b.to - a.to);
  const sums = new Float64Array(ordered.length);
  const before = new Int32Array(ordered.length).fill(-1);
  const ends = new PrefixMaxima(ordered.reduce((most, { to }) => Math.max(most, to), 0) + 1, sums);
  for (const [at, { to, weight }] of ordered.entries()) {
    const best = ends.best(to);
    before[at] = best;
    sums[at] = weight + (sums[best] ?? 0);
    ends.offer(to, at);
  }
  const chain: T[] = [];
  for (let at = ends.best(ends.size); at >= 0; at = before[at] ?? -1) {
    const link = ordered[at];
    if (link) chain.push(link);
  }
  return chain.reverse();
}

/** For each place the best of what ends before it; of equals the one offered first. */
class PrefixMaxima {
  readonly #tree: Int32Array;

  constructor(
    readonly size: number,
    private readonly sums: Float64Array,
  ) {
    this.#tree = new Int32Array(size + 1).fill(-1);
  }

  /** What weighs most of all that ends before a place; -1: nothing. */
  best(place: number): number {
    let best = -1;
    for (let node = place; node > 0; node -= node & -node) best = this.#better(best, this.#tree[node] ?? -1);
    return best;
  }

  offer(place: number, chain: number): void {
    for (let node = place + 1; node <= this.size; node += node & -node)
      this.#tree[node] = this.#better(this.#tree[node] ?? -1, chain);
  }

  #better(one: number, other: number): number {
    if (one < 0 || other < 0) return Math.max(one, other);
    const difference = (this.sums[other] ?? 0) - (this.sums[one] ?? 0);
    return difference > 0 || (difference === 0 && other < one) ? other : one;
  }
}
