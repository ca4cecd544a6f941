import type { Facets } from "#lib/search/engine.ts";
import type { SearchRequest } from "#lib/search/request.ts";
import { AuthorList } from "./author-list.tsx";
import { YearBars } from "./year-bars.tsx";

/** What a search can be narrowed by. */
export function Filters({ facets, request }: { facets: Facets; request: SearchRequest }) {
  return (
    <aside aria-label="Narrow" className="no-print">
      <details className="filters">
        <summary className="rounded-md border border-line px-3 py-2">Narrow by year or author</summary>
        <div className="space-y-6 pt-4 lg:pt-0">
          <YearBars values={facets.year} request={request} />
          <AuthorList values={facets.author} request={request} />
        </div>
      </details>
    </aside>
  );
}
