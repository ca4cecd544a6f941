/** Whether one word becomes the other by so many edits at most; what an edit is, see `editDistance`. */
export function isWithinEdits(one: string, other: string, edits: number): boolean {
  return editDistance(one, other, edits) <= edits;
}

const SURROGATE = /[\uD800-\uDFFF]/;

/** A word as its code points. */
type Signs = ArrayLike<string>;

/**
 * How many edits make one word the other: a code point put in, left out or replaced, or two neighbours exchanged
 * (optimal string alignment: no place is edited twice). More than `most` are not counted: then it is `most + 1`.
 */
export function editDistance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > 2 * most) return most + 1; // a code point is two signs at most
  if (SURROGATE.test(one) || SURROGATE.test(other)) {
    return Math.min(aligned([...one], [...other], most), most + 1);
  }
  if (one.length === 0 || one.length > BITS) return Math.min(aligned(one, other, most), most + 1);
  return Math.min(distanceByBits(one, other), most + 1);
}

/** As many signs as a number has bits. */
const BITS = 32;
/** Where in `known` each sign stands, a bit for each place: signs below 128 in a table, the others in a map. */
const places = new Int32Array(128);
const otherPlaces = new Map<number, number>();
/** The word compared last, because one word is compared with many. */
let known = "";

/**
 * The same for a word of 32 signs at most, a column of the table in the bits of two numbers (H. Hyyrö, "A Bit-Vector
 * Algorithm for Computing Levenshtein and Damerau Edit Distances", 2003).
 */
function distanceByBits(one: string, other: string): number {
  if (one !== known) know(one);
  const lowest = 1 << (one.length - 1);
  let [more, less, same, before, distance] = [-1, 0, 0, 0, one.length];
  for (let at = 0; at < other.length; at++) {
    const sign = other.charCodeAt(at);
    const stands = sign < 128 ? (places[sign] ?? 0) : (otherPlaces.get(sign) ?? 0);
    const exchanged = ((~same & stands) << 1) & before;
    same = (((stands & more) + more) ^ more) | stands | less | exchanged;
    const above = less | ~(same | more);
    const below = same & more;
    if ((above & lowest) !== 0) distance++;
    else if ((below & lowest) !== 0) distance--;
    const shifted = (above << 1) | 1;
    more = (below << 1) | ~(same | shifted);
    less = shifted & same;
    before = stands;
  }
  return distance;
}

function know(word: string): void {
  for (let at = 0; at < known.length; at++) if (known.charCodeAt(at) < 128) places[known.charCodeAt(at)] = 0;
  otherPlaces.clear();
  for (let at = 0; at < word.length; at++) {
    const sign = word.charCodeAt(at);
    if (sign < 128) places[sign] = (places[sign] ?? 0) | (1 << at);
    else otherPlaces.set(sign, (otherPlaces.get(sign) ?? 0) | (1 << at));
  }
  known = word;
}

// The last three rows of the table have one place for all calls.
let rows: readonly [Int32Array, Int32Array, Int32Array] = newRows(64);

function newRows(length: number): typeof rows {
  return [new Int32Array(length), new Int32Array(length), new Int32Array(length)];
}

/** Fills the table of distances between beginnings of both words, row by row. */
function aligned(one: Signs, other: Signs, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  if (rows[0].length < other.length + 2) rows = newRows(other.length * 2);
  let [beforeLast, last, row] = rows;
  for (let column = 0; column <= other.length; column++) last[column] = column;
  for (let at = 1; at <= one.length; at++) {
    const least = fillRow(row, last, beforeLast, one, other, at, most);
    if (least > most) return most + 1; // an exchange reaches back two rows, but costs one more than the row before this
    const free = beforeLast;
    beforeLast = last;
    last = row;
    row = free;
  }
  return last[other.length] ?? 0;
}

/**
 * One row of the table: distances from the first `at` signs of one word to each beginning of the other. Cells further
 * than `most` from the diagonal are out of reach and not worked out.
 *
 * @returns the least of the row
 */
function fillRow(
  row: Int32Array,
  last: Int32Array,
  beforeLast: Int32Array,
  one: Signs,
  other: Signs,
  at: number,
  most: number,
): number {
  const from = Math.max(1, at - most);
  const to = Math.min(other.length, at + most);
  row[from - 1] = from === 1 ? at : most + 1;
  row[to + 1] = most + 1;
  let least = row[from - 1] ?? 0;
  for (let column = from; column <= to; column++) {
    const isSame = one[at - 1] === other[column - 1];
    let cell = (last[column - 1] ?? 0) + (isSame ? 0 : 1);
    cell = Math.min(cell, (row[column - 1] ?? 0) + 1, (last[column] ?? 0) + 1);
    const isExchange =
      at > 1 && column > 1 && one[at - 1] === other[column - 2] && one[at - 2] === other[column - 1];
    if (isExchange) cell = Math.min(cell, (beforeLast[column - 2] ?? 0) + 1);
    row[column] = cell;
    if (cell < least) least = cell;
  }
  return least;
}
