import type { ParameterProblem } from "#app/_server/search-params.ts";
import { snippet } from "#lib/highlight/snippet.ts";
import type { QueryProblem } from "#lib/query/query.ts";
import { Segments } from "./segments.tsx";

/** Characters of the query shown around the spot; a pasted text would fill the page. */
const SHOWN = 120;

const PARTIAL =
  "This search took too long and was stopped. There may be more matches than were counted, and better ones. Choosing an author or a year makes it quicker; so do whole words in place of beginnings (s*) and NEAR.";

/** What could not be done or taken as asked: in the time allowed, in the query, with the spot marked, and in the address. */
export function Notices({
  text,
  problems,
  parameters,
  isPartial = false,
}: {
  text: string;
  problems: readonly QueryProblem[];
  parameters: readonly ParameterProblem[];
  isPartial?: boolean | undefined;
}) {
  if (problems.length + parameters.length === 0 && !isPartial) return null;
  return (
    <ul aria-label="Notices" className="mb-4 space-y-2 border-l-2 border-accent pl-3 text-sm">
      {isPartial && <li>{PARTIAL}</li>}
      {problems.map((problem) => (
        <li key={`${problem.code} ${problem.start}`}>
          {problem.message} <Spot text={text} problem={problem} />
        </li>
      ))}
      {parameters.map(({ parameter, message, outcome }) => (
        <li key={`${parameter} ${message}`}>
          {message} {outcome}
        </li>
      ))}
    </ul>
  );
}

/** The query as typed, with what the problem is about marked. */
function Spot({ text, problem: { start, end } }: { text: string; problem: QueryProblem }) {
  const shown = snippet(text, [[start, Math.min(end, start + SHOWN / 2)]], SHOWN);
  return (
    <code dir="auto" className="mt-1 block w-fit max-w-full rounded bg-raised px-2 py-0.5">
      {shown.cutBefore && "…"}
      <Segments text={shown.text} marks={shown.marks} />
      {shown.cutAfter && "…"}
    </code>
  );
}
