import type { Place } from "../../links/alignment.ts";

/** An article as a scheme for links sees it: its address, and its paragraphs in order. */
export interface Page {
  readonly source: string;
  readonly texts: readonly string[];
}

/** Where a link made to a paragraph of the old pages leads in the new ones; null: nowhere, and it says so. */
export type Resolve = (link: Place) => Place | null;

/** A scheme for links: made with the old pages, used with the new ones. */
export type Resolver = (old: readonly Page[], now: readonly Page[]) => Resolve;

/** A scheme that finds the paragraph in the page of the same address, from what the link remembers of it. */
export function withinPage(find: (text: string, at: number, old: Page, now: Page) => number): Resolver {
  return (old, now) => {
    const [oldPages, nowPages] = [old, now].map((pages) => new Map(pages.map((page) => [page.source, page])));
    return ({ source, at }) => {
      const [before, after] = [oldPages?.get(source), nowPages?.get(source)];
      const found = before && after ? find(before.texts[at] ?? "", at, before, after) : -1;
      return found < 0 || found >= (after?.texts.length ?? 0) ? null : { source, at: found };
    };
  };
}
