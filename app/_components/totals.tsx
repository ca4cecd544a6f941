import { plural } from "#app/_server/plural.ts";
import { searchUrl } from "#app/_server/search-params.ts";
import { totalsLine } from "#app/_server/totals-line.ts";
import { isSentence } from "#lib/query/is-sentence.ts";
import type { SearchRequest } from "#lib/search/request.ts";
import type { SearchPage } from "#lib/search/search-page.ts";
import { Effects } from "./effects.tsx";

/** How much was found, said to screen readers whenever it changes; and on request why. */
export function Totals({ found, request }: { found: SearchPage; request: SearchRequest }) {
  const { filters } = found.lifted;
  const isAsked = request.text !== "" || filters.authors.length + filters.years.length > 0;
  return (
    <div className="space-y-1 text-sm">
      <div className="flex flex-wrap gap-x-4">
        <p role="status">{totalsLine(found)}</p>
        {isAsked && <Why found={found} request={request} />}
      </div>
      {found.effects && <Effects effects={found.effects} request={request} />}
      {found.leftOut > 0 && (
        <a href={searchUrl(request, { match: "any" })} data-live="" className="link">
          Show {plural(found.leftOut, "more article")} with some of the words
        </a>
      )}
      {request.match === "any" && (
        <a href={searchUrl(request, { match: "auto" })} data-live="" className="link">
          {isSentence(found.asked)
            ? "Fewer articles, those with every word"
            : "Put articles with every word first"}
        </a>
      )}
    </div>
  );
}

function Why({ found, request }: { found: SearchPage; request: SearchRequest }) {
  const { explain, page } = request;
  const question = found.total.articles > 0 ? "Why these?" : "Why nothing?";
  return (
    <a
      href={searchUrl(request, { explain: !explain, page })}
      data-live=""
      className="text-faint underline decoration-line hover:text-accent"
    >
      {explain ? "Hide why" : question}
    </a>
  );
}
