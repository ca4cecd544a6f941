import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Article } from "../../corpus/article.ts";
import { benchModel } from "../corpus/corpus-files.ts";
import { makeArticles } from "../corpus/make-articles.ts";
import { HTML_DESIGNS } from "../import/html-designs.ts";
import type { Design, KnownArticle } from "../import/known-article.ts";
import { PAPER_DESIGNS } from "../import/paper-designs.ts";
import { TEXT_DESIGNS } from "../import/text-designs.ts";

/** Of each article, as many as a story in a newspaper has. */
const MOST_PARAGRAPHS = 8;
/** Made articles have up to eighty, of which most are not taken. */
const MADE_EACH = 80;

/** So many made articles, the same ones every time. */
export function* madeArticles(count: number): Generator<KnownArticle> {
  const made = makeArticles(benchModel(), count * MADE_EACH);
  for (let at = 0; at < count; at++) yield knownOf(made.next().value as Article, at);
}

function knownOf({ title, authors, date, paragraphs }: Article, at: number): KnownArticle {
  const texts = paragraphs.slice(0, MOST_PARAGRAPHS).map(({ text }) => text);
  return { name: `story-${at}`, title, authors, date, printedDate: date, paragraphs: texts };
}

/** A way to save articles of each format that needs no other program; tables hold them all in one file. */
export const FORMATS: readonly Design[] = [...TEXT_DESIGNS, ...HTML_DESIGNS, ...PAPER_DESIGNS].filter(
  ({ ending }, at, all) => all.findIndex((one) => one.ending === ending) === at,
);

/** Writes articles to a folder that is emptied first. @returns their bytes */
export async function saveEach(
  folder: string,
  articles: Iterable<KnownArticle>,
  designFor: (at: number) => Design,
): Promise<number> {
  rmSync(folder, { recursive: true, force: true });
  let [bytes, at] = [0, 0];
  for (const known of articles) {
    const { ending, save } = designFor(at);
    const saved = await save(known);
    const within = join(folder, String(Math.floor(at / 1000)));
    if (at++ % 1000 === 0) mkdirSync(within, { recursive: true });
    writeFileSync(join(within, `${known.name}${ending}`), saved);
    bytes += saved.length;
  }
  return bytes;
}

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** All in one table, by its ending. */
export const TABLES: ReadonlyMap<string, (articles: readonly KnownArticle[]) => string> = new Map([
  [
    ".csv",
    (articles) =>
      [
        "title,author,date,text",
        ...articles.map(({ title, authors, date, paragraphs }) =>
          [title, authors.join("; "), date ?? "", paragraphs.join("\n\n")].map(cell).join(","),
        ),
      ].join("\n"),
  ],
  [
    ".jsonl",
    (articles) =>
      articles
        .map(({ title, authors, date, paragraphs }) =>
          JSON.stringify({ title, author: authors, date, text: paragraphs.join("\n\n") }),
        )
        .join("\n"),
  ],
]);
