import type { Metadata } from "next";
import { searchUrl } from "#app/_server/search-params.ts";
import { LANGUAGE } from "#lib/query/language-table.ts";
import { EMPTY_REQUEST } from "#lib/search/request.ts";

export const metadata: Metadata = {
  title: "How to search",
  description: "The query language: words, phrases, operators, closeness, spelling, fields and dates.",
  alternates: { canonical: "/help/search" },
};

type Entry = (typeof LANGUAGE)[number];

/** The query language, made from its own table, whose examples the tests run. */
export default function Page() {
  const groups = [...new Set(LANGUAGE.map(({ group }) => group))];
  return (
    <article className="mx-auto max-w-[76ch]">
      <h1 className="font-serif text-3xl leading-tight">How to search</h1>
      <p className="measure mt-3 font-serif text-lg text-faint">
        Type words and read what comes. The rest is for when that is too much or too little. Each example
        leads to its search.
      </p>
      {groups.map((name) => (
        <Group key={name} name={name} entries={LANGUAGE.filter(({ group }) => group === name)} />
      ))}
    </article>
  );
}

function Group({ name, entries }: { name: string; entries: readonly Entry[] }) {
  return (
    <table className="mt-10 w-full">
      <caption className="border-b border-line pb-2 text-left">
        <h2 className="text-sm font-medium first-letter:uppercase">{name}</h2>
      </caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">You type</th>
          <th scope="col">It finds</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <Row key={entry.name} entry={entry} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ entry: { name, syntax, meaning, examples } }: { entry: Entry }) {
  return (
    <tr className="border-b border-line align-top">
      <th scope="row" className="w-2/5 py-3 pr-4 text-left font-normal sm:w-1/3">
        <code>{syntax}</code>
        <span className="block text-sm text-faint">{name}</span>
      </th>
      <td className="py-3">
        <p>{meaning}</p>
        <ul className="mt-1 space-y-1 text-sm text-faint">
          {examples.map(({ query, says }) => (
            <li key={query}>
              <a href={searchUrl({ ...EMPTY_REQUEST, text: query })} data-live="" className="link">
                <code>{query}</code>
              </a>{" "}
              {says}
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}
