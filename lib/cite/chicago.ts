import { isParted, printFamilyFirst, printName } from "./author-name.ts";
import type { Citation } from "./citation.ts";
import { printMonthFirst } from "./cite-date.ts";
import { closed, inRow, joinNames, quotedTitle } from "./sentence.ts";

/*
 * The Chicago Manual of Style, 17th edition, notes and bibliography, 14.205–14.208: articles on a website. Undated ones
 * are told from others by the day of access, which is given of all.
 */

/** A footnote: `Jane Roe, “Title,” Pilcrow, April 2, 2013, para. 5, accessed …, https://…` */
export function chicagoNote(citation: Citation): string {
  const { authors, date, site, accessed, passage, url } = citation;
  const names = joinNames(authors.map(printName), "and", 3, 1);
  const parts = [
    site,
    date ? printMonthFirst(date) : "",
    passage ? `para. ${passage.number}` : "",
    `accessed ${printMonthFirst(accessed)}`,
    url,
  ];
  return closedAtUrl(
    inRow(names && `${names},`, quotedTitle(citation, ","), parts.filter(Boolean).join(", ")),
  );
}

/** An entry of a bibliography: `Roe, Jane, and John Doe. “Title.” Pilcrow, April 2, 2013. Accessed …. https://…` */
export function chicagoEntry(citation: Citation): string {
  const { authors, date, site, accessed, url } = citation;
  const published = [site, date ? printMonthFirst(date) : ""].filter(Boolean).join(", ");
  return closedAtUrl(
    inRow(
      closed(bibliographyNames(authors)),
      quotedTitle(citation, "."),
      closed(published),
      `Accessed ${printMonthFirst(accessed)}.`,
      url,
    ),
  );
}

const closedAtUrl = (text: string) => `${text}.`;

/** The first family name first, so that the list is in its order; a comma parts it from the second. */
function bibliographyNames([first, ...others]: Citation["authors"]): string {
  if (!first) return "";
  const names = [printFamilyFirst(first), ...others.map(printName)];
  return names.length === 2 && isParted(first) ? names.join(", and ") : joinNames(names, "and", 10, 7);
}
