import { isParted, printFamilyFirst, printName } from "./author-name.ts";
import type { Citation } from "./citation.ts";
import { printDayFirst } from "./cite-date.ts";
import { closed, inRow, quotedTitle } from "./sentence.ts";

/**
 * MLA Handbook, 9th edition, works cited: `Roe, Jane, and John Doe. “Title.” Pilcrow, 2 Apr. 2013, par. 5, https://….
 * Accessed 22 Nov. 2026.`
 */
export function mla(citation: Citation): string {
  const { authors, date, site, accessed, passage, url } = citation;
  const place = [site, date ? printDayFirst(date) : "", passage ? `par. ${passage.number}` : "", url];
  return inRow(
    closed(names(authors)),
    quotedTitle(citation, "."),
    `${place.filter(Boolean).join(", ")}.`,
    `Accessed ${printDayFirst(accessed)}.`,
  );
}

/** Of three or more only the first is named. */
function names([first, second, ...others]: Citation["authors"]): string {
  if (!first) return "";
  if (others.length > 0) return `${printFamilyFirst(first)}, et al.`;
  if (!second) return printFamilyFirst(first);
  return `${printFamilyFirst(first)}${isParted(first) ? "," : ""} and ${printName(second)}`;
}
