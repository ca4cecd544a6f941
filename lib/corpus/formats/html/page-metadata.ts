import type { Named, NamedMetadata } from "#lib/corpus/formats/raw-article.ts";
import { collapse } from "#lib/corpus/white-space.ts";
import { attribute, type HtmlElement } from "./html-tree.ts";
import { linkedArticle } from "./json-ld.ts";

/** What the head of a page says of its article, and the titles that it may have. */
export interface PageMetadata extends Omit<NamedMetadata, "title" | "authors"> {
  /** In order of trust; the `<title>`, which names the site too, is not among them. */
  readonly headlines: readonly Named[];
  readonly siteName: string;
  readonly authors: Named<readonly string[]> | null;
  /** A body rather than a person, named where no person is. */
  readonly bodies: Named<readonly string[]> | null;
}

const HEADLINES = [
  "og:title",
  "twitter:title",
  "citation_title",
  "dc.title",
  "dcterms.title",
  "parsely-title",
];
const AUTHORS = [
  "citation_author",
  "article:author",
  "author",
  "dc.creator",
  "dcterms.creator",
  "byl",
  "byline",
  "parsely-author",
  "sailthru.author",
];
const DATES = [
  "article:published_time",
  "og:article:published_time",
  "datepublished",
  "citation_publication_date",
  "citation_date",
  "dc.date.issued",
  "dcterms.issued",
  "dcterms.created",
  "dc.date",
  "dcterms.date",
  "parsely-pub-date",
  "sailthru.date",
  "pubdate",
  "publish-date",
  "publishdate",
  "publish_date",
  "publication_date",
  "date",
];
const LANGUAGES = ["content-language", "og:locale", "dc.language", "dcterms.language"];
const TAGS = ["article:tag", "news_keywords", "keywords"];

/** Reads meta tags, links and JSON-LD; `elements` are those of the whole page. */
export function pageMetadata(elements: readonly HtmlElement[]): PageMetadata {
  const metas = metaTags(elements);
  const linked = linkedArticle(elements);
  const says = (value: string | undefined, from: string): Named[] => (value ? [{ value, from }] : []);
  const meta = (names: readonly string[]): Named[] =>
    names.flatMap((name) => says(metas.get(name)?.[0], `meta tag ${name}`));
  const lists = (names: readonly string[]) =>
    names.flatMap((name) => {
      const value = (metas.get(name) ?? []).filter((entry) => !/^https?:/i.test(entry));
      return value.length > 0 ? [{ value, from: `meta tag ${name}` }] : [];
    });
  const list = (value: readonly string[] | undefined, from: string) =>
    value && value.length > 0 ? [{ value, from }] : [];
  const [date] = [...says(linked?.date, "JSON-LD datePublished"), ...meta(DATES)];
  const [language] = [
    ...says(linked?.language, "JSON-LD inLanguage"),
    ...htmlLanguage(elements),
    ...meta(LANGUAGES),
  ];
  const [url] = [...canonical(elements), ...meta(["og:url"]), ...says(linked?.url, "JSON-LD url")].filter(
    isAddress,
  );
  const [tags] = [...list(linked?.tags, "JSON-LD keywords"), ...lists(TAGS).map(parted)];
  return {
    headlines: [...says(linked?.headline, "JSON-LD headline"), ...meta(HEADLINES)],
    siteName: metas.get("og:site_name")?.[0] ?? metas.get("application-name")?.[0] ?? "",
    authors: [...list(linked?.people, "JSON-LD author"), ...lists(AUTHORS)][0] ?? null,
    bodies: list(linked?.bodies, "JSON-LD author")[0] ?? null,
    ...(date && { date }),
    ...(language && { language }),
    ...(url && { url }),
    ...(tags && { tags }),
  };
}

/** All meta tags by name in small letters, of which some stand several times. */
function metaTags(elements: readonly HtmlElement[]): Map<string, string[]> {
  const metas = new Map<string, string[]>();
  for (const element of elements) {
    if (element.tagName !== "meta") continue;
    const content = collapse(attribute(element, "content"));
    for (const key of ["property", "name", "itemprop", "http-equiv"]) {
      const name = attribute(element, key).toLowerCase();
      if (name !== "" && content !== "") metas.set(name, [...(metas.get(name) ?? []), content].slice(0, 100));
    }
  }
  return metas;
}

function htmlLanguage(elements: readonly HtmlElement[]): Named[] {
  const html = elements.find(({ tagName }) => tagName === "html");
  const value = html ? attribute(html, "lang") || attribute(html, "xml:lang") : "";
  return value === "" ? [] : [{ value, from: "lang of the page" }];
}

function canonical(elements: readonly HtmlElement[]): Named[] {
  const link = elements.find(
    (element) => element.tagName === "link" && /\bcanonical\b/i.test(attribute(element, "rel")),
  );
  return link ? [{ value: attribute(link, "href"), from: "canonical link" }] : [];
}

const isAddress = ({ value }: Named): boolean => /^https?:\/\/\S+$/i.test(value);

function parted({ value, from }: Named<readonly string[]>): Named<readonly string[]> {
  const tags = value.flatMap((line) => line.split(/[,;]/)).map((tag) => tag.trim());
  return { value: tags.filter((tag) => tag !== ""), from };
}
