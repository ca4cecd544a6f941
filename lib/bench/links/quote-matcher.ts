import { type Approximate, nearestIn } from "./approximate.ts";
import { type Page, type Resolver, withinPage } from "./resolver.ts";

const CONTEXT = 32;
const MOST_ERRORS = 256;
/** What each part counts towards the score of a match. */
const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, position: 2 };

/**
 * Hypothesis's text quote: the quote with 32 signs before and behind it. Exact places of the quote, else the nearest with
 * errors of half its length at most; of several the one with the best score of quote, context and position. There is no
 * least score.
 */
export const byQuote: Resolver = withinPage((old, now) => {
  const [before, after] = [wholeOf(old), wholeOf(now)];
  return (quote, at) => {
    const start = startOf(old, at);
    const best = quote.length > 0 ? bestMatch(before, after, quote, start) : null;
    return best ? paragraphAt(now, Math.floor((best.start + best.end) / 2)) : -1;
  };
});

function bestMatch(before: string, after: string, quote: string, start: number): Approximate | null {
  const prefix = before.slice(Math.max(0, start - CONTEXT), start);
  const suffix = before.slice(start + quote.length, start + quote.length + CONTEXT);
  const matches = matchesOf(after, quote);
  if (matches.length === 1) return matches[0] ?? null;
  const scoreOf = (match: Approximate) =>
    WEIGHTS.quote * (1 - match.errors / quote.length) +
    WEIGHTS.prefix * likenessOf(after.slice(Math.max(0, match.start - prefix.length), match.start), prefix) +
    WEIGHTS.suffix * likenessOf(after.slice(match.end, match.end + suffix.length), suffix) +
    WEIGHTS.position * (1 - Math.abs(match.start - start) / after.length);
  let [best, bestScore]: [Approximate | null, number] = [null, -1];
  for (const match of matches) {
    const score = scoreOf(match);
    if (score > bestScore) [best, bestScore] = [match, score];
  }
  return best;
}

function matchesOf(text: string, quote: string): Approximate[] {
  const exact: Approximate[] = [];
  for (let start = text.indexOf(quote); start >= 0; start = text.indexOf(quote, start + 1))
    exact.push({ start, end: start + quote.length, errors: 0 });
  return exact.length > 0 ? exact : nearestIn(text, quote, Math.min(MOST_ERRORS, quote.length / 2));
}

function likenessOf(text: string, wanted: string): number {
  if (wanted.length === 0) return 1;
  const [nearest] = nearestIn(text, wanted, wanted.length);
  return nearest ? 1 - nearest.errors / wanted.length : 0;
}

const wholeOf = ({ texts }: Page) => texts.join("\n");

const startOf = ({ texts }: Page, at: number) =>
  texts.slice(0, at).reduce((sum, { length }) => sum + length + 1, 0);

function paragraphAt({ texts }: Page, place: number): number {
  let end = 0;
  return texts.findIndex(({ length }) => {
    end += length + 1;
    return place < end;
  });
}
