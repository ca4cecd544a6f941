import { formatNames, formatOf } from "./formats/formats.ts";
import type { RawArticle, RawFile, RawPart } from "./formats/raw-article.ts";
import type { GivenMetadata } from "./metadata.ts";
import { type ParsedArticle, parseArticle, rejected } from "./parse-article.ts";
import { Rejection } from "./rejection.ts";
import { DEFAULT_SETTINGS, type ImportSettings } from "./settings.ts";
import { type Found, NOTHING_FOUND } from "./survey/found.ts";

/** What the bytes of a file are read with: the owner's settings, what a sidecar says of the file, and the archive. */
export interface ImportContext {
  readonly settings: ImportSettings;
  readonly given: GivenMetadata;
  readonly found: Found;
}

/** No settings file and no sidecar. */
export const PLAIN_CONTEXT: ImportContext = { settings: DEFAULT_SETTINGS, given: {}, found: NOTHING_FOUND };

/**
 * Makes articles of the bytes of a file: one, or one for each of its parts. Never throws: what goes wrong in one file
 * is the reason in its report.
 */
export async function parseFile(
  source: string,
  bytes: Uint8Array,
  context: ImportContext = PLAIN_CONTEXT,
): Promise<readonly ParsedArticle[]> {
  const raw = await orRejection(() => read(source, bytes, context));
  if (raw instanceof Rejection) return [rejected(source, raw)];
  if (!isParts(raw)) return [await parseWhole(source, raw, context)];
  return Promise.all(raw.map(({ part, content }) => parseWhole(`${source}#${part}`, content, context)));
}

async function read(source: string, bytes: Uint8Array, { settings, found }: ImportContext): Promise<RawFile> {
  const format = formatOf(source);
  if (format === null)
    throw new Rejection(`The file is in no format that is read (${formatNames()}).`, "unknown-format");
  if (bytes.length === 0)
    throw new Rejection("The file is empty; it should hold the text of an article.", "empty");
  return (await format.load())(bytes, settings, found);
}

function isParts(raw: RawFile): raw is readonly RawPart[] {
  return Array.isArray(raw);
}

async function parseWhole(
  source: string,
  content: RawArticle | Rejection,
  { given, settings, found }: ImportContext,
): Promise<ParsedArticle> {
  if (content instanceof Rejection) return rejected(source, content);
  const parsed = await orRejection(() => parseArticle(source, content, given, settings, found));
  return parsed instanceof Rejection ? rejected(source, parsed) : parsed;
}

async function orRejection<Value>(make: () => Value | Promise<Value>): Promise<Value | Rejection> {
  try {
    return await make();
  } catch (error) {
    if (error instanceof Rejection) return error;
    const message = error instanceof Error ? error.message : String(error);
    if (error instanceof RangeError && /call stack/.test(message))
      return new Rejection(
        "The file is nested too deeply or too large to be read; it should be simpler.",
        "too-deep",
      );
    if (error instanceof RangeError && /allocation|length|maximum size/i.test(message))
      return new Rejection(
        "The file takes more memory than there is; it should be simpler, or be parted.",
        "too-much-memory",
      );
    return new Rejection(`The file could not be read as an article: ${message.replace(/[\s.]+$/, "")}.`);
  }
}
