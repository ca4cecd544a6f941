import { accountFor } from "./accounting.ts";
import type { Article, Paragraph } from "./article.ts";
import { clean } from "./clean/clean.ts";
import { detectLanguage } from "./detect-language.ts";
import { formatNames, formatOf } from "./formats/formats.ts";
import { parseMetadata } from "./metadata.ts";
import { Rejection } from "./rejection.ts";
import { type FileReport, reportWithout } from "./report.ts";
import { hasWord } from "./sentence.ts";

/** One file parsed: its article, null where it was rejected, and its report. */
export interface ParsedArticle {
  readonly article: Article | null;
  readonly report: FileReport;
}

/** Makes an article of the bytes of a file. Never throws: what goes wrong in one file is the reason in its report. */
export function parseArticle(source: string, bytes: Uint8Array): ParsedArticle {
  try {
    return parse(source, bytes);
  } catch (error) {
    return { article: null, report: reportWithout(source, "rejected", reasonOf(error)) };
  }
}

function parse(source: string, bytes: Uint8Array): ParsedArticle {
  const format = formatOf(source);
  if (format === null) throw new Rejection(`The file is in no format that is read (${formatNames()}).`);
  if (bytes.length === 0) throw new Rejection("The file is empty; it should hold the text of an article.");
  const raw = format(bytes);
  if (!hasWord(raw.text))
    throw new Rejection("The file holds no word; it should hold the text of an article.");
  const { title, authors, date, language, tags, fragments, removed, warnings, blocks } = parseMetadata(raw);
  const cleaned = clean(blocks, { title });
  const { paragraphs } = cleaned;
  const removals = [...removed, ...cleaned.removed].sort((a, b) => a.line - b.line);
  const article: Article = {
    source,
    title,
    authors,
    date,
    language: language ?? detectLanguage(proseOf(title, paragraphs)),
    tags,
    paragraphs,
    removed: removals.map(({ rule, text }) => ({ rule, text })),
  };
  const report: FileReport = {
    source,
    status: "indexed",
    reason: null,
    title,
    authors,
    date,
    paragraphs: paragraphs.length,
    metadata: fragments,
    removed: removals,
    joined: cleaned.joined,
    warnings: [...raw.warnings, ...warnings, ...cleaned.warnings],
  };
  if (paragraphs.length === 0) return withoutParagraph(report);
  return { article, report: withAccount(report, article, raw.text) };
}

/** What says of an article which language it is in: figures and code are in none. */
function proseOf(title: string, paragraphs: readonly Paragraph[]): string {
  const prose = paragraphs.filter(({ kind }) => kind !== "code" && kind !== "table row");
  return [title, ...prose.map(({ text }) => text)].join("\n");
}

function withoutParagraph(report: FileReport): ParsedArticle {
  const reason =
    "No paragraph is left once title, byline and boilerplate are taken off; the file should hold the text of an article.";
  return { article: null, report: { ...report, status: "rejected", reason } };
}

function withAccount(report: FileReport, article: Article, text: string): FileReport {
  const pieces = [...article.paragraphs, ...report.removed].map((piece) => piece.text);
  const problem = accountFor(text, [...pieces, ...report.metadata]);
  return problem === null ? report : { ...report, warnings: [...report.warnings, problem] };
}

function reasonOf(error: unknown): string {
  if (error instanceof Rejection) return error.message;
  if (error instanceof RangeError)
    return "The file is nested too deeply or too large to be read; it should be simpler.";
  const message = error instanceof Error ? error.message : String(error);
  return `The file could not be read as an article: ${message.replace(/[\s.]+$/, "")}.`;
}
