import { searchUrl } from "#app/_server/search-params.ts";
import type { FacetValue } from "#lib/search/engine.ts";
import type { SearchRequest } from "#lib/search/request.ts";

/** Authors shown before the rest folds away. */
const SHOWN = 10;

/** The authors of the articles found, several of which may be chosen. */
export function AuthorList({ values, request }: { values: readonly FacetValue[]; request: SearchRequest }) {
  if (values.length === 0) return null;
  const isChosen = ({ value }: FacetValue) => request.filters.authors.includes(value);
  const shown = values.filter((author, at) => at < SHOWN || isChosen(author));
  const rest = values.filter((author) => !shown.includes(author));
  return (
    <section aria-labelledby="authors">
      <h2 id="authors" className="font-medium">
        Author
      </h2>
      <Authors values={shown} request={request} />
      {rest.length > 0 && (
        <details>
          <summary className="text-sm text-faint hover:text-accent">{rest.length} more</summary>
          <Authors values={rest} request={request} />
        </details>
      )}
    </section>
  );
}

function Authors({ values, request }: { values: readonly FacetValue[]; request: SearchRequest }) {
  const { authors } = request.filters;
  return (
    <ul className="mt-1">
      {values.map(({ value, count }) => {
        const isChosen = authors.includes(value);
        const chosen = isChosen ? authors.filter((author) => author !== value) : [...authors, value];
        return (
          <li key={value}>
            <a
              href={searchUrl(request, { filters: { ...request.filters, authors: chosen } })}
              data-live="choice"
              aria-current={isChosen || undefined}
              className="flex items-baseline gap-2 py-1 text-sm hover:underline aria-[current]:font-semibold aria-[current]:text-accent"
            >
              <span aria-hidden="true" className="w-3 shrink-0 text-accent">
                {isChosen ? "✓" : ""}
              </span>
              <bdi className="min-w-0 flex-1">{value}</bdi>
              <span className="font-normal text-faint tabular-nums">{count}</span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}
