import { hash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { importVersion } from "#lib/corpus/import-version.ts";
import { SIGNATURE } from "./signatures.ts";

/** What is known of the shingles of an article. */
export interface Signed {
  /** How many it has. */
  readonly length: number;
  readonly signature: Uint32Array;
}

const DIGEST_BYTES = 16;
const SUM_BYTES = 32;
const RECORD = DIGEST_BYTES + 4 * (1 + SIGNATURE);

/**
 * Signatures of articles in a file, each under a digest of its texts, so that the next build reads only the words of what
 * is new. A file that is damaged, gone or of another version says nothing.
 */
export class KeptSignatures {
  readonly #path: string;
  readonly #known: Map<string, Signed>;
  readonly #used = new Map<string, Signed>();
  #hasNew = false;

  constructor(path: string) {
    this.#path = path;
    this.#known = readRecords(path);
  }

  /** What is known of an article with these texts; else what is made of them, to be known from now on. */
  of(texts: readonly string[], make: () => Signed): Signed {
    const lengths = texts.map(({ length }) => length); // so that each tells where it ends
    const digest = hash("sha256", `${lengths.join()} ${texts.join("")}`, "hex").slice(0, 2 * DIGEST_BYTES);
    const known = this.#known.get(digest);
    const signed = known ?? make();
    this.#used.set(digest, signed);
    this.#hasNew ||= known === undefined;
    return signed;
  }

  /** Writes down those that were asked for. A disk that is full costs the next build its time and this one nothing. */
  keep(): void {
    if (!this.#hasNew && this.#used.size === this.#known.size) return;
    const draft = `${this.#path}-${process.pid}`;
    try {
      mkdirSync(dirname(this.#path), { recursive: true });
      writeFileSync(draft, printRecords(this.#used));
      renameSync(draft, this.#path);
    } catch {
      removeIfThere(draft);
    }
  }
}

function removeIfThere(path: string): void {
  try {
    rmSync(path);
  } catch {
    // It was not even begun.
  }
}

function printRecords(records: ReadonlyMap<string, Signed>): Buffer {
  const bytes = Buffer.alloc(SUM_BYTES + records.size * RECORD);
  let at = SUM_BYTES;
  for (const [digest, { length, signature }] of records) {
    bytes.write(digest, at, "hex");
    const numbers = Uint32Array.of(length, ...signature);
    bytes.set(new Uint8Array(numbers.buffer), at + DIGEST_BYTES);
    at += RECORD;
  }
  sumOf(bytes).copy(bytes);
  return bytes;
}

function readRecords(path: string): Map<string, Signed> {
  const records = new Map<string, Signed>();
  const bytes = readIfWhole(path);
  for (let at = SUM_BYTES; at + RECORD <= bytes.length; at += RECORD) {
    const digest = bytes.toString("hex", at, at + DIGEST_BYTES);
    const numbers = new Uint32Array(Uint8Array.from(bytes.subarray(at + DIGEST_BYTES, at + RECORD)).buffer);
    records.set(digest, { length: numbers[0] ?? 0, signature: numbers.subarray(1) });
  }
  return records;
}

function readIfWhole(path: string): Buffer {
  try {
    const bytes = readFileSync(path);
    if (sumOf(bytes).equals(bytes.subarray(0, SUM_BYTES))) return bytes;
  } catch {
    // There is none.
  }
  return Buffer.alloc(0);
}

/** Of what made the records, and of what they say. */
const sumOf = (bytes: Buffer): Buffer =>
  hash("sha256", Buffer.concat([Buffer.from(importVersion()), bytes.subarray(SUM_BYTES)]), "buffer");
