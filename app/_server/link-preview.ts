import type { Metadata } from "next";
import type { ArticleEntry } from "#lib/archive/archive.ts";
import { printDate } from "./print-date.ts";

const DESCRIPTION_LENGTH = 200;

/** What a chat or a search engine shows of an article, or of a paragraph of it where its text is given. */
export function linkPreview(entry: ArticleEntry, path: string, text: string): Metadata {
  const { slug, title, source, authors, date } = entry;
  const name = title || source;
  const credit = [authors.join(", "), date === null ? "" : printDate(date)].filter(Boolean).join(", ");
  const fullTitle = credit ? `${name} – ${credit}` : name;
  const description = cutAtWord(text, DESCRIPTION_LENGTH);
  return {
    title: name,
    description,
    authors: authors.map((author) => ({ name: author })),
    alternates: { canonical: `/a/${slug}` },
    openGraph: {
      type: "article",
      siteName: "Pilcrow",
      title: fullTitle,
      description,
      url: path,
      authors: [...authors],
      ...(date === null ? {} : { publishedTime: date }),
    },
    twitter: { card: "summary", title: fullTitle, description },
  };
}

/** The text up to a length in UTF-16 code units, cut between words. */
function cutAtWord(text: string, length: number): string {
  if (text.length <= length) return text;
  const start = text.slice(0, length);
  return `${start.slice(0, Math.max(start.lastIndexOf(" "), length / 2)).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
