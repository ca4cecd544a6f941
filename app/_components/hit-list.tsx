import type { SearchRequest } from "#lib/search/request.ts";
import type { SearchPage } from "#lib/search/search-page.ts";
import { Hit } from "./hit.tsx";
import { Nothing } from "./nothing.tsx";

/** The articles of a page; those that lack a word stand under a heading of their own. */
export function HitList({ found, request }: { found: SearchPage; request: SearchRequest }) {
  if (found.articles.length === 0) return <Nothing found={found} request={request} />;
  const firstIncomplete =
    request.match === "auto" ? found.articles.findIndex(({ missing }) => missing.length > 0) : -1;
  const complete = firstIncomplete < 0 ? found.articles : found.articles.slice(0, firstIncomplete);
  const incomplete = firstIncomplete < 0 ? [] : found.articles.slice(firstIncomplete);
  return (
    <>
      {complete.map((hit) => (
        <Hit key={hit.slug} hit={hit} request={request} isBrowsing={found.isBrowsing} />
      ))}
      {incomplete.length > 0 && (
        <p className="border-b border-line py-3 text-sm text-faint">With some of the words</p>
      )}
      {incomplete.map((hit) => (
        <Hit key={hit.slug} hit={hit} request={request} isBrowsing={found.isBrowsing} />
      ))}
    </>
  );
}
