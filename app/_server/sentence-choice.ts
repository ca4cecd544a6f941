import type { Range } from "#lib/text/range.ts";
import { sentences } from "#lib/text/sentences.ts";
import type { ParameterProblem } from "./search-params.ts";
import { sentencesNow } from "./sentences-now.ts";
import { shown } from "./shown.ts";

/** What of a paragraph a link marks by its sentences, and what it cannot. */
interface SentenceChoice {
  readonly marks: readonly Range[];
  readonly problems: readonly ParameterProblem[];
}

/** What the sentences are marked in. */
interface MarkedText {
  readonly now: string;
  /** The text that the link was made from, in which they are counted; null where it cannot be read or told. */
  readonly was: string | null;
  /** Texts of the other pieces, where the paragraph was split. */
  readonly others?: readonly string[];
}

/**
 * The sentences that `?s=2-3` names, counted from 1. Of an edited paragraph they are counted in the text that the link
 * was made from, and marked where they still stand as they did.
 *
 * @param values all that the address gives as `s`
 */
export function chooseSentences(values: readonly string[], text: MarkedText): SentenceChoice {
  if (values.length === 0) return { marks: [], problems: [] };
  const value = values.join(", ");
  const [, from, to = from] = /^(\d{1,4})(?:-(\d{1,4}))?$/.exec(value) ?? [];
  const [first, last] = [Number(from ?? 0), Number(to ?? 0)];
  if (first < 1 || last < first) {
    const message = `"${shown(value)}" names no sentences. Give one such as 2, or some such as 2-3.`;
    return nothing(message, "It was ignored.");
  }
  return mark(first, last, text);
}

function mark(first: number, last: number, { was, now, others = [] }: MarkedText): SentenceChoice {
  if (was === null) {
    return nothing("The text in which this link counts its sentences is not known any more.", NO_MARK);
  }
  const { length } = sentences(was);
  const count = length === 1 ? "1 sentence" : `${length} sentences`;
  if (first > length) return nothing(`The paragraph has ${count}.`, `Sentence ${first} could not be marked.`);
  const chosen = [first - 1, Math.min(last, length)] as const;
  const place = sentencesNow(chosen, was, now);
  if (!place) return nothing(whyNot(others.some((other) => sentencesNow(chosen, was, other))), NO_MARK);
  const outcome = `The link asks for ${first} to ${last}; what there is of them is marked.`;
  return { marks: [place], problems: last > length ? [problem(`The paragraph has ${count}.`, outcome)] : [] };
}

const NO_MARK = "Nothing is marked.";

function whyNot(isElsewhere: boolean): string {
  if (isElsewhere) return "What this link marks stands in another piece of the paragraph now.";
  return "What this link marks has changed since it was made.";
}

const problem = (message: string, outcome: string): ParameterProblem => ({
  parameter: "s",
  message,
  outcome,
});
const nothing = (message: string, outcome: string) => ({ marks: [], problems: [problem(message, outcome)] });
