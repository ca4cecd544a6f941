import type { Range } from "#lib/text/range.ts";
import { sentences } from "#lib/text/sentences.ts";
import { wordDiff } from "#lib/text/word-diff.ts";

/**
 * Where some sentences of an earlier text stand in the present one, word for word; null where they do not, or where it
 * cannot be told which of several that read the same they are.
 *
 * @param chosen places in the row of its sentences, from 0, half-open
 */
export function sentencesNow(chosen: Range, was: string, now: string): Range | null {
  const count = chosen[1] - chosen[0];
  const olds = runsOf(was, count);
  const range = olds[chosen[0]];
  if (!range) return null;
  const wanted = loose(was.slice(...range));
  const places = runsOf(now, count).filter((place) => loose(now.slice(...place)) === wanted);
  const aligned = alignedPlace(range, was, now);
  const kept = places.find(([start]) => start === aligned);
  const isOnly =
    places.length === 1 && olds.filter((one) => loose(was.slice(...one)) === wanted).length === 1;
  return kept ?? (isOnly ? (places[0] ?? null) : null);
}

/** All runs of so many sentences. */
function runsOf(text: string, count: number): Range[] {
  const found = sentences(text);
  return found.flatMap(([start], at): Range[] => {
    const end = found[at + count - 1]?.[1];
    return end === undefined ? [] : [[start, end]];
  });
}

const loose = (text: string) => text.replace(/\s+/g, " ");

/** Where what begins and ends at these places of the earlier text begins now, if nothing of it was changed. */
function alignedPlace([start, end]: Range, was: string, now: string): number | null {
  let [then, place] = [0, 0];
  for (const { kind, text, now: reads } of wordDiff(was, now)) {
    const length = kind === "added" ? 0 : text.length;
    if (kind === "same" && then <= start && end <= then + length)
      return place + afterSigns(reads, signsIn(text.slice(0, start - then)));
    then += length;
    place += reads.length;
  }
  return null;
}

const signsIn = (text: string) => text.replace(/\s+/g, "").length;

/** The place behind so many signs that are no white space, and the white space after them. */
function afterSigns(text: string, signs: number): number {
  let left = signs;
  const at = [...text.matchAll(/\S/g)].find(() => left-- === 0)?.index;
  return at ?? text.length;
}
