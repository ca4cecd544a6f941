import type { ArticleEntry } from "#lib/archive/archive.ts";
import { printDate } from "./print-date.ts";

/** Authors and date of an article in one line, "" where neither is known. */
export function printCredit({ authors, date }: Pick<ArticleEntry, "authors" | "date">): string {
  return [authors.join(", "), date === null ? "" : printDate(date)].filter(Boolean).join(", ");
}
