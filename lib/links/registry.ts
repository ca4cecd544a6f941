import { mkdir, open, readFile } from "node:fs/promises";
import { dirname } from "node:path";

/** A paragraph id ever given: to which letters, last seen where, with what text. */
export interface ParagraphRecord {
  readonly kind: "paragraph";
  readonly id: string;
  readonly slug: string;
  readonly number: number;
  readonly letters: string;
  readonly text: string;
}

/** An article's slug ever given, with the file and title it was last seen with. */
export interface ArticleRecord {
  readonly kind: "article";
  readonly slug: string;
  readonly source: string;
  readonly title: string;
}

export type RegistryRecord = ParagraphRecord | ArticleRecord;

/** What remembers every id and slug ever published. Of several records of one id or slug the last one holds. */
export interface Registry {
  readonly paragraphs: ReadonlyMap<string, ParagraphRecord>;
  readonly articles: ReadonlyMap<string, ArticleRecord>;
}

export class RegistryError extends Error {
  override name = "RegistryError";
}

/**
 * Reads a registry file: one JSON record a line. A missing file is an empty registry.
 *
 * @throws RegistryError for a line that is no record, since ids would be given anew and links would break.
 */
export async function readRegistry(path: string): Promise<Registry> {
  const paragraphs = new Map<string, ParagraphRecord>();
  const articles = new Map<string, ArticleRecord>();
  for (const [index, line] of (await readIfThere(path)).split("\n").entries()) {
    if (!line.trim()) continue;
    const record = parseRecord(line);
    if (!record) throw new RegistryError(damaged(path, index + 1));
    if (record.kind === "paragraph") paragraphs.set(record.id, record);
    else articles.set(record.slug, record);
  }
  return { paragraphs, articles };
}

const damaged = (path: string, line: number) =>
  `The paragraph registry ${path} is damaged in line ${line}. It keeps every link alive: restore the file from version control, or take out that line.`;

async function readIfThere(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
    throw new RegistryError(`The paragraph registry ${path} cannot be read: ${(error as Error).message}.`);
  }
}

function parseRecord(line: string): RegistryRecord | null {
  try {
    const record = JSON.parse(line) as Partial<RegistryRecord> | null;
    const isText = (...values: unknown[]) => values.every((value) => typeof value === "string");
    if (record?.kind === "article" && isText(record.slug, record.source, record.title))
      return record as ArticleRecord;
    if (record?.kind !== "paragraph" || typeof record.number !== "number") return null;
    return isText(record.id, record.slug, record.letters, record.text) ? (record as ParagraphRecord) : null;
  } catch {
    return null;
  }
}

/**
 * Adds records at the end of the registry file; they are on the disk before it returns.
 *
 * @throws RegistryError where the folder cannot be written.
 */
export async function appendRegistry(path: string, records: readonly RegistryRecord[]): Promise<void> {
  if (records.length === 0) return;
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(path, "a");
    try {
      await file.appendFile(records.map((record) => `${JSON.stringify(record)}\n`).join(""));
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
