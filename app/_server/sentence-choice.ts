import type { Range } from "#lib/text/range.ts";
import { sentences } from "#lib/text/sentences.ts";
import type { ParameterProblem } from "./search-params.ts";

/** What of a paragraph a link marks by its sentences, and what it cannot. */
interface SentenceChoice {
  readonly marks: readonly Range[];
  readonly problems: readonly ParameterProblem[];
}

/**
 * The sentences that `?s=2-3` names, counted from 1. Of an edited paragraph they are counted in the text that the link
 * was made from, and marked where they still stand as they did.
 *
 * @param values all that the address gives as `s`
 * @param was the text that the link was made from, where it is another
 */
export function chooseSentences(values: readonly string[], was: string | null, now: string): SentenceChoice {
  if (values.length === 0) return { marks: [], problems: [] };
  const value = values.join(", ");
  const [, from, to = from] = /^(\d{1,4})(?:-(\d{1,4}))?$/.exec(value) ?? [];
  const [first, last] = [Number(from ?? 0), Number(to ?? 0)];
  if (first < 1 || last < first) {
    const shown = value.length > 40 ? `${value.slice(0, 40)}…` : value;
    return nothing(
      `"${shown}" names no sentences. Give one such as 2, or some such as 2-3.`,
      "It was ignored.",
    );
  }
  return mark(first, last, was ?? now, now);
}

function mark(first: number, last: number, counted: string, now: string): SentenceChoice {
  const found = sentences(counted);
  const start = found[first - 1]?.[0];
  const end = found[Math.min(last, found.length) - 1]?.[1];
  const count = found.length === 1 ? "1 sentence" : `${found.length} sentences`;
  if (start === undefined || end === undefined) {
    return nothing(`The paragraph has ${count}.`, `Sentence ${first} could not be marked.`);
  }
  const chosen = counted.slice(start, end);
  const at = counted === now ? start : now.indexOf(chosen);
  if (at < 0) return nothing("What this link marks has changed since it was made.", "Nothing is marked.");
  const outcome = `The link asks for ${first} to ${last}; what there is of them is marked.`;
  const problems = last > found.length ? [problem(`The paragraph has ${count}.`, outcome)] : [];
  return { marks: [[at, at + chosen.length]], problems };
}

const problem = (message: string, outcome: string): ParameterProblem => ({
  parameter: "s",
  message,
  outcome,
});
const nothing = (message: string, outcome: string) => ({ marks: [], problems: [problem(message, outcome)] });
