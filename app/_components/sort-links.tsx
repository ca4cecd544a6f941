import { searchUrl } from "#app/_server/search-params.ts";
import { type SearchRequest, SORTS } from "#lib/search/request.ts";

/** The orders in which articles can be listed. Without a query relevance means newest and is not offered. */
export function SortLinks({ request, isBrowsing }: { request: SearchRequest; isBrowsing: boolean }) {
  const sorts = isBrowsing ? SORTS.filter((sort) => sort !== "relevance") : SORTS;
  const current = isBrowsing && request.sort === "relevance" ? "newest" : request.sort;
  return (
    <nav aria-label="Sort" className="flex flex-wrap items-center gap-4 text-sm">
      <span aria-hidden="true" className="text-faint">
        Sort by
      </span>
      {sorts.map((sort) => (
        <a
          key={sort}
          href={searchUrl(request, { sort })}
          data-live=""
          aria-current={sort === current || undefined}
          className="py-1 text-faint hover:text-accent aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:underline"
        >
          {sort}
        </a>
      ))}
    </nav>
  );
}
