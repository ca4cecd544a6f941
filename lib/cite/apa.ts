import { isParted, printInitials } from "./author-name.ts";
import type { Citation } from "./citation.ts";
import { printMonthFirst, printYearFirst } from "./cite-date.ts";
import { closed, inRow } from "./sentence.ts";

/** Of more authors the first so many and the last are named. */
const MOST = 20;

/**
 * Publication Manual of the APA, 7th edition, 10.16: a page on a website: `Roe, J., & Doe, J. (2013, April 2). Title
 * (para. 5). Pilcrow. Retrieved November 22, 2026, from https://…`. Without an author the title comes first.
 */
export function apa({ authors, title, date, site, accessed, passage, url }: Citation): string {
  const published = `(${date ? printYearFirst(date) : "n.d."}).`;
  const names = joinInitials(authors);
  const place = passage ? ` (para. ${passage.number})` : "";
  const opening = names
    ? inRow(closed(names), published, place ? `${title}${place}.` : closed(title))
    : inRow(place ? `${title}${place}.` : closed(title), published);
  return inRow(opening, closed(site), `Retrieved ${printMonthFirst(accessed)}, from ${url}`);
}

/** A comma stands before the last of two only where the first is a person's, whose initials it closes. */
function joinInitials(authors: Citation["authors"]): string {
  const names = authors.map(printInitials);
  const [first, last] = [authors[0], names.at(-1) ?? ""];
  if (names.length > MOST) return `${names.slice(0, MOST - 1).join(", ")}, . . . ${last}`;
  if (names.length < 2 || !first) return last;
  const comma = names.length > 2 || isParted(first) ? "," : "";
  return `${names.slice(0, -1).join(", ")}${comma} & ${last}`;
}
