import type { ReadWords } from "./read-words.ts";

/** Occurrences in the order of their terms, then of the text: arrays in step, and where each term's start. */
export interface SortedOccurrences {
  readonly starts: Uint32Array;
  readonly units: Uint32Array;
  readonly positions: Uint32Array;
}

/** Puts the words of a segment in that order by counting. @param terms sorted */
export function sortOccurrences(
  { terms: numbered, stream, unitWords }: ReadWords,
  terms: readonly string[],
): SortedOccurrences {
  const places = new Map(terms.map((term, ordinal) => [term, ordinal]));
  const ordinals = Uint32Array.from(numbered, (term) => places.get(term) ?? 0);
  const words = stream.values();
  const starts = new Uint32Array(terms.length + 1);
  for (let at = 0; at < words.length; at++) {
    const next = (ordinals[words[at] ?? 0] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let term = 0; term < terms.length; term++)
    starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  const units = new Uint32Array(words.length);
  const positions = new Uint32Array(words.length);
  const next = starts.slice();
  const lengths = unitWords.values();
  let at = 0;
  for (let unit = 0; unit < lengths.length; unit++) {
    for (let position = 0; position < (lengths[unit] ?? 0); position++) {
      const term = ordinals[words[at++] ?? 0] ?? 0;
      const place = next[term] ?? 0;
      next[term] = place + 1;
      units[place] = unit;
      positions[place] = position;
    }
  }
  return { starts, units, positions };
}
