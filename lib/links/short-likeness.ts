import { editDistance } from "#lib/text/edit-distance.ts";

/** Below this nothing says that two paragraphs have to do with each other. */
export const LEAST_LIKENESS = 0.35;
/** Below this many letters one error takes too many grams with it, and letters are compared one by one. */
export const SHORT = 60;
const SHORTEST = 5;
/** What an edit of a short text counts, so that seven letters of ten are as like as half of the grams of a long one. */
const EDIT_WEIGHT = 5 / 3;

/** Told by the edits between two texts of few letters; 0 for others, and for what is far from alike. */
export function likenessOfShort(some: string, others: string): number {
  const [least, longest] = [Math.min(some.length, others.length), Math.max(some.length, others.length)];
  if (least < SHORTEST || least >= SHORT) return 0;
  const most = Math.floor(((1 - LEAST_LIKENESS) / EDIT_WEIGHT) * longest);
  const edits = editDistance(some, others, most);
  return edits > most ? 0 : 1 - (EDIT_WEIGHT * edits) / longest;
}
