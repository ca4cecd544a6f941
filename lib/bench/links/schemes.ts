import { byEmphasis } from "./emphasis.ts";
import { byNormalisedHash, byOrdinal, byRawHash } from "./exact.ts";
import { byPilcrow } from "./pilcrow.ts";
import { byQuote } from "./quote-matcher.ts";
import type { Resolver } from "./resolver.ts";
import { byTextFragment } from "./text-fragment.ts";

/** What is compared, in the order of the tables. */
export const SCHEMES: ReadonlyMap<string, Resolver> = new Map([
  ["ordinal", byOrdinal],
  ["raw hash", byRawHash],
  ["normalised hash", byNormalisedHash],
  ["NYT Emphasis", byEmphasis],
  ["text fragment", byTextFragment],
  ["Hypothesis-style quote", byQuote],
  ["Pilcrow", byPilcrow],
]);
