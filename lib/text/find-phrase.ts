import type { Token } from "./tokenize.ts";

/** The indexes of the tokens at which the phrase's terms stand one after the other. */
export function findPhrase(tokens: readonly Token[], terms: readonly string[]): number[] {
  const places: number[] = [];
  if (terms.length === 0) return places;
  for (let at = 0; at + terms.length <= tokens.length; at++) {
    if (terms.every((term, offset) => tokens[at + offset]?.term === term)) places.push(at);
  }
  return places;
}
