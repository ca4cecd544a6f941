import { type Resolver, withinPage } from "./resolver.ts";

/** The paragraph's number in the page ("#p12", purple numbers). */
export const byOrdinal: Resolver = withinPage(() => (_text, at) => at);

/** A hash of the text as it is; the first paragraph that has it. */
export const byRawHash: Resolver = withinPage((_old, { texts }) => firstOf(texts, (text) => text));

const normalise = (text: string) => text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();

/** A hash of the text without regard to case, white space and compatible forms. */
export const byNormalisedHash: Resolver = withinPage((_old, { texts }) => firstOf(texts, normalise));

function firstOf(texts: readonly string[], keyOf: (text: string) => string): (text: string) => number {
  const places = new Map<string, number>();
  for (const [at, text] of texts.entries()) if (!places.has(keyOf(text))) places.set(keyOf(text), at);
  return (text) => places.get(keyOf(text)) ?? -1;
}
