import { type AuthorName, printName } from "./author-name.ts";
import type { Citation } from "./citation.ts";
import { joinDate } from "./cite-date.ts";

/**
 * The page as JSON-LD of schema.org: a NewsArticle, and a Quotation from it where a paragraph is cited. What is written
 * holds no sign by which a script element could be ended or a comment begun, so it may stand in one as it is.
 */
export function linkedData(citation: Citation): string {
  const { title, authors, date, language, site, articleUrl } = citation;
  const article = {
    "@type": "NewsArticle",
    "@id": articleUrl,
    url: articleUrl,
    headline: title,
    ...(authors.length > 0 ? { author: authors.map(authorOf) } : {}),
    ...(date ? { datePublished: joinDate(date, "-") } : {}),
    inLanguage: language,
    isPartOf: { "@type": "WebSite", name: site, url: new URL("/", articleUrl).href },
  };
  const graph = [article, ...quotationOf(citation)];
  return inScript(JSON.stringify({ "@context": "https://schema.org", "@graph": graph }));
}

function quotationOf({ passage, url, articleUrl, authors, language }: Citation): object[] {
  if (!passage?.text) return [];
  return [
    {
      "@type": "Quotation",
      "@id": url,
      url,
      text: passage.text,
      position: passage.number,
      ...(authors.length > 0 ? { creator: authors.map(authorOf) } : {}),
      inLanguage: language,
      isPartOf: { "@id": articleUrl },
    },
  ];
}

function authorOf(name: AuthorName): object {
  return {
    "@type": name.literal !== undefined && name.isBody ? "Organization" : "Person",
    name: printName(name),
  };
}

/** JSON whose signs of markup are written as escapes, which mean the same in its strings. */
function inScript(json: string): string {
  return json.replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
