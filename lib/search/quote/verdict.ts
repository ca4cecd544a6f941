import type { Archive } from "#lib/archive/archive.ts";
import type { QuotedPassage, Verdict } from "#lib/search/quote-check.ts";
import type { Run } from "./passages.ts";
import { type Quotation, weigh } from "./quotation.ts";
import type { Segment } from "./segments.ts";
import type { Trace } from "./trace.ts";

/** Share of a quotation that has to be found, or a smaller share where that is much by itself: a dozen telling words. */
const FOUND = 0.5;
const MUCH = 36;
const FOUND_OF_MUCH = 0.2;
/** How like its place a quotation has to be where it is not much. */
const LIKE = 0.4;
/** Paragraphs that an honest mark of omission may lead over. */
const FAR = 3;
/** Words at the end of a paragraph that may be missing where a quotation goes on in the next. */
const LOOSE_ENDS = 3;

/** From 0 to 1: how much of a quotation stands somewhere. */
export function shareFound({ words }: Quotation, traces: readonly Trace[]): number {
  const all = weigh(words, [0, words.numbers.length]);
  const found = traces.reduce((sum, { matched }) => sum + matched, 0);
  return all === 0 ? 0 : Math.round((1000 * found) / all) / 1000;
}

/** What is to be said of a quotation. */
export function verdictOf(
  archive: Archive,
  quotation: Quotation,
  traces: readonly Trace[],
  runs: readonly Run[],
  passages: readonly QuotedPassage[],
): Verdict {
  const share = shareFound(quotation, traces);
  const most = Math.max(0, ...traces.map(({ matched }) => matched));
  const likest = Math.max(0, ...passages.map(({ likeness }) => likeness));
  const isFound = most >= MUCH ? share >= FOUND_OF_MUCH : share >= FOUND && likest >= LIKE;
  if (!isFound) return "absent";
  const isOne = runs.every((run, at) => at === 0 || continues(archive, runs[at - 1], run));
  if (!isOne) return "stitched";
  const isExact = passages.every(({ parts }) =>
    parts.every(({ kind }) => !["left out", "added"].includes(kind)),
  );
  return isExact ? "exact" : "altered";
}

/** Whether a run goes on where the one before it ended, in the next paragraph, or not far on where a mark tells so. */
function continues(archive: Archive, before: Run | undefined, run: Run): boolean {
  const [last, first] = [before?.segments.at(-1), run.segments[0]];
  if (!before || !last || !first) return false;
  const steps = run.paragraph - before.paragraph;
  const isSameArticle = archive.articleOf(run.paragraph) === archive.articleOf(before.paragraph);
  if (!isSameArticle || steps < 1) return false;
  return first.mark === null ? steps === 1 && touches(last, first) : steps <= FAR;
}

function touches(last: Segment, first: Segment): boolean {
  const missing = last.candidate.words.ranges.length - last.source[1] + first.source[0];
  return missing <= LOOSE_ENDS;
}
