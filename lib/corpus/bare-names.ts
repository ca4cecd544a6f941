import type { Byline } from "./article.ts";
import { isFullName, splitNames, withoutPlaces } from "./names.ts";
import { withoutOutlet } from "./outlet.ts";
import { collapse } from "./white-space.ts";

const LONGEST = 100;
/** “From” and what it is in other languages, before two capitals: “Par Jane Roe”. */
const FROM = /^(?:From|Von|Par|Por|Door|Text|Story|Words):? (?=\p{Lu}\S* \p{Lu})/u;
/** What people are, rather than who: “Staff Writer”. */
const ROLE = /(?:^|\s)(?:writer|reporter|correspondent|editor|analyst|photographer|columnist)$/i;

/** The names of a line that holds names and nothing else, each with two words or more; null for any other line. */
export function parseBareNames(line: string): Byline | null {
  if (line.length > LONGEST) return null;
  const names = splitNames(collapse(line).replace(FROM, ""));
  return names.length > 0 && names.every((name) => isFullName(name) && !ROLE.test(name)) ? names : null;
}

/**
 * The names of a line that adds a place or a paper to them: "Jane Roe in Kabul", "Jane Roe, Reuters". Headings look
 * the same ("Taliban Leaders in Doha"), so it takes a date beside the line to believe it.
 */
export function parsePlacedNames(line: string): Byline | null {
  const bare = withoutPlaces(withoutOutlet(collapse(line)));
  return bare === collapse(line) ? null : parseBareNames(bare);
}
