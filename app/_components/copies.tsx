import { plural } from "#app/_server/plural.ts";
import type { Hit } from "#lib/search/search-page.ts";
import { Credit } from "./credit.tsx";

/** The copies of an article found, which are not listed by themselves. */
export function Copies({ copies, query }: { copies: Hit["copies"]; query: string }) {
  const [first] = copies;
  if (!first) return null;
  return (
    <details className="mt-3 pl-10 text-sm">
      <summary className="w-fit cursor-pointer text-faint hover:text-accent">
        +{plural(copies.length, "copy", "copies")}
      </summary>
      <ul className="mt-2 space-y-2 border-l border-line pl-3">
        {copies.map(({ slug, url, title, authors, date, source }) => (
          <li key={slug}>
            <a href={`${url}${query}`} className="link">
              <bdi>{title || source}</bdi>
            </a>
            {title && <span className="text-faint"> in {source}</span>}
            <Credit authors={authors} date={date} />
          </li>
        ))}
      </ul>
    </details>
  );
}
