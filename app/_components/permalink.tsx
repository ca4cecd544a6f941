import { lastingLink } from "#app/_server/lasting-link.ts";
import { absoluteUrl } from "#app/_server/site.ts";
import type { ArchivedParagraph } from "#lib/archive/archive.ts";

type Linked = Pick<ArchivedParagraph, "id" | "number"> & { readonly text?: string | undefined };

/** The ¶ of a paragraph: a plain link to its own page, which a click with JavaScript copies. */
export function Permalink({ paragraph, isShown = false }: { paragraph: Linked; isShown?: boolean }) {
  return (
    <a
      href={lastingLink(paragraph)}
      data-copy={`p-${paragraph.id}`}
      aria-label={`Link to paragraph ${paragraph.number}`}
      className={`${isShown ? "" : "permalink"} no-print inline-flex min-h-6 min-w-6 items-center justify-center text-base text-accent hover:underline`}
    >
      ¶
    </a>
  );
}

/** On paper the link is spelled out, for there is nothing to click: as short as it can be, for it will be typed. */
export function PrintedLink({ paragraph }: { paragraph: Linked }) {
  return (
    <span aria-hidden="true" className="printed-link font-sans text-faint">
      {absoluteUrl(`/p/${paragraph.id}`)}
    </span>
  );
}
