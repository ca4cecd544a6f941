import { plural } from "#app/_server/plural.ts";
import { searchUrl } from "#app/_server/search-params.ts";
import type { SearchRequest } from "#lib/search/request.ts";
import type { SearchPage } from "#lib/search/search-page.ts";

/** A better spelling of the whole text, where the archive has one that finds more. */
export function DidYouMean({ found, request }: { found: SearchPage; request: SearchRequest }) {
  const text = found.query.suggestion;
  if (text === null) return null;
  const same = found.suggestions.find(({ changes }) => changes.text === text);
  return (
    <p>
      Did you mean{" "}
      <a href={searchUrl(request, same?.changes ?? { text })} data-live="" className="link">
        “<bdi>{text}</bdi>”
      </a>
      ?{same && <span className="text-faint"> ({plural(same.articles, "article")})</span>}
    </p>
  );
}
