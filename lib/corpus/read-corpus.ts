import type { Dirent } from "node:fs";
import { constants } from "node:fs";
import { lstat, open, readdir, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Article } from "./article.ts";
import { formatNames, formatOf } from "./formats/formats.ts";
import type { ParsedArticle } from "./parse-article.ts";
import { Rejection } from "./rejection.ts";
import { type CorpusReport, type FileReport, reportWithout, summarize } from "./report.ts";

/** The corpus as a whole cannot be read. The message says what to do. */
export class CorpusError extends Error {
  override readonly name = "CorpusError";
}

/** A file of the corpus that may hold an article. */
export interface CorpusFile {
  /** Path within the corpus, with `/`. */
  readonly source: string;
  readonly bytes: number;
  /** When the content or the right to read it last changed, in milliseconds. */
  readonly modified: number;
}

/** The files of a corpus, and those that are left out, each with its reason. */
export interface CorpusListing {
  readonly files: CorpusFile[];
  readonly leftOut: FileReport[];
}

const LARGEST = 50 * 1024 * 1024;
const BATCH_FILES = 32;
const BATCH_BYTES = 16 * 1024 * 1024;

/** Walks the folder without opening a file. The order of both lists is that of the sources, not of the disk. */
export async function listCorpus(folder: string): Promise<CorpusListing> {
  const root = await findRoot(folder);
  const listing: CorpusListing = { files: [], leftOut: [] };
  const folders = [""];
  for (let at = folders.pop(); at !== undefined; at = folders.pop())
    await listFolder(root, at, folders, listing);
  if (listing.files.length === 0) {
    throw new CorpusError(
      `The corpus folder ${folder} holds no article: put files ending in ${formatNames()} there, or set PILCROW_CORPUS to another folder.`,
    );
  }
  return { files: listing.files.sort(bySource), leftOut: listing.leftOut.sort(bySource) };
}

/** Reads every article of the folder. One file that cannot be read never stops the others. */
export async function readCorpus(
  folder: string,
  onProgress?: (done: number, total: number) => void,
): Promise<{ articles: Article[]; report: CorpusReport }> {
  const { files, leftOut } = await listCorpus(folder);
  const root = await findRoot(folder);
  const articles: Article[] = [];
  const reports: FileReport[] = [...leftOut];
  // With the tables that languages are told by; who only lists the corpus does without them.
  const { parseArticle } = await import("./parse-article.ts");
  let done = 0;
  for (const batch of batches(files)) {
    const contents = await Promise.all(batch.map((file) => readFile(root, file)));
    for (const [index, content] of contents.entries()) {
      const source = batch[index]?.source ?? "";
      const { article, report } =
        typeof content === "string" ? unreadable(source, content) : parseArticle(source, content);
      if (article) articles.push(article);
      reports.push(report);
      onProgress?.(++done, files.length);
    }
  }
  reports.sort(bySource);
  return { articles, report: { files: reports, totals: summarize(reports) } };
}

async function findRoot(folder: string): Promise<string> {
  try {
    const root = await realpath(folder);
    if ((await stat(root)).isDirectory()) return root;
  } catch (error) {
    const code = codeOf(error);
    const what = code === "ENOENT" ? "does not exist" : `cannot be opened (${code})`;
    throw new CorpusError(
      `The corpus folder ${folder} ${what}: create it, or set PILCROW_CORPUS to the folder that holds the articles.`,
    );
  }
  throw new CorpusError(
    `The corpus ${folder} is not a folder: set PILCROW_CORPUS to the folder that holds the articles.`,
  );
}

async function listFolder(
  root: string,
  at: string,
  folders: string[],
  listing: CorpusListing,
): Promise<void> {
  let entries: Dirent[];
  try {
    entries = await readdir(join(root, at), { withFileTypes: true });
  } catch (error) {
    if (at === "")
      throw new CorpusError(
        `The corpus folder ${root} cannot be read (${codeOf(error)}): allow this user to read it.`,
      );
    listing.leftOut.push(
      reportWithout(
        at,
        "left out",
        `The folder cannot be opened (${codeOf(error)}); it should be readable by this user.`,
      ),
    );
    return;
  }
  const within = (entry: Dirent): string => (at === "" ? entry.name : `${at}/${entry.name}`);
  folders.push(...entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith(".")).map(within));
  await Promise.all(
    entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => listFile(root, within(entry), entry, listing)),
  );
}

async function listFile(root: string, source: string, entry: Dirent, listing: CorpusListing): Promise<void> {
  const reason = reasonToLeaveOut(entry);
  if (reason !== null) {
    listing.leftOut.push(reportWithout(source, "left out", reason));
    return;
  }
  try {
    const { size, mtimeMs, ctimeMs } = await lstat(join(root, source));
    listing.files.push({ source, bytes: size, modified: Math.max(mtimeMs, ctimeMs) });
  } catch (error) {
    listing.leftOut.push(reportWithout(source, "left out", reasonOf(error)));
  }
}

function reasonToLeaveOut(entry: Dirent): string | null {
  if (entry.isSymbolicLink())
    return "The file is a symbolic link, which is not followed; the corpus should hold the file itself.";
  if (!entry.isFile()) return "This is not a regular file; the corpus should hold files and folders only.";
  if (entry.name.startsWith("."))
    return "The name begins with a dot, which marks files that are not articles.";
  if (entry.name.toLowerCase() === "readme.md") return "A README describes the folder and is not an article.";
  if (formatOf(entry.name) === null)
    return `The format is not read; the name of an article should end in ${formatNames()}.`;
  return null;
}

/** Files that are loaded together: the disk is slow to answer, and memory is not without end. */
function batches(files: readonly CorpusFile[]): CorpusFile[][] {
  const found: CorpusFile[][] = [];
  let batch: CorpusFile[] = [];
  let bytes = 0;
  for (const file of files) {
    if (batch.length >= BATCH_FILES || (batch.length > 0 && bytes + file.bytes > BATCH_BYTES)) {
      found.push(batch);
      batch = [];
      bytes = 0;
    }
    batch.push(file);
    bytes += file.bytes;
  }
  return batch.length > 0 ? [...found, batch] : found;
}

/** The bytes of a file, or the reason why it cannot be opened. */
async function readFile(root: string, file: CorpusFile): Promise<Uint8Array | string> {
  try {
    return await readBytes(join(root, file.source));
  } catch (error) {
    return reasonOf(error);
  }
}

function unreadable(source: string, reason: string): ParsedArticle {
  return { article: null, report: reportWithout(source, "rejected", reason) };
}

/** The file may have been changed since it was listed, so it is looked at once more when open. */
async function readBytes(path: string): Promise<Uint8Array> {
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const found = await file.stat();
    if (!found.isFile())
      throw new Rejection("This is no longer a regular file; the corpus should hold files and folders only.");
    if (found.size > LARGEST)
      throw new Rejection(
        `The file has ${Math.ceil(found.size / 1024 / 1024)} MB; an article should have at most 50 MB.`,
      );
    return await file.readFile();
  } finally {
    await file.close();
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof Rejection) return error.message;
  const code = codeOf(error);
  if (code === "EACCES" || code === "EPERM")
    return `The file may not be opened by this user (${code}); it should be readable.`;
  if (code === "ENOENT") return "The file disappeared while the corpus was read.";
  if (code === "ELOOP")
    return "The file became a symbolic link while the corpus was read, and those are not followed.";
  return `The file cannot be opened (${code}); it should be readable.`;
}

function codeOf(error: unknown): string {
  if (error instanceof Error && "code" in error && typeof error.code === "string") return error.code;
  return error instanceof Error ? error.message : String(error);
}

function bySource(a: { readonly source: string }, b: { readonly source: string }): number {
  return a.source < b.source ? -1 : Number(a.source > b.source);
}
