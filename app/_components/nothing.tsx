import { plural } from "#app/_server/plural.ts";
import { searchUrl } from "#app/_server/search-params.ts";
import { EMPTY_REQUEST, type SearchRequest } from "#lib/search/request.ts";
import type { SearchPage } from "#lib/search/search.ts";

/** What to do where nothing is listed. */
export function Nothing({ found, request }: { found: SearchPage; request: SearchRequest }) {
  if (found.total.articles > 0) {
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
  const { authors, years } = request.filters;
  const isFiltered = authors.length + years.length > 0;
  return (
    <div className="measure space-y-2 py-6">
      <p className="font-serif text-xl">Nothing in this archive matches.</p>
      {isFiltered && (
        <p>
          <a href={searchUrl(request, { filters: EMPTY_REQUEST.filters })} data-live="" className="link">
            Search without the {plural(authors.length + years.length, "filter")}
          </a>
        </p>
      )}
      <p className="text-faint">
        Check the spelling, use fewer or other words, or take away quotation marks.
      </p>
      <p>
        <a href="/search" data-live="" className="link">
          Browse all articles
        </a>
      </p>
    </div>
  );
}
