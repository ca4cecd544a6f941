import { requireFitting } from "./fitting-sections.ts";
import { GrowingBytes } from "./growing-bytes.ts";

/** Whole numbers below 2^32, mostly small, as varints one after the other. */
export function packNumbers(numbers: Iterable<number>): Uint8Array {
  const bytes = new GrowingBytes();
  for (const number of numbers) bytes.varint(number);
  return bytes.values().slice();
}

/** Where things start, given where each starts and the last one ends: their sizes are packed. */
export function packStarts(starts: Uint32Array): Uint8Array {
  return packNumbers(starts.subarray(1).map((end, at) => end - (starts[at] ?? 0)));
}

/** What {@link packNumbers} was given. @throws SnapshotError that names the section, where it ends within a number */
export function unpackNumbers(name: string, bytes: Uint8Array): Uint32Array {
  const numbers = new Uint32Array(bytes.length);
  let [count, value, shift] = [0, 0, 0];
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    value |= (byte & 127) << shift;
    shift += 7;
    if (byte > 127) continue;
    numbers[count++] = value;
    [value, shift] = [0, 0];
  }
  requireFitting(name, shift === 0);
  return numbers.slice(0, count);
}

/** What {@link packStarts} was given. @throws SnapshotError as above, and where it is of another number of things or bytes */
export function unpackStarts(name: string, bytes: Uint8Array, things: number, end: number): Uint32Array {
  const sizes = unpackNumbers(name, bytes);
  const starts = new Uint32Array(sizes.length + 1);
  for (let at = 0; at < sizes.length; at++) starts[at + 1] = (starts[at] ?? 0) + (sizes[at] ?? 0);
  requireFitting(name, sizes.length === things && starts.at(-1) === end);
  return starts;
}
