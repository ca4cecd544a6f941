import type { ShownArticle } from "#app/_server/read-article.ts";
import { Day } from "./day.tsx";

/** Says that an article is shown as it once was, or that it is gone, and leads to what there is now. */
export function PastNote({ article: { past, entry, slug, versions } }: { article: ShownArticle }) {
  const gone = entry === null ? versions.findLast(({ isGone }) => isGone) : undefined;
  if (!past && entry) return null;
  return (
    <p role="note" className="mb-6 rounded border-l-4 border-accent bg-raised px-4 py-3 text-sm">
      {past && (
        <>
          This is the article as it was
          <Day day={past.day} />; it changed
          <Day day={past.until} />.{" "}
        </>
      )}
      {entry ? (
        <a href={`/a/${encodeURIComponent(slug)}`} className="link">
          Read it as it is now
        </a>
      ) : (
        <>
          The article has not been in the archive
          <Day before=" since" day={gone?.day} />.
        </>
      )}
    </p>
  );
}
