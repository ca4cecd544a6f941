import { printName } from "./author-name.ts";
import type { Citation } from "./citation.ts";
import { joinDate } from "./cite-date.ts";

/**
 * Meta tags by which reference managers and scholarly search engines know a page: Highwire Press (`citation_*`, as
 * Google Scholar's guidelines for webmasters list them) and Dublin Core. A name may stand several times.
 */
export function metaTags(citation: Citation): Record<string, string | string[]> {
  const { title, date, language, site, url, articleUrl } = citation;
  const authors = citation.authors.map(printName);
  const known: Readonly<Record<string, string | string[]>> = {
    citation_title: title,
    citation_author: authors,
    citation_publication_date: date ? joinDate(date, "/") : "",
    citation_language: language,
    citation_public_url: url,
    citation_fulltext_html_url: articleUrl,
    "DC.title": title,
    "DC.creator": authors,
    "DC.date": date ? joinDate(date, "-") : "",
    "DC.type": "Text",
    "DC.language": language,
    "DC.publisher": site,
    "DC.identifier": url,
    "DC.isPartOf": url === articleUrl ? "" : articleUrl,
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value.length > 0));
}
