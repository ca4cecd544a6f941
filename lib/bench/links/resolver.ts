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
export function withinPage(
  prepare: (old: Page, now: Page) => (text: string, at: number) => number,
): Resolver {
  return (old, now) => {
    const nowPages = new Map(now.map((page) => [page.source, page]));
    const finders = new Map(
      old.flatMap((before) => {
        const after = nowPages.get(before.source);
        return after ? [[before.source, { before, after, find: prepare(before, after) }] as const] : [];
      }),
    );
    return ({ source, at }) => {
      const finder = finders.get(source);
      if (!finder) return null;
      const found = finder.find(finder.before.texts[at] ?? "", at);
      return found < 0 || found >= finder.after.texts.length ? null : { source, at: found };
    };
  };
}
