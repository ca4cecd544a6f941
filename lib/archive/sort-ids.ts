/** Bytes of a paragraph id. */
export const ID_BYTES = 10;

/**
 * The ordinals of ids in the order of the ids' bytes: a radix sort from the last byte to the first (D. Knuth, "The Art
 * of Computer Programming" 3, 5.2.5), which compares nothing.
 *
 * @param ids ten bytes each, in order of ordinals
 */
export function sortIds(ids: Uint8Array): Uint32Array {
  const count = ids.length / ID_BYTES;
  let sorted = Uint32Array.from({ length: count }, (_, ordinal) => ordinal);
  let other = new Uint32Array(count);
  for (let place = ID_BYTES - 1; place >= 0; place--) {
    distribute(ids, place, sorted, other);
    [sorted, other] = [other, sorted];
  }
  return sorted;
}

/** Puts ordinals in the order of one byte of their ids; those of the same byte keep their order. */
function distribute(ids: Uint8Array, place: number, from: Uint32Array, to: Uint32Array): void {
  const next = new Uint32Array(257);
  for (let at = place; at < ids.length; at += ID_BYTES) bump(next, (ids[at] ?? 0) + 1);
  for (let byte = 1; byte < next.length; byte++) next[byte] = (next[byte] ?? 0) + (next[byte - 1] ?? 0);
  for (const ordinal of from) to[bump(next, ids[ordinal * ID_BYTES + place] ?? 0)] = ordinal;
}

/** Counts one up. @returns the number before */
function bump(counts: Uint32Array, at: number): number {
  const before = counts[at] ?? 0;
  counts[at] = before + 1;
  return before;
}
