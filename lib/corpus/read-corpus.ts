import { join } from "node:path";
import type { Article } from "./article.ts";
import { ImportCache } from "./import-cache.ts";
import { type KeptReport, KeptReports, keepReport } from "./kept-reports.ts";
import type { CorpusFile } from "./list-corpus.ts";
import { type OpenCorpus, openCorpus } from "./open-corpus.ts";
import type { ParsedArticle } from "./parse-article.ts";
import { Parsers } from "./parsers.ts";
import { readBytes } from "./read-bytes.ts";
import { Rejection } from "./rejection.ts";
import { type CorpusReport, reportWithout, summarize } from "./report.ts";
import { type Found, NOTHING_FOUND, saysSomething } from "./survey/found.ts";
import { Survey } from "./survey/survey.ts";
import { HeapTexts, type TextKeeper } from "./text-keeper.ts";
import type { TextSpool } from "./text-spool.ts";

/** How a corpus is read. */
export interface ReadOptions {
  /** A folder where what was made of files is kept, so that the next run only reads what changed. */
  readonly cache?: string;
  /** Files and folders that Pilcrow writes, and that are no articles where they lie in the corpus. */
  readonly own?: readonly string[];
  /** Where texts are kept in place of memory; they are good until it is closed. */
  readonly spool?: TextSpool;
}

/** Files that are under way at a time: the disk is slow to answer, and memory is not without end. */
const AT_ONCE = 8;

/**
 * Reads every article of the folder. One file that cannot be read never stops the others.
 *
 * @throws CorpusError where the folder, or the owner's settings in it, cannot be read
 */
export async function readCorpus(
  folder: string,
  onProgress?: (done: number, total: number) => void,
  { cache, own, spool }: ReadOptions = {},
): Promise<{ articles: Article[]; report: CorpusReport }> {
  const corpus = await openCorpus(folder, own);
  const kept = cache === undefined ? null : new ImportCache(cache);
  const reading = new Reading(corpus, kept, spool ?? null);
  const read = await reading.readAll(onProgress).finally(() => reading.close());
  await kept?.prune();
  const others = [...corpus.listing.leftOut, ...corpus.sidecarReports()].map((report) =>
    keepReport(reading.texts, report),
  );
  const all = new KeptReports(reading.texts, [...others, ...read.flatMap((file) => file.reports)]);
  const articles = read.flatMap((file) => file.articles);
  return { articles, report: { files: all, totals: summarize(all) } };
}

/**
 * What the archive as a whole says of one of its files, for which all others are read, from the cache where they are.
 * Nothing is written.
 */
export async function findInArchive(
  corpus: OpenCorpus,
  wanted: string,
  { cache }: Pick<ReadOptions, "cache"> = {},
): Promise<Found> {
  const kept = cache === undefined ? null : new ImportCache(cache, { isReadOnly: true });
  const reading = new Reading(corpus, kept, null);
  return reading.findFor(wanted).finally(() => reading.close());
}

/** What was made of a file, with what is large where it is kept. */
interface ReadFile {
  readonly articles: readonly Article[];
  readonly reports: readonly KeptReport[];
}

/** One run over the files of a corpus. */
class Reading {
  readonly texts: TextKeeper;
  private readonly corpus: OpenCorpus;
  private readonly cache: ImportCache | null;
  private readonly spool: TextSpool | null;
  private readonly parsers: Parsers;

  constructor(corpus: OpenCorpus, cache: ImportCache | null, spool: TextSpool | null) {
    this.corpus = corpus;
    this.cache = cache;
    this.spool = spool;
    this.texts = spool ?? new HeapTexts();
    this.parsers = new Parsers(corpus.settings.limits);
  }

  /** What was made of the files, in their order: each by itself, then once more where the archive says something. */
  async readAll(onProgress?: (done: number, total: number) => void): Promise<ReadFile[]> {
    const read: ReadFile[] = [];
    const foundFor = await this.readEach(onProgress, (parsed, at) => {
      read[at] = this.kept(parsed);
    });
    await inLanes(this.corpus.files, async ({ source }, at) => {
      const found = foundFor(at);
      if (saysSomething(found)) read[at] = this.kept(await this.read(source, found));
    });
    return read;
  }

  /** What the archive as a whole says of a file. */
  async findFor(source: string): Promise<Found> {
    const foundFor = await this.readEach();
    return foundFor(this.corpus.files.findIndex((file) => file.source === source));
  }

  /** @returns what the archive as a whole says of a file, by its place; nothing where there is none */
  private async readEach(
    onProgress?: (done: number, total: number) => void,
    take?: (parsed: readonly ParsedArticle[], at: number) => void,
  ): Promise<(at: number) => Found> {
    const { files } = this.corpus;
    const [survey, learnt] = [new Survey(this.texts), new Uint32Array(files.length)];
    let done = 0;
    await inLanes(files, async ({ source }, at) => {
      const read = await this.read(source, NOTHING_FOUND);
      learnt[at] = survey.learn(source, read);
      take?.(read, at);
      onProgress?.(++done, files.length);
    });
    return (at) => (files[at] ? survey.foundFor(learnt[at] ?? 0) : NOTHING_FOUND);
  }

  close(): void {
    this.parsers.close();
  }

  private kept(parsed: readonly ParsedArticle[]): ReadFile {
    const articles = parsed.flatMap(({ article }) => article ?? []);
    return {
      articles: articles.map((article) => this.spool?.keepArticle(article) ?? article),
      reports: parsed.map(({ report }) => keepReport(this.texts, report)),
    };
  }

  private async read(source: string, found: Found): Promise<readonly ParsedArticle[]> {
    const { root, settings, sidecars } = this.corpus;
    const bytes = await readBytes(join(root, source), settings.limits.megabytes);
    if (bytes instanceof Rejection)
      return [{ article: null, report: reportWithout(source, "rejected", bytes), traces: null }];
    const context = { settings, given: sidecars.givenFor(source), found };
    const key = this.cache?.keyOf(source, bytes, context) ?? "";
    const known = this.cache?.find(key);
    if (known) return known;
    const articles = await this.parsers.parse({ source, bytes, context });
    this.cache?.keep(key, articles);
    return articles;
  }
}

/** Does some work for each file, several at a time. */
async function inLanes(
  files: readonly CorpusFile[],
  work: (file: CorpusFile, at: number) => Promise<void>,
): Promise<void> {
  const left = files.entries();
  const lane = async (): Promise<void> => {
    for (const [at, file] of left) await work(file, at);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}
