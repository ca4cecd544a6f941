import type { Dirent } from "node:fs";
import { lstat, readdir, realpath, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { CorpusError } from "./corpus-error.ts";
import { codeOf, reasonOf } from "./file-error.ts";
import { formatNames, formatOf } from "./formats/formats.ts";
import { Rejection } from "./rejection.ts";
import { type FileReport, reportWithout } from "./report.ts";
import { SETTINGS_FILE } from "./settings-file.ts";
import { isSidecarName } from "./sidecar.ts";

/** A file of the corpus that may hold an article, or that says something of articles. */
export interface CorpusFile {
  /** Path within the corpus, with `/`. */
  readonly source: string;
  readonly bytes: number;
  /** When the content or the right to read it last changed, in milliseconds. */
  readonly modified: number;
}

/** The files of a corpus, sidecars among them, what is not among them, each with its reason, and its settings. */
export interface CorpusListing {
  readonly files: CorpusFile[];
  /** Left out, or rejected where they cannot be opened; a hidden folder is named once. */
  readonly leftOut: FileReport[];
  /** Null where the owner set nothing. */
  readonly settings: CorpusFile | null;
}

/** Holds the settings and what the archive remembers. */
const OWN_FOLDER = SETTINGS_FILE.replace(/\/.*/, "");
const HIDDEN_FOLDER = new Rejection(
  "The name of the folder begins with a dot, which marks what holds no articles.",
  "hidden",
);

const OWN = new Rejection(
  "Pilcrow wrote it, or reads its settings there; it is none of the articles.",
  "own",
);

/**
 * Walks the folder without opening a file. The order of both lists is that of the sources, not of the disk.
 *
 * @param own paths of files and folders that Pilcrow writes, wherever they are
 */
export async function listCorpus(folder: string, own: readonly string[] = []): Promise<CorpusListing> {
  const root = await findRoot(folder);
  const listing: CorpusListing = { files: [], leftOut: [], settings: await findSettings(root) };
  const isOwn = ownSources(root, folder, own);
  const folders = [""];
  for (let at = folders.pop(); at !== undefined; at = folders.pop())
    await listFolder(root, at, folders, listing, isOwn);
  if (listing.files.every(({ source }) => formatOf(source) === null)) {
    throw new CorpusError(
      `The corpus folder ${folder} holds no article: put files ending in ${formatNames()} there, or set PILCROW_CORPUS to another folder.`,
    );
  }
  return { ...listing, files: listing.files.sort(bySource), leftOut: listing.leftOut.sort(bySource) };
}

/**
 * Why a source that may be there is not among the files: its own reason, or that of the folder it lies in.
 *
 * @returns null where nothing says so
 */
export function reportOfLeftOut({ leftOut }: CorpusListing, source: string): FileReport | null {
  const own = reportWithout(OWN_FOLDER, "left out", OWN);
  const around = [own, ...leftOut].find(
    (one) => one.source === source || source.startsWith(`${one.source}/`),
  );
  return around ? { ...around, source } : null;
}

/** Tells the sources that are Pilcrow's own; the folder may be called by the name of a link to it. */
function ownSources(root: string, folder: string, own: readonly string[]): (source: string) => boolean {
  const within = own.flatMap((path) => [relative(root, path), relative(folder, path)]);
  const sources = new Set(within.map((path) => path.split(sep).join("/")));
  return (source) => sources.has(source);
}

/** The real path of a corpus folder. */
export async function findRoot(folder: string): Promise<string> {
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
  isOwn: (source: string) => boolean,
): Promise<void> {
  let entries: Dirent[];
  try {
    entries = await readdir(join(root, at), { withFileTypes: true });
  } catch (error) {
    if (at === "")
      throw new CorpusError(
        `The corpus folder ${root} cannot be read (${codeOf(error)}): allow this user to read it.`,
      );
    const why = `The folder cannot be opened (${codeOf(error)}); it should be readable by this user.`;
    const reason = reasonOfName(at, error) ?? new Rejection(why, "not-permitted");
    listing.leftOut.push(reportWithout(at, "rejected", reason));
    return;
  }
  const within = (entry: Dirent): string => (at === "" ? entry.name : `${at}/${entry.name}`);
  for (const entry of entries.filter((one) => one.isDirectory())) {
    const source = within(entry);
    if (isOwn(source)) listing.leftOut.push(reportWithout(source, "left out", OWN));
    else if (!entry.name.startsWith(".")) folders.push(source);
    else if (source !== OWN_FOLDER) listing.leftOut.push(reportWithout(source, "left out", HIDDEN_FOLDER));
  }
  await Promise.all(
    entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => listFile(root, within(entry), entry, listing, isOwn)),
  );
}

async function listFile(
  root: string,
  source: string,
  entry: Dirent,
  listing: CorpusListing,
  isOwn: (source: string) => boolean,
): Promise<void> {
  const reason = isOwn(source) ? OWN : reasonToLeaveOut(entry);
  if (reason !== null) {
    listing.leftOut.push(reportWithout(source, "left out", reason));
    return;
  }
  try {
    const { size, mtimeMs, ctimeMs } = await lstat(join(root, source));
    listing.files.push({ source, bytes: size, modified: Math.max(mtimeMs, ctimeMs) });
  } catch (error) {
    const reason = reasonOfName(source, error) ?? reasonOf(error);
    listing.leftOut.push(reportWithout(source, "rejected", reason));
  }
}

/** A name that is not UTF-8 comes with U+FFFD in it, and then no file has it. */
function reasonOfName(source: string, error: unknown): Rejection | null {
  if (codeOf(error) !== "ENOENT" || !source.includes("\uFFFD")) return null;
  return new Rejection(
    "The name is not UTF-8, so that nothing can be opened by it; rename it.",
    "unreadable",
  );
}

function reasonToLeaveOut(entry: Dirent): Rejection | null {
  const { name } = entry;
  if (entry.isSymbolicLink())
    return new Rejection(
      "The file is a symbolic link, which is not followed; the corpus should hold the file itself.",
      "symbolic-link",
    );
  if (!entry.isFile())
    return new Rejection(
      "This is not a regular file; the corpus should hold files and folders only.",
      "not-a-file",
    );
  if (name.startsWith("."))
    return new Rejection("The name begins with a dot, which marks files that are not articles.", "hidden");
  if (name.toLowerCase() === "readme.md")
    return new Rejection("A README describes the folder and is not an article.", "readme");
  if (formatOf(name) === null && !isSidecarName(name))
    return new Rejection(
      `The format is not read; the name of an article should end in ${formatNames()}.`,
      "unknown-format",
    );
  return null;
}

/** The order of sources: by their signs, whatever the language of the machine. */
export function bySource(a: { readonly source: string }, b: { readonly source: string }): number {
  return a.source < b.source ? -1 : Number(a.source > b.source);
}

async function findSettings(root: string): Promise<CorpusFile | null> {
  try {
    const { size, mtimeMs, ctimeMs } = await stat(join(root, SETTINGS_FILE));
    return { source: SETTINGS_FILE, bytes: size, modified: Math.max(mtimeMs, ctimeMs) };
  } catch (error) {
    if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR") return null;
    throw new CorpusError(
      `The settings ${SETTINGS_FILE} cannot be read (${codeOf(error)}): allow this user to read them.`,
    );
  }
}
