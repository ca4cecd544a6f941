import type { ParameterProblem } from "#app/_server/search-params.ts";
import type { QueryProblem } from "#lib/query/query.ts";

/** What could not be taken as asked: in the query, with the spot marked, and in the address. */
export function Notices({
  text,
  problems,
  parameters,
}: {
  text: string;
  problems: readonly QueryProblem[];
  parameters: readonly ParameterProblem[];
}) {
  if (problems.length + parameters.length === 0) return null;
  return (
    <ul aria-label="Notices" className="mb-4 space-y-1 border-l-2 border-accent pl-3 text-sm">
      {problems.map(({ code, start, end, message }) => (
        <li key={`${code} ${start}`}>
          {message} <code className="rounded bg-raised px-1">{cut(text.slice(start, end))}</code>
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

const cut = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
