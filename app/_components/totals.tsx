import { plural } from "#app/_server/plural.ts";
import { searchUrl } from "#app/_server/search-params.ts";
import type { SearchRequest } from "#lib/search/request.ts";
import type { SearchPage } from "#lib/search/search.ts";

/** How much was found, said to screen readers whenever it changes. */
export function Totals({ found, request }: { found: SearchPage; request: SearchRequest }) {
  return (
    <div className="text-sm">
      <p role="status">{totalsLine(found)}</p>
      {found.leftOut > 0 && (
        <a href={searchUrl(request, { match: "any" })} data-live="" className="link">
          Show {plural(found.leftOut, "more article")} with some of the words
        </a>
      )}
      {request.match === "any" && (
        <a href={searchUrl(request, { match: "auto" })} data-live="" className="link">
          Put articles with every word first
        </a>
      )}
    </div>
  );
}

function totalsLine({ total, isBrowsing }: SearchPage): string {
  const { articles, complete, paragraphs } = total;
  if (articles === 0) return "Nothing found.";
  if (isBrowsing) return `${plural(articles, "article")}.`;
  const found = `${plural(paragraphs, "matching paragraph")} in ${plural(articles, "article")}`;
  if (complete === articles) return `${found}.`;
  return `${found}, of which ${complete === 0 ? "none has" : complete === 1 ? "1 has" : `${complete} have`} every word.`;
}
