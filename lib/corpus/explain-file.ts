import { existsSync } from "node:fs";
import { isAbsolute, join, relative, resolve, sep } from "node:path";
import { CorpusError } from "./corpus-error.ts";
import { type ExplainedPiece, explainArticle } from "./explain-article.ts";
import { formatOf } from "./formats/formats.ts";
import type { RawPart } from "./formats/raw-article.ts";
import { ParserPool } from "./isolated/parser-pool.ts";
import { type CorpusFile, type CorpusListing, reportOfLeftOut } from "./list-corpus.ts";
import { type OpenCorpus, openCorpus } from "./open-corpus.ts";
import type { ParsedArticle } from "./parse-article.ts";
import { type ImportContext, parseFile } from "./parse-file.ts";
import { readBytes } from "./read-bytes.ts";
import { findInArchive, type ReadOptions } from "./read-corpus.ts";
import { Rejection } from "./rejection.ts";
import { type FileReport, reportWithout } from "./report.ts";

/** What became of an article of a file, or of the file itself where it gives none, piece by piece. */
export interface ExplainedArticle {
  readonly report: FileReport;
  readonly pieces: readonly ExplainedPiece[];
}

/**
 * Reads one file as an import reads it, with the owner's settings and sidecars and in a process of its own, and tells
 * what becomes of each piece. Nothing is written.
 *
 * @param path within the corpus, or from the working folder; `news.csv#3` for one article of several
 * @throws CorpusError where the corpus has no such file
 */
export async function explainFile(
  folder: string,
  path: string,
  options: ReadOptions = {},
): Promise<readonly ExplainedArticle[]> {
  const corpus = await openCorpus(folder, options.own);
  const { listing, root } = corpus;
  const sources = sourcesFor(path, [root, resolve(folder)]);
  const leftOut = leftOutOf(listing, root, sources);
  if (leftOut) return [{ report: leftOut, pieces: [] }];
  const whole = fileOf(listing, sources);
  const file = whole ?? fileOf(listing, sources.map(withoutPart));
  if (!file) {
    throw new CorpusError(
      `“${path}” is no file of the corpus ${folder}. Give its path within that folder, such as news/talks.txt, or from the folder you are in.`,
    );
  }
  const articles = await explainSource(corpus, file.source, options);
  const wanted = whole ? articles : articles.filter(({ report }) => sources.includes(report.source));
  if (wanted.length > 0) return wanted;
  throw new CorpusError(`“${file.source}” has no such article; it holds ${articles.length}.`);
}

/** A link that leads nowhere is listed, and is not there by its name. */
function leftOutOf(listing: CorpusListing, root: string, sources: readonly string[]): FileReport | null {
  const isThere = (source: string) =>
    existsSync(join(root, source)) || listing.leftOut.some((one) => one.source === source);
  return sources.filter(isThere).flatMap((source) => reportOfLeftOut(listing, source) ?? [])[0] ?? null;
}

/** What a path may be called in the corpus. */
function sourcesFor(path: string, roots: readonly string[]): string[] {
  const fromHere = roots.map((root) => relative(root, resolve(path)));
  const within = isAbsolute(path) ? [] : [join(path)];
  return [...within, ...fromHere].map((one) => one.split(sep).join("/"));
}

const withoutPart = (source: string): string => source.replace(/#[^#/]*$/, "");

const fileOf = ({ files }: CorpusListing, sources: readonly string[]): CorpusFile | undefined =>
  sources.flatMap((wanted) => files.find(({ source }) => source === wanted) ?? [])[0];

async function explainSource(
  corpus: OpenCorpus,
  source: string,
  options: ReadOptions,
): Promise<ExplainedArticle[]> {
  const { root, settings, sidecars, files } = corpus;
  for (const file of files) sidecars.givenFor(file.source); // what fits no file is warned of
  const asSidecar = corpus.sidecarReports().find((report) => report.source === source);
  if (asSidecar) return [{ report: asSidecar, pieces: [] }];
  const bytes = await readBytes(join(root, source), settings.limits.megabytes);
  if (bytes instanceof Rejection) return [{ report: reportWithout(source, "rejected", bytes), pieces: [] }];
  const found = await findInArchive(corpus, source, options);
  const context = { settings, given: sidecars.givenFor(source), found };
  return withPieces(await parse(source, bytes, context), source, bytes, context);
}

async function parse(
  source: string,
  bytes: Uint8Array,
  context: ImportContext,
): Promise<readonly ParsedArticle[]> {
  if (formatOf(source)?.isIsolated !== true) return parseFile(source, bytes, context);
  const pool = new ParserPool(context.settings.limits, 1);
  try {
    return await pool.parse({ source, bytes, context });
  } finally {
    pool.close();
  }
}

/** A file that gave something within its limits in a process of its own is read once more here, for its pieces. */
async function withPieces(
  parsed: readonly ParsedArticle[],
  source: string,
  bytes: Uint8Array,
  { settings, given, found }: ImportContext,
): Promise<ExplainedArticle[]> {
  const isTold = ({ report: { code } }: ParsedArticle) => code === null || code === "no-paragraph";
  const format = parsed.some(isTold) ? await formatOf(source)?.load() : null;
  const raw = await format?.(bytes, settings, found);
  const contents = Array.isArray(raw) ? (raw as readonly RawPart[]).map(({ content }) => content) : [raw];
  return parsed.map((one, at) => {
    const content = contents[at];
    const isReadable = isTold(one) && content !== undefined && "blocks" in content;
    return { report: one.report, pieces: isReadable ? explainArticle(content, given, settings, found) : [] };
  });
}
