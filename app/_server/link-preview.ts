import type { Metadata } from "next";
import type { ArticleEntry } from "#lib/archive/archive.ts";
import { CARD } from "#lib/cite/card/card.ts";
import { metaTags } from "#lib/cite/meta-tags.ts";
import { cutAtWord } from "#lib/text/cut-at-word.ts";
import { citationOfEntry, SITE_NAME } from "./citation.ts";
import { printCredit } from "./print-credit.ts";
import { absoluteUrl } from "./site.ts";

const DESCRIPTION_LENGTH = 200;

/**
 * What a chat or a search engine shows of an article, or of a paragraph of it where its text is given, and what a
 * reference manager knows it by.
 *
 * @param card address of a picture, where there is one
 */
export function linkPreview(
  entry: ArticleEntry,
  path: string,
  text: string,
  card: string | null = null,
): Metadata {
  const { slug, title, source, authors, date } = entry;
  const name = title || source;
  const credit = printCredit(entry);
  const description = cutAtWord(text, DESCRIPTION_LENGTH);
  const images = card === null ? [] : [{ url: card, ...CARD, alt: description }];
  const fullTitle = credit ? `${name} – ${credit}` : name;
  return {
    title: name,
    description,
    authors: authors.map((author) => ({ name: author })),
    alternates: { canonical: `/a/${slug}` },
    openGraph: {
      type: "article",
      siteName: SITE_NAME,
      title: fullTitle,
      description,
      url: path,
      authors: [...authors],
      images,
      ...(date === null ? {} : { publishedTime: date }),
    },
    twitter: {
      card: card === null ? "summary" : "summary_large_image",
      title: fullTitle,
      description,
      images,
    },
    other: metaTags({ ...citationOfEntry(entry, null), url: absoluteUrl(path) }),
  };
}
