import { editDistance } from "../../text/edit-distance.ts";
import { type Resolver, withinPage } from "./resolver.ts";

const INITIALS = 3;
const MOST_EDITS = 2;

/**
 * The New York Times' Emphasis: a key of the initials of the first three words of the first and of the last sentence; the
 * paragraph with the same key, else the first whose key is fewer than three edits away.
 */
export const byEmphasis: Resolver = withinPage((_old, { texts }) => {
  const keys = texts.map(keyOf);
  return (text) => {
    const key = keyOf(text);
    const same = keys.indexOf(key);
    return same >= 0 ? same : keys.findIndex((one) => editDistance(one, key, MOST_EDITS) <= MOST_EDITS);
  };
});

function keyOf(text: string): string {
  const sentences = text.split(/[.?!]\s+/).filter((one) => /\w/.test(one));
  return initialsOf(sentences[0] ?? "") + initialsOf(sentences.at(-1) ?? "");
}

function initialsOf(sentence: string): string {
  const words = sentence.replace(/[^\p{L}\p{N}\s]/gu, "").match(/\S+/g) ?? [];
  return words
    .slice(0, INITIALS)
    .map(([initial]) => initial ?? "")
    .join("");
}
