import type { TextSource } from "#lib/archive/read-paragraph.ts";
import type { Searchable } from "./open-search.ts";
import { Allowance } from "./quote/allowance.ts";
import { type Candidate, findCandidates } from "./quote/candidates.ts";
import { unknownWords } from "./quote/misread.ts";
import { Numbers } from "./quote/numbers.ts";
import { passageOf, runsOf } from "./quote/passages.ts";
import { type Quotation, readQuotation } from "./quote/quotation.ts";
import { segmentsOf } from "./quote/segments.ts";
import { restsOf, type Trace, traceQuotation } from "./quote/trace.ts";
import { shareFound, verdictOf } from "./quote/verdict.ts";
import type { QuoteCheck } from "./quote-check.ts";
import { DEFAULT_BUDGET } from "./request.ts";

/** Longest quotation that is checked, in UTF-16 code units. */
export const MAX_QUOTE = 2000;
/** Fewer words stand anywhere. */
const FEWEST_WORDS = 3;

/** Passages that are given, each with all of its paragraph. */
export const MOST_PASSAGES = 20;

/** Words that are looked for together, at first and then. */
const CHUNKS = [24, 12] as const;

/** What is wrong with a text to be checked, in words. */
export interface QuoteProblem {
  readonly code: "too-long" | "too-short";
  readonly message: string;
}

/** Why a text is not checked; null where it is. */
export function quoteProblem(text: string): QuoteProblem | null {
  if (text.length > MAX_QUOTE) {
    const message = `The quotation has ${text.length.toLocaleString("en")} characters. Give at most ${MAX_QUOTE.toLocaleString("en")}.`;
    return { code: "too-long", message };
  }
  if (readQuotation(text, new Numbers()).words.numbers.length >= FEWEST_WORDS) return null;
  return {
    code: "too-short",
    message: `That is too short to be told from other texts. Give at least ${FEWEST_WORDS} words.`,
  };
}

/**
 * Finds where a quotation comes from, and what was changed in it. Never throws for what a reader typed; of a text with a
 * {@link quoteProblem} nothing is found.
 *
 * @param budget milliseconds that it may take
 * @throws EngineError where the engine cannot answer this time; see isOverload
 */
export async function checkQuote(
  site: Searchable & TextSource,
  text: string,
  budget: number = DEFAULT_BUDGET,
): Promise<QuoteCheck> {
  const allowance = new Allowance(budget);
  const numbers = new Numbers();
  const quotation = readQuotation(quoteProblem(text) ? "" : text, numbers);
  const traces = await trace(site, quotation, numbers, allowance);
  const runs = runsOf(segmentsOf(quotation, traces));
  const passages = runs.map((run) => passageOf(site.archive, quotation, run));
  return {
    verdict: verdictOf(site.archive, quotation, traces, runs, passages),
    found: shareFound(quotation, traces),
    passages: passages.slice(0, MOST_PASSAGES),
    ...(passages.length > MOST_PASSAGES ? { places: passages.length } : {}),
    ...(allowance.left() <= 0 ? { partial: true } : {}),
  };
}

/** Looks for the quotation in large pieces, then once more for what was not found, in small ones. */
async function trace(
  site: Searchable & TextSource,
  quotation: Quotation,
  numbers: Numbers,
  allowance: Allowance,
): Promise<readonly Trace[]> {
  const unknown = unknownWords(quotation.words, (term) => site.vocabulary.articlesWith(term) > 0);
  const found = new Map<number, Candidate>();
  let traces: readonly Trace[] = [];
  for (const size of CHUNKS) {
    const rests = restsOf(quotation, traces);
    const stretches = size === CHUNKS[0] ? quotation.stretches.map(({ words }) => words) : rests;
    if (stretches.length === 0 || !(await allowance.goesOn())) break;
    const candidates = await findCandidates(site, quotation, stretches, size, numbers, allowance);
    for (const one of candidates) if (!found.has(one.paragraph)) found.set(one.paragraph, one);
    const again = await traceQuotation(quotation, [...found.values()], unknown, allowance);
    // What was begun when the time was spent may have found less.
    if (shareFound(quotation, again) >= shareFound(quotation, traces)) traces = again;
  }
  return traces;
}
