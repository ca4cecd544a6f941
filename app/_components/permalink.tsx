import { absoluteUrl } from "#app/_server/site.ts";
import type { ArchivedParagraph } from "#lib/archive/archive.ts";

/** The ¶ of a paragraph: a plain link to its own page; on paper, the link spelled out. */
export function Permalink({
  paragraph,
  isShown = false,
}: {
  paragraph: ArchivedParagraph;
  isShown?: boolean;
}) {
  const { id, number } = paragraph;
  return (
    <>
      <a
        href={`/p/${id}`}
        data-copy={`p-${id}`}
        aria-label={`Link to paragraph ${number}`}
        className={`${isShown ? "" : "permalink"} no-print inline-flex min-h-6 min-w-6 items-center justify-center text-base text-accent hover:underline`}
      >
        ¶
      </a>
      <span aria-hidden="true" className="printed-link">
        {absoluteUrl(`/p/${id}`)}
      </span>
    </>
  );
}
