import { plural } from "#app/_server/plural.ts";
import { searchUrl } from "#app/_server/search-params.ts";
import type { SearchRequest } from "#lib/search/request.ts";
import type { SearchPage } from "#lib/search/search.ts";

/** How much was found, said to screen readers whenever it changes. */
export function Totals({ found, request }: { found: SearchPage; request: SearchRequest }) {
  const { articles, complete, paragraphs } = found.total;
  const incomplete = articles - complete;
  return (
    <div className="text-sm">
      <p role="status">
        {request.text
          ? `${plural(paragraphs, "matching paragraph")} in ${plural(articles, "article")}`
          : plural(articles, "article")}
        {incomplete > 0 &&
          `, of which ${complete === 0 ? "none has" : complete === 1 ? "1 has" : `${complete} have`} every word`}
        .
      </p>
      {request.match === "auto" && articles > 0 && incomplete === 0 && hasSeveralWords(request.text) && (
        <a href={searchUrl(request, { match: "any" })} data-live="" className="link">
          Show articles that lack some of the words too
        </a>
      )}
      {request.match !== "auto" && (
        <a href={searchUrl(request, { match: "auto" })} data-live="" className="link">
          {request.match === "any"
            ? "Put articles with every word first"
            : "Show articles that lack some of the words too"}
        </a>
      )}
    </div>
  );
}

const hasSeveralWords = (text: string) => /\S\s+\S/.test(text.trim());
