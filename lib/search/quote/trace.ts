import type { Range } from "#lib/text/range.ts";
import { type Alignment, alignWords } from "./align-words.ts";
import type { Candidate } from "./candidates.ts";
import { type Quotation, weigh, type Words } from "./quotation.ts";

/** Where a part of a quotation comes from. */
export interface Trace extends Alignment {
  readonly candidate: Candidate;
}

/** What is a find by itself: six or seven telling words, or nearly all of a shorter stretch … */
const SURE = 20;
const NEARLY_ALL = 0.7;
/** … and where another find in the same paragraph speaks for it, two. */
const BESIDE = 6;
/** How much more a paragraph is worth that holds all of the quotation, and one that was traced already. */
const WHOLE_BONUS = 0.5;
const AGAIN_BONUS = 0.25;
/** Cells of alignment tables that are filled for one quotation, so that a hostile one takes no longer. */
const MOST_CELLS = 12_000_000;
/** Words of a paragraph that are looked through, for each of the quotation and besides. */
const WIDTH = 3;
const MARGIN = 200;

/** Finds where each part of a quotation stands, in the order of the quotation. */
export function traceQuotation(quotation: Quotation, candidates: readonly Candidate[]): Trace[] {
  const tracer = new Tracer(quotation.words, candidates);
  for (const { words } of quotation.stretches) tracer.trace(words);
  return tracer.traces.sort((one, other) => one.quoted[0] - other.quoted[0]);
}

class Tracer {
  readonly traces: Trace[] = [];
  #cells = 0;

  constructor(
    private readonly quote: Words,
    private readonly candidates: readonly Candidate[],
  ) {}

  /** The best find in a stretch, and then what stands before and after it. */
  trace(stretch: Range): void {
    const found = this.#best(stretch);
    if (!found) return;
    this.traces.push(found);
    this.trace([stretch[0], found.quoted[0]]);
    this.trace([found.quoted[1], stretch[1]]);
  }

  #best(stretch: Range): Trace | null {
    let best: Trace | null = null;
    let most = 0;
    for (const candidate of stretch[1] > stretch[0] ? this.candidates : []) {
      const found = this.#align(stretch, candidate);
      if (!found || !this.#isSure(found, stretch)) continue;
      const worth = found.score * this.#bonus(candidate);
      if (worth <= most) continue;
      [best, most] = [found, worth];
    }
    return best;
  }

  #align(stretch: Range, candidate: Candidate): Trace | null {
    const within = focus(this.quote, stretch, candidate.words);
    const cells = (stretch[1] - stretch[0]) * (within[1] - within[0]);
    if (this.#cells + cells > MOST_CELLS) return null;
    this.#cells += cells;
    const found = alignWords(this.quote, stretch, candidate.words, within);
    return found && { ...found, candidate };
  }

  #isSure({ matched, candidate }: Trace, stretch: Range): boolean {
    if (matched >= SURE) return true;
    const isBeside = this.traces.some((trace) => trace.candidate === candidate);
    if (isBeside && matched >= BESIDE) return true;
    // A short rest of a longer stretch stands anywhere: only what is short by itself may be found so.
    const isRest = this.traces.some(({ quoted }) => quoted[1] === stretch[0] || quoted[0] === stretch[1]);
    return !isRest && matched >= NEARLY_ALL * weigh(this.quote, stretch);
  }

  #bonus(candidate: Candidate): number {
    const isAgain = this.traces.some((trace) => trace.candidate === candidate);
    return 1 + WHOLE_BONUS * candidate.share + (isAgain ? AGAIN_BONUS : 0);
  }
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
