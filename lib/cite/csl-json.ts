import type { AuthorName } from "./author-name.ts";
import type { Citation } from "./citation.ts";
import type { CiteDate } from "./cite-date.ts";

/** CSL-JSON 1.0: a list with the one entry. */
export function cslJson(citation: Citation): string {
  const { title, authors, date, site, language, url, accessed, passage } = citation;
  const entry = {
    id: passage ? `pilcrow-${passage.id}` : citation.articleUrl,
    type: "webpage",
    title,
    ...(authors.length > 0 ? { author: authors.map(cslName) } : {}),
    ...(date ? { issued: dateParts(date) } : {}),
    "container-title": site,
    language,
    URL: url,
    accessed: dateParts(accessed),
    ...(passage ? { note: `Paragraph ${passage.number}` } : {}),
  };
  return `${JSON.stringify([entry], null, 2)}\n`;
}

function cslName(name: AuthorName): Readonly<Record<string, string>> {
  if (name.literal !== undefined) return { literal: name.literal };
  const { family, given, suffix } = name;
  return { family, given, ...(suffix ? { suffix } : {}) };
}

function dateParts({ year, month, day }: CiteDate) {
  return { "date-parts": [[Number(year), month, day].filter((part) => part !== null)] };
}
