import { createHash, hash } from "node:crypto";
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { importVersion } from "#lib/corpus/import-version.ts";
import { type SharedSignature, SIGNATURE } from "./signatures.ts";

/** What is known of the shingles of an article. */
export interface Signed {
  /** How many it has. */
  readonly length: number;
  readonly signature: Uint32Array;
}

const DIGEST_BYTES = 16;
const SUM_BYTES = 32;
/** A digest, a length and a signature. */
const RECORD_BYTES = DIGEST_BYTES + 4 * (1 + SIGNATURE);

/**
 * Signatures of articles in a file, each under a digest of its texts, so that the next build reads only the words of what
 * is new. A file that is damaged, gone or of another version says nothing.
 */
export class KeptSignatures {
  readonly #path: string;
  /** Of the build before: records in the order of their digests. */
  readonly #records: Buffer;
  /** The same memory. */
  readonly #numbers: Uint32Array;
  /** Of the articles of this build, in their order, a sign for each byte. */
  readonly #digests: string[] = [];
  #hasNew = false;

  constructor(path: string) {
    this.#path = path;
    this.#records = readIfWhole(path);
    const { buffer, byteOffset, length } = this.#records;
    this.#numbers = length === 0 ? new Uint32Array(0) : new Uint32Array(buffer, byteOffset, length / 4);
  }

  /** What is known of the next article, which has these texts; undefined where that is nothing. */
  find(texts: readonly string[]): (SharedSignature & Pick<Signed, "length">) | undefined {
    const lengths = texts.map(({ length }) => length); // so that each tells where it ends
    const whole = hash("sha256", `${lengths.join()} ${texts.join("")}`, "buffer");
    const digest = whole.toString("latin1", 0, DIGEST_BYTES);
    this.#digests.push(digest);
    const at = this.#placeOf(digest);
    this.#hasNew ||= at === undefined;
    if (at === undefined) return undefined;
    const start = (at + DIGEST_BYTES) / 4;
    return { length: this.#numbers[start] ?? 0, piece: this.#numbers, start: start + 1 };
  }

  /**
   * Writes down those that were asked for. A disk that is full costs the next build its time and this one nothing.
   *
   * @param signedOf what is known of an article by now, by its place
   */
  keep(signedOf: (article: number) => Signed): void {
    const places = new Map(this.#digests.map((digest, article) => [digest, article]));
    if (!this.#hasNew && places.size * RECORD_BYTES === this.#records.length) return;
    const draft = `${this.#path}-${process.pid}`;
    try {
      mkdirSync(dirname(this.#path), { recursive: true });
      writeRecords(draft, places, signedOf);
      renameSync(draft, this.#path);
    } catch {
      removeIfThere(draft);
    }
  }

  /** Where a record begins. */
  #placeOf(digest: string): number | undefined {
    let [low, high] = [0, this.#records.length / RECORD_BYTES - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const at = middle * RECORD_BYTES;
      const found = this.#records.toString("latin1", at, at + DIGEST_BYTES);
      if (found === digest) return at;
      if (found < digest) low = middle + 1;
      else high = middle - 1;
    }
    return undefined;
  }
}

function removeIfThere(path: string): void {
  try {
    rmSync(path);
  } catch {
    // It was not even begun.
  }
}

/** The sum first, which is known last. */
function writeRecords(
  path: string,
  places: ReadonlyMap<string, number>,
  signedOf: (article: number) => Signed,
): void {
  const file = openSync(path, "w");
  try {
    const sum = newSum();
    let at = SUM_BYTES;
    for (const digest of [...places.keys()].sort()) {
      const { length, signature } = signedOf(places.get(digest) ?? 0);
      const numbers = Buffer.from(Uint32Array.of(length, ...signature).buffer);
      const record = Buffer.concat([Buffer.from(digest, "latin1"), numbers]);
      sum.update(record);
      at += writeSync(file, record, 0, record.length, at);
    }
    writeSync(file, sum.digest(), 0, SUM_BYTES, 0);
  } finally {
    closeSync(file);
  }
}

/** The records of a file, from the beginning of a piece of memory on; none where any of it is not as it was written. */
function readIfWhole(path: string): Buffer {
  try {
    const bytes = new Uint8Array(readFileSync(path)); // at the beginning of its memory
    const [sum, records] = [Buffer.from(bytes.buffer, 0, SUM_BYTES), Buffer.from(bytes.buffer, SUM_BYTES)];
    const isWhole = newSum().update(records).digest().equals(sum);
    if (isWhole && records.length % RECORD_BYTES === 0) return records;
  } catch {
    // There is none.
  }
  return Buffer.alloc(0);
}

/** Of what made the records, and of what they say. */
const newSum = () => createHash("sha256").update(importVersion());
