import { coverageSentence } from "#app/_server/coverage-sentence.ts";
import { plural } from "#app/_server/plural.ts";
import { searchUrl } from "#app/_server/search-params.ts";
import { EMPTY_REQUEST, type SearchRequest } from "#lib/search/request.ts";
import type { SearchPage, Suggestion } from "#lib/search/search-page.ts";

interface Props {
  found: SearchPage;
  request: SearchRequest;
}

/** What to do where nothing is listed. */
export function Nothing({ found, request }: Props) {
  return found.total.articles > 0 ? (
    <PageBeyond found={found} request={request} />
  ) : (
    <NothingFound found={found} request={request} />
  );
}

function PageBeyond({ found, request }: Props) {
  return (
    <p className="py-6">
      There {found.pages === 1 ? "is only 1 page" : `are only ${found.pages} pages`}.{" "}
      <a href={searchUrl(request)} data-live="" className="link">
        Go to the first
      </a>
      .
    </p>
  );
}

function NothingFound({ found, request }: Props) {
  const { authors, years } = found.lifted.filters;
  const chosen = authors.length + years.length;
  // The better spelling stands above, and the way to all articles below.
  const isNotElsewhere = ({ changes }: Suggestion) =>
    changes.text !== found.query.suggestion && searchUrl(EMPTY_REQUEST, changes) !== "/search";
  return (
    <div className="measure space-y-4 py-6">
      <p className="font-serif text-xl">
        {found.partial
          ? "Nothing was found before the search was stopped"
          : "Nothing in this archive matches"}
        {chosen > 0 && (chosen === 1 ? " with this filter" : " with these filters")}.
      </p>
      <Suggestions suggestions={found.suggestions.filter(isNotElsewhere)} request={request} />
      {found.coverage && <p className="text-faint">{coverageSentence(found.coverage, years)}</p>}
      <p>
        <a href="/search" data-live="" className="link">
          Browse all articles
        </a>
      </p>
    </div>
  );
}

function Suggestions({
  suggestions,
  request,
}: {
  suggestions: readonly Suggestion[];
  request: SearchRequest;
}) {
  if (suggestions.length === 0) return null;
  return (
    <section aria-labelledby="suggestions">
      <h2 id="suggestions" className="text-sm font-medium">
        This finds something
      </h2>
      <ul className="mt-1">
        {suggestions.map(({ label, changes, articles }) => (
          <li key={label} className="py-1">
            <a href={searchUrl(request, changes)} data-live="" className="link">
              <bdi>{label}</bdi>
            </a>{" "}
            <span className="text-sm text-faint">{plural(articles, "article")}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
