import { type Resolver, withinPage } from "./resolver.ts";

/** The paragraph's number in the page ("#p12", purple numbers). */
export const byOrdinal: Resolver = withinPage((_text, at) => at);

/** A hash of the text as it is; the first paragraph that has it. */
export const byRawHash: Resolver = withinPage((text, _at, _old, { texts }) => texts.indexOf(text));

const normalise = (text: string) => text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();

/** A hash of the text without regard to case, white space and compatible forms. */
export const byNormalisedHash: Resolver = withinPage((text, _at, _old, { texts }) => {
  const wanted = normalise(text);
  return texts.findIndex((one) => normalise(one) === wanted);
});
