import type { Range } from "#lib/text/range.ts";
import { type Alignment, alignWords } from "./align-words.ts";
import type { Allowance } from "./allowance.ts";
import type { Candidate } from "./candidates.ts";
import { readLeniently } from "./misread.ts";
import { type Quotation, type Stretch, type Words, weigh } from "./quotation.ts";

/** Where a part of a quotation comes from. */
export interface Trace extends Alignment {
  readonly candidate: Candidate;
}

/** What is a find by itself: seven telling words, five in a row, or nearly all of a shorter stretch … */
const SURE = 20;
const SURE_IN_A_ROW = 14;
const NEARLY_ALL = 0.7;
/** … and where another find in the same paragraph, or in the next, speaks for it, two. */
const BESIDE = 6;
/** How much more a paragraph is worth that holds all of the quotation, and one that was traced already. */
const WHOLE_BONUS = 0.5;
const AGAIN_BONUS = 0.25;
/** Cells of alignment tables that are filled for one quotation, so that a hostile one takes no longer. */
const MOST_CELLS = 3_000_000;
/** Words of a paragraph that are looked through, for each of the quotation and besides. */
const WIDTH = 3;
const MARGIN = 200;

/** A quotation as it is compared with one paragraph. */
interface Reading {
  readonly candidate: Candidate;
  readonly quote: Words;
  /** The numbers of the paragraph's words. */
  readonly has: ReadonlySet<number>;
}

/**
 * Finds where each part of a quotation stands, in the order of the quotation; what is found in the time allowed.
 *
 * @param unknown words that the archive has not: they may be misread or misspelt
 */
export async function traceQuotation(
  quotation: Quotation,
  candidates: readonly Candidate[],
  unknown: ReadonlySet<string>,
  allowance: Allowance,
): Promise<Trace[]> {
  const readings: Reading[] = [];
  for (const candidate of candidates) {
    if (readings.length > 0 && !(await allowance.goesOn())) break;
    readings.push(readingOf(quotation.words, candidate, unknown));
  }
  const tracer = new Tracer(quotation, readings, allowance);
  // The long ones first: they tell where the short ones, which stand in many places, are to be looked for.
  const weight = ({ words }: Stretch) => weigh(quotation.words, words);
  const stretches = [...quotation.stretches].sort((one, other) => weight(other) - weight(one));
  for (const { words } of stretches) await tracer.trace(words);
  return tracer.traces.sort((one, other) => one.quoted[0] - other.quoted[0]);
}

/** The stretches of a quotation that were not found and say enough to be looked for by themselves. */
export function restsOf({ words, stretches }: Quotation, traces: readonly Trace[]): Range[] {
  return stretches.flatMap(({ words: [from, to] }) => {
    const within = traces.filter(({ quoted }) => quoted[0] >= from && quoted[1] <= to);
    const starts = [from, ...within.map(({ quoted }) => quoted[1])];
    const ends = [...within.map(({ quoted }) => quoted[0]), to];
    const rests = starts.map((start, at): Range => [start, ends[at] ?? to]);
    return rests.filter((rest) => weigh(words, rest) >= SURE);
  });
}

function readingOf(quote: Words, candidate: Candidate, unknown: ReadonlySet<string>): Reading {
  return {
    candidate,
    quote: readLeniently(quote, unknown, candidate.words),
    has: new Set(candidate.words.numbers),
  };
}

class Tracer {
  readonly traces: Trace[] = [];
  readonly #quote: Words;
  #cells = 0;

  constructor(
    private readonly quotation: Quotation,
    private readonly readings: readonly Reading[],
    private readonly allowance: Allowance,
  ) {
    this.#quote = quotation.words;
  }

  /** The best find in a stretch, and then what stands before and after it. */
  async trace(stretch: Range): Promise<void> {
    const found = await this.#best(stretch);
    if (!found) return;
    this.traces.push(found);
    await this.trace([stretch[0], found.quoted[0]]);
    await this.trace([found.quoted[1], stretch[1]]);
  }

  async #best(stretch: Range): Promise<Trace | null> {
    if (stretch[0] === stretch[1]) return null;
    let best: Trace | null = null;
    let most = 0;
    for (const reading of this.readings) {
      if (!(await this.allowance.goesOn())) break;
      const { candidate } = reading;
      const [least, inARow] = this.#least(candidate, stretch);
      const [bonus, possible] = [this.#bonus(candidate), possibleMatch(reading, stretch)];
      if (possible < inARow || possible * bonus <= most) continue;
      const found = this.#align(stretch, reading);
      if (!found || found.score * bonus <= most) continue;
      if (found.matched < (found.score === found.matched ? inARow : least)) continue;
      [best, most] = [found, found.score * bonus];
    }
    return best;
  }

  #align(stretch: Range, { candidate, quote }: Reading): Trace | null {
    const isSmall = weigh(quote, stretch) < SURE;
    const within = isSmall ? this.#between(stretch, candidate) : focus(quote, stretch, candidate.words);
    const cells = (stretch[1] - stretch[0]) * (within[1] - within[0]);
    if (this.#cells + cells > MOST_CELLS) return null;
    this.#cells += cells;
    const found = alignWords(quote, stretch, candidate.words, within);
    return found && { ...found, candidate };
  }

  /** Few words are looked for where the order of the quotation has them: between what was found before and behind them. */
  #between(stretch: Range, candidate: Candidate): Range {
    const own = this.traces.filter((trace) => trace.candidate === candidate);
    const before = own.filter(({ quoted }) => quoted[1] <= stretch[0]).map(({ source }) => source[1]);
    const behind = own.filter(({ quoted }) => quoted[0] >= stretch[1]).map(({ source }) => source[0]);
    const start = Math.max(0, ...before);
    return [start, Math.max(start, Math.min(candidate.words.numbers.length, ...behind))];
  }

  /** The weight of the same words from which on a find in a stretch is believed: as it comes, and in a row. */
  #least(candidate: Candidate, stretch: Range): readonly [least: number, inARow: number] {
    const isBeside = ({ paragraph }: Candidate) => Math.abs(paragraph - candidate.paragraph) <= 1;
    const hasBeside = this.traces.some((trace) => isBeside(trace.candidate));
    // A short rest of a longer stretch stands anywhere: only what is short by itself may be found so.
    const isRest = this.#isRest(stretch);
    if (isRest) return hasBeside ? [BESIDE, BESIDE] : [SURE, SURE];
    const nearlyAll = NEARLY_ALL * weigh(this.#quote, stretch);
    if (hasBeside) return [Math.min(BESIDE, nearlyAll), Math.min(BESIDE, nearlyAll)];
    return [Math.min(SURE, nearlyAll), Math.min(SURE_IN_A_ROW, nearlyAll)];
  }

  /** Whether something was found beside it, with no mark between. */
  #isRest([start, end]: Range): boolean {
    return !this.quotation.stretches.some(({ words }) => words[0] === start && words[1] === end);
  }

  #bonus(candidate: Candidate): number {
    const isAgain = this.traces.some((trace) => trace.candidate === candidate);
    return 1 + WHOLE_BONUS * candidate.share + (isAgain ? AGAIN_BONUS : 0);
  }
}

/** No alignment matches more than the words that the paragraph has at all. */
function possibleMatch({ quote, has }: Reading, [from, to]: Range): number {
  let sum = 0;
  for (let at = from; at < to; at++) if (has.has(quote.numbers[at] ?? -1)) sum += quote.weights[at] ?? 0;
  return sum;
}

/** The part of a long paragraph that has most of a stretch's words; all of a paragraph that is not long. */
function focus(quote: Words, stretch: Range, source: Words): Range {
  const all = source.numbers.length;
  const width = WIDTH * (stretch[1] - stretch[0]) + MARGIN;
  if (all <= width) return [0, all];
  const wanted = new Set(quote.numbers.subarray(...stretch));
  const worth = (at: number) => (wanted.has(source.numbers[at] ?? -1) ? (source.weights[at] ?? 0) : 0);
  let [sum, most, start] = [0, -1, 0];
  for (let at = 0; at < all; at++) {
    sum += worth(at) - (at >= width ? worth(at - width) : 0);
    if (sum <= most) continue;
    [most, start] = [sum, Math.max(0, at - width + 1)];
  }
  return [start, Math.min(all, start + width)];
}
