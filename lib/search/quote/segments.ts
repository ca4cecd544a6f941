import { withSigns } from "#lib/text/figure.ts";
import type { Range } from "#lib/text/range.ts";
import type { Candidate } from "./candidates.ts";
import { placeOf, type Quotation, type Words } from "./quotation.ts";
import type { Trace } from "./trace.ts";

/** A run of a quotation's words beside the run of a paragraph's that it stands for. Ranges are places of words. */
export interface Segment {
  readonly candidate: Candidate;
  readonly quoted: Range;
  /** Empty where the words are nowhere. */
  readonly source: Range;
  /** The mark that tells of something left out before it; null where there is none. */
  readonly mark: string | null;
}

/** So many last words of a stretch that were not found may stand in the place of other words. */
const REPLACED_AT_END = 3;
const SENTENCE_END = /[.!?…。！？]["”’)\]]*\s/u;

/**
 * Shares all words of a quotation out among its traces, in order: what was found nowhere goes with the trace before it, or
 * after it. Traces that follow one another in a paragraph with no mark between are one: what lies between was left out.
 */
export function segmentsOf(quotation: Quotation, traces: readonly Trace[]): Segment[] {
  const [first] = traces;
  if (!first) return [];
  const segments: Segment[] = [];
  for (const { words, mark } of quotation.stretches) {
    const within = traces.filter(({ quoted }) => quoted[0] >= words[0] && quoted[1] <= words[1]);
    const last = segments.at(-1)?.candidate ?? first.candidate;
    segments.push(...segmentsOfStretch(words, mark, within, last));
  }
  return segments;
}

function segmentsOfStretch(
  stretch: Range,
  mark: string | null,
  traces: readonly Trace[],
  last: Candidate,
): Segment[] {
  const [first] = traces;
  if (!first) return [{ candidate: last, quoted: stretch, source: [0, 0], mark }];
  const segments: Segment[] = [{ ...plain(first), quoted: [stretch[0], first.quoted[1]], mark }];
  for (const trace of traces.slice(1)) {
    const before = segments.at(-1);
    if (!before) break;
    const isNext = before.candidate === trace.candidate && before.source[1] <= trace.source[0];
    if (isNext) {
      const joined: Segment = {
        ...before,
        quoted: [before.quoted[0], trace.quoted[1]],
        source: [before.source[0], trace.source[1]],
      };
      segments.splice(-1, 1, joined);
    } else {
      segments.splice(-1, 1, { ...before, quoted: [before.quoted[0], trace.quoted[0]] });
      segments.push(plain(trace));
    }
  }
  const end = segments.pop();
  if (end) segments.push({ ...end, quoted: [end.quoted[0], stretch[1]] });
  return replacedAtEnds(segments, first.quoted[0], traces.at(-1)?.quoted[1] ?? stretch[1]);
}

const plain = ({ candidate, quoted, source }: Trace): Segment => ({ candidate, quoted, source, mark: null });

/** Words at the ends of a stretch that were not found stand for as many beside what was, up to the sentence's end. */
function replacedAtEnds(segments: readonly Segment[], start: number, end: number): Segment[] {
  return segments.map((segment, at) => {
    const { quoted, source, candidate } = segment;
    const before = at === 0 ? start - quoted[0] : 0;
    const after = at === segments.length - 1 ? quoted[1] - end : 0;
    const first = before <= REPLACED_AT_END ? reach(candidate.words, source[0], -before) : source[0];
    const last = after <= REPLACED_AT_END ? reach(candidate.words, source[1] - 1, after) + 1 : source[1];
    return { ...segment, source: [first, last] };
  });
}

/** The word so many steps on, or back; not beyond the sentence. */
function reach({ text, ranges }: Words, from: number, steps: number): number {
  let at = from;
  const step = Math.sign(steps);
  while (at !== from + steps) {
    const [one, other] = [ranges[Math.min(at, at + step)], ranges[Math.max(at, at + step)]];
    if (!one || !other || SENTENCE_END.test(text.slice(one[1], other[0]))) break;
    at += step;
  }
  return at;
}

/** The text of a run of words, with the signs of numbers at its ends. */
export function textAt(words: Words, range: Range): string {
  return words.text.slice(...withSigns(words.text, placeOf(words, range)));
}
