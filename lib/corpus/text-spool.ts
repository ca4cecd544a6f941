import { closeSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import type { Article, Paragraph, ParagraphKind, RemovedText } from "./article.ts";

/** So much is written and read at once: texts are mostly asked for in the order in which they were given. */
const BLOCK = 256 * 1024;
/** Signs that take one byte each. */
const ONE_BYTE = /^[\u0000-\u00FF]*$/;

/**
 * Keeps the texts of articles in a file in place of memory, and reads each again whenever it is asked for. The file has
 * no name: whatever becomes of this process, nothing of it stays.
 */
export class TextSpool {
  readonly #file: number;
  #pending: Buffer[] = [];
  #pendingBytes = 0;
  /** Bytes in the file. */
  #written = 0;
  readonly #window = Buffer.alloc(BLOCK);
  #windowStart = 0;
  #windowBytes = 0;

  /** @param path of a file that is there for a moment only */
  constructor(path: string) {
    this.#file = openSync(path, "w+", 0o600);
    rmSync(path);
  }

  /**
   * The same article; its texts are good until this is closed. What stays in memory is copied: a title that was cut out
   * of a file would keep all of the file there.
   */
  keep({ paragraphs, removed, ...facts }: Article): Article {
    return {
      ...structuredClone(facts),
      paragraphs: paragraphs.map(
        ({ number, kind, text }) => new SpooledParagraph(number, kind, this.#add(text)),
      ),
      removed: removed.map(({ rule, text }) => new SpooledRemoval(rule, this.#add(text))),
    };
  }

  close(): void {
    closeSync(this.#file);
  }

  #add(text: string): Kept {
    const isNarrow = ONE_BYTE.test(text);
    const bytes = Buffer.from(text, isNarrow ? "latin1" : "utf16le");
    const start = this.#written + this.#pendingBytes;
    this.#pending.push(bytes);
    this.#pendingBytes += bytes.length;
    if (this.#pendingBytes >= BLOCK) this.#flush();
    return { spool: this, start, bytes: bytes.length, isNarrow };
  }

  #flush(): void {
    const bytes = Buffer.concat(this.#pending);
    for (let at = 0; at < bytes.length; )
      at += writeSync(this.#file, bytes, at, bytes.length - at, this.#written + at);
    this.#written += bytes.length;
    this.#pending = [];
    this.#pendingBytes = 0;
  }

  /** A text that was kept. */
  read({ start, bytes, isNarrow }: Kept): string {
    if (start + bytes > this.#written) this.#flush();
    const encoding = isNarrow ? "latin1" : "utf16le";
    if (bytes > BLOCK) return this.#fill(Buffer.alloc(bytes), start).toString(encoding);
    const isSeen = start >= this.#windowStart && start + bytes <= this.#windowStart + this.#windowBytes;
    if (!isSeen) {
      const size = Math.min(BLOCK, this.#written - start);
      this.#fill(this.#window.subarray(0, size), start);
      [this.#windowStart, this.#windowBytes] = [start, size];
    }
    const at = start - this.#windowStart;
    return this.#window.toString(encoding, at, at + bytes);
  }

  #fill(buffer: Buffer, start: number): Buffer {
    for (let read = 0; read < buffer.length; ) {
      const more = readSync(this.#file, buffer, read, buffer.length - read, start + read);
      if (more === 0) throw new Error("A file of texts, which is this build's own, was cut off.");
      read += more;
    }
    return buffer;
  }
}

/** Where a text is kept. */
interface Kept {
  readonly spool: TextSpool;
  readonly start: number;
  readonly bytes: number;
  readonly isNarrow: boolean;
}

class SpooledParagraph implements Paragraph {
  readonly #kept: Kept;

  constructor(
    readonly number: number,
    readonly kind: ParagraphKind,
    kept: Kept,
  ) {
    this.#kept = kept;
  }

  get text(): string {
    return this.#kept.spool.read(this.#kept);
  }
}

class SpooledRemoval implements RemovedText {
  readonly #kept: Kept;

  constructor(
    readonly rule: string,
    kept: Kept,
  ) {
    this.#kept = kept;
  }

  get text(): string {
    return this.#kept.spool.read(this.#kept);
  }
}
