import { MAX_QUOTE, quoteProblem } from "#lib/search/quote.ts";
import type { ParameterProblem } from "./search-params.ts";

/** A quotation as an address carries it. */
export interface AskedQuote {
  /** For the box, cut where it is far too long. */
  readonly text: string;
  /** Whether there is something to check. */
  readonly isAsked: boolean;
  readonly problems: readonly ParameterProblem[];
}

/** Longer texts are cut in the box. */
const MAX_ECHO = 4 * MAX_QUOTE;

/** Parses the `text` of a quotation to check. */
export function parseQuote(params: URLSearchParams): AskedQuote {
  // A form sends every line break as two signs.
  const [given = "", ...more] = params.getAll("text").map((text) => text.replaceAll("\r\n", "\n").trim());
  const problems: ParameterProblem[] = [];
  const report = (message: string, outcome: string) => problems.push({ parameter: "text", message, outcome });
  if (more.length > 0)
    report(`"text" is given ${more.length + 1} times. Give it once.`, "The first was taken.");
  const problem = given === "" ? null : quoteProblem(given);
  if (problem) report(problem.message, "It was not checked.");
  return { text: given.slice(0, MAX_ECHO), isAsked: given !== "" && !problem, problems };
}
