import { accountFor } from "./accounting.ts";
import type { Article, Paragraph } from "./article.ts";
import { articleBlocks } from "./article-blocks.ts";
import { type Cleaned, clean } from "./clean/clean.ts";
import { detectLanguage } from "./detect-language.ts";
import type { RawArticle } from "./formats/raw-article.ts";
import { type GivenMetadata, parseMetadata } from "./metadata.ts";
import { Rejection } from "./rejection.ts";
import { type FileReport, reportWithout } from "./report.ts";
import { hasWord } from "./sentence.ts";
import type { ImportSettings } from "./settings.ts";
import { type Found, NOTHING_FOUND } from "./survey/found.ts";
import { type Traces, tracesOf } from "./survey/traces.ts";

/** One article parsed: null where it was rejected, and its report. */
export interface ParsedArticle {
  readonly article: Article | null;
  readonly report: FileReport;
  /** What the archive as a whole has to settle; null where there is nothing. */
  readonly traces: Traces | null;
}

/**
 * Makes an article of what its format gave.
 *
 * @throws Rejection where it is none
 */
export function parseArticle(
  source: string,
  raw: RawArticle,
  given: GivenMetadata,
  settings: ImportSettings,
  found: Found = NOTHING_FOUND,
): ParsedArticle {
  if (!hasWord(raw.text))
    throw new Rejection("The file holds no word; it should hold the text of an article.", "no-text");
  const blocks = articleBlocks(raw, given, settings, found);
  const metadata = parseMetadata({ ...raw, blocks }, given, settings);
  const { title, authors, date, url, outlet, tags } = metadata;
  const cleaned = clean(metadata.blocks, { title: metadata.writtenTitle }, found.words);
  const { paragraphs } = cleaned;
  const removed = [...metadata.removed, ...cleaned.removed].sort((a, b) => a.line - b.line);
  const article: Article = {
    source,
    title,
    authors,
    date,
    language: metadata.language ?? detectLanguage(proseOf(title, paragraphs)),
    ...(url !== null && { url }),
    ...(outlet !== null && { outlet }),
    tags,
    paragraphs,
    removed: removed.map(({ rule, text }) => ({ rule, text })),
  };
  const report: FileReport = {
    source,
    status: "indexed",
    code: null,
    reason: null,
    title,
    authors,
    date,
    url,
    outlet,
    origins: metadata.origins,
    paragraphs: paragraphs.length,
    metadata: metadata.fragments,
    removed,
    joined: cleaned.joined,
    warnings: [...raw.warnings, ...metadata.warnings, ...cleaned.warnings],
  };
  if (paragraphs.length === 0) return withoutParagraph(report);
  const account = withAccount(report, article, raw.text, cleaned);
  return { article, report: account, traces: tracesOf(raw, article, cleaned.parted) };
}

/** The report of a file, or a part of one, that gave no article. */
export function rejected(source: string, rejection: Rejection): ParsedArticle {
  return { article: null, report: reportWithout(source, "rejected", rejection), traces: null };
}

/** What says of an article which language it is in: figures and code are in none. */
function proseOf(title: string, paragraphs: readonly Paragraph[]): string {
  const prose = paragraphs.filter(({ kind }) => kind !== "code" && kind !== "table row");
  return [title, ...prose.map(({ text }) => text)].join("\n");
}

function withoutParagraph(report: FileReport): ParsedArticle {
  const reason =
    "No paragraph is left once title, byline and boilerplate are taken off; the file should hold the text of an article.";
  return {
    article: null,
    report: { ...report, status: "rejected", code: "no-paragraph", reason },
    traces: null,
  };
}

function withAccount(
  report: FileReport,
  article: Article,
  text: string,
  { rejoined, cut }: Cleaned,
): FileReport {
  const pieces = [...article.paragraphs, ...report.removed].map((piece) => piece.text);
  const problem = accountFor(text, [...pieces, ...report.metadata], rejoined, cut);
  return problem === null ? report : { ...report, warnings: [...report.warnings, problem] };
}
