import { LANGUAGE } from "#lib/query/language-table.ts";

/** The query language in short, folded away under the box. */
export function CheatSheet() {
  const entries = LANGUAGE.filter(({ inShort }) => inShort);
  return (
    <details className="mt-1 text-sm">
      <summary className="w-fit text-faint hover:text-accent">How to search</summary>
      <div className="my-2 rounded-md border border-line bg-raised p-4">
        <dl className="grid grid-cols-[fit-content(65%)_minmax(0,1fr)] gap-x-6 gap-y-1.5 lg:grid-cols-[fit-content(30%)_minmax(0,1fr)_fit-content(30%)_minmax(0,1fr)]">
          {entries.map(({ name, syntax }) => (
            <div key={name} className="contents">
              <dt>
                <code>{syntax}</code>
              </dt>
              <dd className="text-faint">{name}</dd>
            </div>
          ))}
        </dl>
        <p className="mt-3">
          <a href="/help/search" className="link">
            All of the query language, with examples
          </a>
        </p>
      </div>
    </details>
  );
}
