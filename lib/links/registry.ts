import { createReadStream } from "node:fs";
import { mkdir, open } from "node:fs/promises";
import { dirname } from "node:path";

/** A paragraph id ever given: to which letters, and with what text and in which article it was last seen. */
export interface ParagraphRecord {
  readonly kind: "paragraph";
  readonly id: string;
  readonly slug: string;
  readonly letters: string;
  readonly text: string;
}

/** An article's slug ever given, with the file, the title and the paragraphs it was last seen with. */
export interface ArticleRecord {
  readonly kind: "article";
  readonly slug: string;
  readonly source: string;
  readonly title: string;
  /** Ids in order. */
  readonly paragraphs: readonly string[];
}

export type RegistryRecord = ParagraphRecord | ArticleRecord;

/** What remembers every id and slug ever published. Of several records of one id or slug the last one holds. */
export interface Registry {
  readonly paragraphs: ReadonlyMap<string, ParagraphRecord>;
  /** In the order in which they were last written. */
  readonly articles: ReadonlyMap<string, ArticleRecord>;
}

export class RegistryError extends Error {
  override name = "RegistryError";
}

/** So many bytes are read, and about so many signs are written, at once. */
const CHUNK = 1024 * 1024;

/** Longer than any record: so much of the file's end holds its last line. */
const TAIL_BYTES = 4 * 1024 * 1024;

/**
 * Reads a registry file: one JSON record a line. A missing file is an empty registry. A last line that a crash left
 * half-written is passed over: nothing was published under it.
 *
 * @throws RegistryError for any other line that is no record, since its links would break unseen
 */
export async function readRegistry(path: string): Promise<Registry> {
  const paragraphs = new Map<string, ParagraphRecord>();
  const articles = new Map<string, ArticleRecord>();
  let [number, unread] = [0, 0];
  for await (const line of linesOf(path)) {
    number++;
    if (unread > 0) throw new RegistryError(damaged(path, unread)); // not the last line
    const record = parseRecord(line);
    if (record?.kind === "paragraph") paragraphs.set(record.id, record);
    else if (record) {
      articles.delete(record.slug);
      articles.set(record.slug, record);
    } else if (line.trim()) unread = number;
  }
  return { paragraphs, articles };
}

const damaged = (path: string, line: number) =>
  `The paragraph registry ${path} is damaged in line ${line}. It keeps every link alive: restore the file from version control, or take out that line.`;

const LINE_END = 10;

/** The lines of a file, also the empty one after the last line end; none where there is no file. It may be longer than any string. */
async function* linesOf(path: string): AsyncGenerator<string> {
  let rest: Buffer = Buffer.alloc(0);
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: CHUNK })) {
      const bytes = Buffer.concat([rest, chunk as Buffer]);
      const end = bytes.lastIndexOf(LINE_END) + 1;
      rest = bytes.subarray(end);
      if (end > 0) yield* bytes.toString("utf8", 0, end - 1).split("\n");
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
    throw new RegistryError(`The paragraph registry ${path} cannot be read: ${(error as Error).message}.`);
  }
  yield rest.toString("utf8");
}

function parseRecord(line: string): RegistryRecord | null {
  try {
    const record = JSON.parse(line) as Partial<RegistryRecord> | null;
    const areTexts = (...values: unknown[]) => values.every((value) => typeof value === "string");
    if (record?.kind === "article") {
      const { slug, source, title, paragraphs } = record;
      return areTexts(slug, source, title) && Array.isArray(paragraphs) && areTexts(...paragraphs)
        ? (record as ArticleRecord)
        : null;
    }
    if (record?.kind !== "paragraph") return null;
    return areTexts(record.id, record.slug, record.letters, record.text) ? (record as ParagraphRecord) : null;
  } catch {
    return null;
  }
}

/**
 * Adds records at the end of the registry file; they are on the disk before it returns. A last line without its end is
 * finished first, or cut off where a crash left it half-written.
 *
 * @throws RegistryError where the file cannot be written
 */
export async function appendRegistry(path: string, records: readonly RegistryRecord[]): Promise<void> {
  if (records.length === 0) return;
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(path, "a+");
    try {
      const lead = await mendEnd(file);
      for (const text of printed(records, lead)) await file.appendFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    throw new RegistryError(
      `The paragraph registry ${path} cannot be written: ${(error as Error).message}. Make its folder writable, or name another file in PILCROW_REGISTRY.`,
    );
  }
}

function* printed(records: readonly RegistryRecord[], lead: string): Generator<string> {
  let text = lead;
  for (const record of records) {
    text += `${JSON.stringify(record)}\n`;
    if (text.length < CHUNK) continue;
    yield text;
    text = "";
  }
  yield text;
}

/** @returns what has to be written before the next record */
async function mendEnd(file: Awaited<ReturnType<typeof open>>): Promise<"" | "\n"> {
  const { size } = await file.stat();
  const start = Math.max(0, size - TAIL_BYTES);
  const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(size - start), position: start });
  const end = buffer.subarray(0, bytesRead);
  const lastLine = end.subarray(end.lastIndexOf("\n") + 1);
  if (lastLine.length === 0) return "";
  if (parseRecord(lastLine.toString("utf8"))) return "\n";
  await file.truncate(size - lastLine.length);
  return "";
}
