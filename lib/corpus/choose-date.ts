import type { DateReading } from "./date-reading.ts";
import type { Named } from "./formats/raw-article.ts";
import { doubtAbout, parsePublishedDate } from "./published-date.ts";
import type { DateOrder } from "./settings.ts";

/** A date as some place writes it, or as it was read there, and which place that is. */
export type DateCandidate =
  | { readonly written: string; readonly from: string }
  | { readonly reading: DateReading; readonly from: string };

/** The first candidate that can be read. What is wrong with those before it, or doubtful about it, is told. */
export function chooseDate(
  candidates: readonly DateCandidate[],
  order: DateOrder,
  warnings: string[],
): Named | null {
  for (const candidate of candidates) {
    const reading = inOrder(readingOf(candidate), order);
    const problem = "date" in reading ? (reading.doubt ?? doubtAbout(reading.date)) : reading.problem;
    if (problem !== null) warnings.push(problem);
    if ("date" in reading) return { value: reading.date, from: candidate.from };
  }
  return null;
}

function readingOf(candidate: DateCandidate): DateReading {
  if ("reading" in candidate) return candidate.reading;
  const { written, from } = candidate;
  return (
    parsePublishedDate(written, true) ?? {
      problem: `The date “${written.slice(0, 60)}” of the ${from} could not be read; it should be written as YYYY-MM-DD.`,
    }
  );
}

/** 04/05/2020 is one day once the owner has said which number is the day. */
function inOrder(reading: DateReading, order: DateOrder): DateReading {
  if (order === null || !("either" in reading) || !reading.either) return reading;
  return { date: reading.either[order] };
}
