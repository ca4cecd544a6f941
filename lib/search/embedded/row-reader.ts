import type { Budget } from "./budget.ts";
import { OccurrenceList, type Occurrences } from "./occurrences.ts";
import { PostingCursor } from "./posting-cursor.ts";
import { readNumber } from "./posting-format.ts";
import type { Postings } from "./postings.ts";

/** The positions of one term in the unit at hand, which are compared where they lie in the index. */
interface Lane {
  readonly cursor: PostingCursor;
  /** The unit of the article at hand that is looked at, by its place among those that have the term. */
  one: number;
  /** Where its positions begin, and where the first one is that is not left behind. */
  from: number;
  next: number;
}

/**
 * Finds terms that stand one after the other, by going through their postings side by side: nothing is read out that is
 * not compared. For the most frequent words this is what a search takes longest for.
 */
export class RowReader {
  readonly #postings: Postings;

  constructor(postings: Postings) {
    this.#postings = postings;
  }

  /** @param terms in order; the one that the fewest articles have leads from article to article */
  read(terms: readonly number[], budget: Budget): Occurrences {
    const lanes = terms.map((term) => this.#laneOf(term));
    const articles = terms.map((term) => this.#postings.termArticles[term] ?? 0);
    const rarest = lanes[articles.indexOf(Math.min(...articles))];
    const list = new OccurrenceList();
    for (let at = 0; rarest?.cursor.next() && !budget.isSpentAt(at); at++) {
      const { article } = rarest.cursor;
      if (!lanes.every(({ cursor }) => cursor.seek(article) && cursor.article === article)) continue;
      this.#readArticle(lanes, list);
    }
    return list.done();
  }

  #laneOf(term: number): Lane {
    const cursor = new PostingCursor(this.#postings);
    cursor.open(term);
    return { cursor, one: 0, from: 0, next: 0 };
  }

  #readArticle(lanes: readonly Lane[], list: OccurrenceList): void {
    const [leading] = lanes;
    if (!leading) return;
    for (const lane of lanes) {
      lane.cursor.readUnits();
      lane.one = 0;
      lane.from = lane.cursor.positionsAt;
    }
    const title = this.#postings.layout.titleOf(leading.cursor.article);
    const { having, places, width } = leading.cursor;
    const [, following] = lanes;
    if (following && lanes.length === 2 && width === 1) {
      readTwo(leading.cursor, following.cursor, this.#postings.positions, title, list);
      return;
    }
    for (let at = 0; at < having; at++) {
      const place = places[at] ?? 0;
      let isShared = true;
      for (let lane = 0; lane < lanes.length && isShared; lane++) isShared = goTo(lanes[lane], place);
      if (isShared) this.#readUnit(lanes, leading, title + place, list);
    }
  }

  #readUnit(lanes: readonly Lane[], leading: Lane, unit: number, list: OccurrenceList): void {
    const { positions } = this.#postings;
    const { width, counts } = leading.cursor;
    const end = leading.from + (counts[leading.one] ?? 0) * width;
    for (let at = leading.from; at < end; at += width) {
      const first = width === 1 ? (positions[at] ?? 0) : readNumber(positions, at, width);
      let lane = 1;
      while (lane < lanes.length && has(positions, lanes[lane], first + lane)) lane++;
      if (lane === lanes.length) list.add(unit, first, lanes.length);
    }
  }
}

/** Goes on to a unit, from one that comes before it. @returns whether the unit has the term */
function goTo(lane: Lane | undefined, place: number): boolean {
  if (!lane) return false;
  const { places, counts, having, width } = lane.cursor;
  while (lane.one < having && (places[lane.one] ?? 0) < place) {
    lane.from += (counts[lane.one] ?? 0) * width;
    lane.one++;
  }
  lane.next = lane.from;
  return lane.one < having && places[lane.one] === place;
}

/** Whether the term stands at a position of the unit at hand. Positions asked for ascend. */
function has(positions: Uint8Array, lane: Lane | undefined, position: number): boolean {
  if (!lane) return false;
  const { counts, width } = lane.cursor;
  const end = lane.from + (counts[lane.one] ?? 0) * width;
  let at = lane.next;
  let found = -1;
  for (; at < end; at += width) {
    found = width === 1 ? (positions[at] ?? 0) : readNumber(positions, at, width);
    if (found >= position) break;
  }
  lane.next = at;
  return found === position && at < end;
}

/**
 * The same for two terms in an article whose positions take a byte each, which nearly all do: merged unit by unit, and
 * position by position.
 */
function readTwo(
  one: PostingCursor,
  other: PostingCursor,
  positions: Uint8Array,
  title: number,
  list: OccurrenceList,
): void {
  const { places, counts, having } = one;
  let [from, otherFrom, at] = [one.positionsAt, other.positionsAt, 0];
  for (let unit = 0; unit < having; unit++) {
    const place = places[unit] ?? 0;
    const end = from + (counts[unit] ?? 0);
    for (; at < other.having && (other.places[at] ?? 0) < place; at++) otherFrom += other.counts[at] ?? 0;
    if (at === other.having) return;
    if (other.places[at] === place) {
      const otherEnd = otherFrom + (other.counts[at] ?? 0);
      let next = otherFrom;
      for (let first = from; first < end && next < otherEnd; ) {
        const distance = (positions[next] ?? 0) - (positions[first] ?? 0);
        if (distance === 1) list.add(title + place, positions[first] ?? 0, 2);
        if (distance <= 1) next++;
        if (distance >= 1) first++;
      }
    }
    from = end;
  }
}
