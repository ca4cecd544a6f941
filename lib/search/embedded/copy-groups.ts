/** A listing in which each article stands for its copies. */
export interface Gathered {
  /** Ordinals of the articles that are shown, ascending. */
  readonly shown: Uint32Array;
  /** Of those that have any, their copies that were listed too. */
  readonly copies: ReadonlyMap<number, readonly number[]>;
}

/** Which articles are copies of which. */
export class CopyGroups {
  readonly #leaders = new Map<number, number>();

  /** @param pairs of each article that is a copy its ordinal and that of the one that stands for it */
  constructor(pairs: Uint32Array) {
    for (let at = 0; at < pairs.length; at += 2) {
      const leader = pairs[at + 1] ?? 0;
      this.#leaders.set(pairs[at] ?? 0, leader);
      this.#leaders.set(leader, leader);
    }
  }

  /**
   * Of the copies in a listing leaves the one that lacks the fewest of the wanted words; of those the one that stands for
   * them, else the first.
   *
   * @param listed ordinals, ascending
   * @param lacking of every article of the archive how many of the wanted words it lacks
   */
  gather(listed: Uint32Array, lacking: Uint8Array): Gathered {
    const groups = new Map<number, number[]>();
    if (this.#leaders.size > 0) {
      for (const article of listed) {
        const leader = this.#leaders.get(article);
        if (leader === undefined) continue;
        const group = groups.get(leader);
        if (group) group.push(article);
        else groups.set(leader, [article]);
      }
    }
    return gathered(listed, groups, lacking);
  }
}

function gathered(
  listed: Uint32Array,
  groups: ReadonlyMap<number, readonly number[]>,
  lacking: Uint8Array,
): Gathered {
  const copies = new Map<number, readonly number[]>();
  const hidden = new Set<number>();
  for (const [leader, group] of groups) {
    if (group.length < 2) continue;
    const rank = (article: number) => 2 * (lacking[article] ?? 0) + Number(article !== leader);
    const shown = group.reduce((best, article) => (rank(article) < rank(best) ? article : best));
    const others = group.filter((article) => article !== shown);
    copies.set(shown, others);
    for (const article of others) hidden.add(article);
  }
  return { shown: hidden.size === 0 ? listed : listed.filter((article) => !hidden.has(article)), copies };
}
