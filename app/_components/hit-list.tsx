import type { SearchRequest } from "#lib/search/request.ts";
import type { SearchPage } from "#lib/search/search-page.ts";
import { Hit } from "./hit.tsx";
import { Nothing } from "./nothing.tsx";

/** The articles of a page; those that lack a word stand under a heading of their own where they come last. */
export function HitList({ found, request }: { found: SearchPage; request: SearchRequest }) {
  if (found.articles.length === 0) return <Nothing found={found} request={request} />;
  const { articles } = found;
  const lastComplete = articles.findLastIndex(({ missing }) => missing.length === 0);
  const isParted =
    request.match === "auto" && articles.slice(0, lastComplete).every(({ missing }) => missing.length === 0);
  const complete = isParted ? articles.slice(0, lastComplete + 1) : articles;
  const incomplete = isParted ? articles.slice(lastComplete + 1) : [];
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
