import { printDate } from "#app/_server/print-date.ts";
import type { Byline, PublishedDate } from "#lib/corpus/article.ts";

/** The byline and date of an article; says so where it has neither. */
export function Credit({ authors, date }: { authors: Byline; date: PublishedDate }) {
  return (
    <p className="mt-1 text-sm text-faint">
      {authors.length > 0 && (
        <>
          <bdi>{authors.join(", ")}</bdi>
          {" · "}
        </>
      )}
      {date === null ? "undated" : <time dateTime={date}>{printDate(date)}</time>}
    </p>
  );
}
