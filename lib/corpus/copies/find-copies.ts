import type { KeptSignatures } from "./kept-signatures.ts";
import { Shingles } from "./shingles.ts";
import { SIGNATURE, Signatures } from "./signatures.ts";

/** Two articles are copies of one another where they share so much of all that either has, */
const LEAST_RESEMBLANCE = 0.4;
/** or where so much of the shorter one stands in the longer one, which is not longer than so many times. */
const LEAST_CONTAINED = 0.8;
const MOST_LONGER = 4;
/** What signatures tell is a little off: it is looked at exactly where it comes near enough to either. */
const NEAR_RESEMBLANCE = 0.32;
const NEAR_CONTAINED = 0.6;
/** Articles whose signatures agree in all numbers of any band are compared. */
const BAND = 2;
/** Articles shorter than this, in shingles, are copies only where they are the same. */
const SHORT = 20;

/**
 * Finds articles that tell the same text: in two files, or reprinted with small changes. Signatures are compared band by
 * band (locality-sensitive hashing: P. Indyk, R. Motwani, 1998), and what may be copies shingle by shingle.
 *
 * @param count of the articles
 * @param textsOf what is read of each: its paragraphs; asked for again where it may be a copy
 * @param kept signatures that are known from before
 * @returns groups of two or more places, each ascending; every article is in one group at most
 */
export function findCopies(
  count: number,
  textsOf: (article: number) => readonly string[],
  kept: KeptSignatures | null = null,
): number[][] {
  const shingles = new Shingles();
  const signatures = new Signatures(count);
  const lengths = new Uint32Array(count);
  for (let article = 0; article < count; article++) {
    const texts = textsOf(article);
    const known = kept?.find(texts);
    if (known) signatures.share(article, known);
    const own = known ?? shingles.of(texts);
    if (own instanceof Int32Array) signatures.set(article, own);
    lengths[article] = own.length;
  }
  kept?.keep((article) => ({ length: lengths[article] ?? 0, signature: signatures.of(article) }));
  const recent = new RecentShingles((article) => shingles.of(textsOf(article)));
  const distinctOf = (article: number) => recent.of(article);
  const groups = new Groups(count);
  const refused = new Set<number>();
  const joinCopies = (one: number, other: number) => {
    const pair = one * count + other;
    if (groups.of(one) === groups.of(other) || refused.has(pair)) return;
    if (!isLikely(signatures.resemblance(one, other), lengths[one] ?? 0, lengths[other] ?? 0)) return;
    if (areCopies(distinctOf(one), distinctOf(other))) {
      groups.join(one, other);
    } else refused.add(pair);
  };
  for (let from = 0; from < SIGNATURE; from += BAND) compareBand(signatures, count, from, joinCopies);
  return groups.all();
}

/** Compares the articles that agree in a band, each with the first and with the one before it. */
function compareBand(
  signatures: Signatures,
  count: number,
  from: number,
  compare: (one: number, other: number) => void,
): void {
  const [first, second] = [new Uint32Array(count), new Uint32Array(count)];
  for (let article = 0; article < count; article++) {
    const signature = signatures.of(article);
    first[article] = signature[from] ?? 0;
    second[article] = signature[from + 1] ?? 0;
  }
  const order = Uint32Array.from({ length: count }, (_, article) => article);
  const difference = (a: number, b: number) =>
    (first[a] ?? 0) - (first[b] ?? 0) || (second[a] ?? 0) - (second[b] ?? 0);
  order.sort((a, b) => difference(a, b) || a - b);
  let start = 0;
  for (let at = 1; at < count; at++) {
    const [one, before, article] = [order[start] ?? 0, order[at - 1] ?? 0, order[at] ?? 0];
    if (difference(one, article) !== 0) start = at;
    else {
      compare(one, article);
      if (before !== one) compare(before, article);
    }
  }
}

/** Whether two articles may be copies, told from what their signatures and numbers of shingles say. */
function isLikely(resemblance: number, one: number, other: number): boolean {
  const shared = (resemblance * (one + other)) / (1 + resemblance);
  const isContained = shared > 0 && shared >= NEAR_CONTAINED * Math.min(one, other);
  return resemblance >= NEAR_RESEMBLANCE || isContained;
}

/** @param one, other distinct shingles, ascending */
function areCopies(one: Int32Array, other: Int32Array): boolean {
  const [fewer, more] = one.length < other.length ? [one, other] : [other, one];
  const shared = countShared(fewer, more);
  const all = fewer.length + more.length - shared;
  if (fewer.length < SHORT) return shared === all;
  const isContained = shared >= LEAST_CONTAINED * fewer.length && more.length <= MOST_LONGER * fewer.length;
  return shared >= LEAST_RESEMBLANCE * all || isContained;
}

function countShared(one: Int32Array, other: Int32Array): number {
  let [shared, at] = [0, 0];
  for (const shingle of one) {
    while (at < other.length && (other[at] ?? 0) < shingle) at++;
    if (other[at] === shingle) shared++;
  }
  return shared;
}

/** An article is compared with the first of its band, with the one before it, and again in other bands. */
const MOST_RECENT = 4;

/** Distinct shingles of the articles that were compared last, ascending: to read them takes as long as the article is. */
class RecentShingles {
  readonly #read: (article: number) => Int32Array;
  /** The one that was asked for last comes last. */
  readonly #known = new Map<number, Int32Array>();

  constructor(read: (article: number) => Int32Array) {
    this.#read = read;
  }

  of(article: number): Int32Array {
    const known = this.#known.get(article);
    const own = known ?? distinct(this.#read(article));
    this.#known.delete(article);
    this.#known.set(article, own);
    const [oldest] = this.#known.keys();
    if (this.#known.size > MOST_RECENT && oldest !== undefined) this.#known.delete(oldest);
    return own;
  }
}

const distinct = (shingles: Int32Array): Int32Array =>
  shingles.toSorted().filter((shingle, at, all) => at === 0 || shingle !== all[at - 1]);

/** Articles joined to groups (union by the lowest: R. Tarjan, "Efficiency of a Good But Not Linear Set Union Algorithm", 1975). */
class Groups {
  readonly #leaders: Uint32Array;

  constructor(count: number) {
    this.#leaders = Uint32Array.from({ length: count }, (_, article) => article);
  }

  /** The first article of the group of one. */
  of(article: number): number {
    let leader = article;
    while (this.#leaders[leader] !== leader) leader = this.#leaders[leader] ?? 0;
    this.#leaders[article] = leader;
    return leader;
  }

  join(one: number, other: number): void {
    const [a, b] = [this.of(one), this.of(other)];
    this.#leaders[Math.max(a, b)] = Math.min(a, b);
  }

  /** Those of two articles or more. */
  all(): number[][] {
    const groups = new Map<number, number[]>();
    for (const article of this.#leaders.keys()) {
      const leader = this.of(article);
      const group = groups.get(leader);
      if (group) group.push(article);
      else groups.set(leader, [article]);
    }
    return [...groups.values()].filter(({ length }) => length > 1);
  }
}
