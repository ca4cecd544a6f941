import type { Readable } from "node:stream";
import { crc32 } from "node:zlib";
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { MEGABYTE } from "#lib/corpus/megabyte.ts";
import { Rejection } from "#lib/corpus/rejection.ts";

/** The parts of a zip file by their names. Nothing is written to disk, so a name is a key and never a path. */
export interface Zip {
  readonly names: readonly string[];
  /**
   * The bytes of a part; null where the zip has none of that name.
   *
   * @throws Rejection where the part is too large, or is not what the zip says of it
   */
  read(name: string): Promise<Uint8Array | null>;
}

const MOST_ENTRIES = 10_000;
const LARGEST_PART = 64 * MEGABYTE;
const LARGEST_IN_ALL = 128 * MEGABYTE;
// Text packs to a tenth; a bomb to a thousandth. Small parts are let off, for they do no harm.
const MOST_PACKED = 100;
const LET_OFF = MEGABYTE;
const OLD_OFFICE_FILE = [0xd0, 0xcf, 0x11, 0xe0];
const ENCRYPTED = 1;

/**
 * Opens a zip file held in memory. Sizes are checked against what the zip says, sums (CRC-32) against what is read.
 *
 * @throws Rejection where the bytes are no zip file, or one with names or sizes that no paper has
 */
export async function openZip(bytes: Uint8Array): Promise<Zip> {
  refuseOldOfficeFile(bytes);
  try {
    const file = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true, autoClose: false });
    return new OpenZip(file, await entriesOf(file));
  } catch (error) {
    throw asRejection(error);
  }
}

class OpenZip implements Zip {
  readonly #file: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;
  #left = LARGEST_IN_ALL;

  constructor(file: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.#file = file;
    this.#entries = entries;
  }

  get names(): readonly string[] {
    return [...this.#entries.keys()];
  }

  async read(name: string): Promise<Uint8Array | null> {
    const entry = this.#entries.get(name);
    if (entry === undefined) return null;
    refuseBomb(entry);
    this.#left -= entry.uncompressedSize;
    if (this.#left < 0)
      throw new Rejection("The parts of the file unpack to more than 128 MB of text.", "too-large");
    try {
      return await readAll(await this.#file.openReadStreamPromise(entry), entry);
    } catch (error) {
      throw asRejection(error);
    }
  }
}

async function entriesOf(file: ZipFile): Promise<Map<string, Entry>> {
  if (file.entryCount > MOST_ENTRIES)
    throw new Rejection(
      `The file has ${file.entryCount} parts; a paper should have a few dozen.`,
      "too-large",
    );
  const entries = new Map<string, Entry>();
  for await (const entry of file.eachEntry()) {
    // Of two parts of one name readers take either: refused, lest the other be lost unseen.
    if (entries.has(entry.fileName))
      throw new Rejection(`The file has two parts called “${nameOf(entry)}”; it should have one.`, "damaged");
    entries.set(entry.fileName, entry);
  }
  return entries;
}

function refuseBomb(entry: Entry): void {
  const { compressedSize, uncompressedSize } = entry;
  const unpacksTo = `The part “${nameOf(entry)}” of the file unpacks to ${Math.ceil(uncompressedSize / MEGABYTE)} MB`;
  if (uncompressedSize > LARGEST_PART)
    throw new Rejection(`${unpacksTo}; it should have at most 64 MB.`, "too-large");
  if (uncompressedSize > LET_OFF && uncompressedSize > compressedSize * MOST_PACKED)
    throw new Rejection(
      `${unpacksTo}, more than a hundred times its size in the file, as text never does.`,
      "too-large",
    );
  if ((entry.generalPurposeBitFlag & ENCRYPTED) !== 0)
    throw new Rejection("The file is protected by a password; it should be saved without one.", "encrypted");
}

async function readAll(stream: Readable, entry: Entry): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  if (crc32(bytes) !== entry.crc32)
    throw new Rejection(
      `The part “${nameOf(entry)}” of the file is damaged: its sum is not the one noted.`,
      "damaged",
    );
  return bytes;
}

function refuseOldOfficeFile(bytes: Uint8Array): void {
  if (OLD_OFFICE_FILE.every((byte, index) => bytes[index] === byte))
    throw new Rejection(
      "The file is an old or a password-protected office file; it should be saved anew, without a password.",
      "encrypted",
    );
}

function asRejection(error: unknown): Rejection {
  if (error instanceof Rejection) return error;
  const message = (error instanceof Error ? error.message : String(error)).slice(0, 200);
  if (/end of central directory/i.test(message))
    return new Rejection(
      "The file is not a zip file, as its name says it is, or its end is missing.",
      "damaged",
    );
  return new Rejection(`The file is a damaged zip file: ${message.replace(/[\s.]+$/, "")}.`, "damaged");
}

const nameOf = (entry: Entry): string => entry.fileName.slice(0, 100);
