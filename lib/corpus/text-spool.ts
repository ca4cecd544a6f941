import { closeSync } from "node:fs";
import type { Article } from "./article.ts";
import { Latest } from "./latest.ts";
import type { TextKeeper } from "./text-keeper.ts";
import { openUnnamed, readAt, writeAt } from "./unnamed-file.ts";

/** So much is written at once, and read where texts are asked for in the order in which they were given. */
const BLOCK = 64 * 1024;
/** So much is read at first, and twice as much each time that the reading goes on where it ended. */
const FIRST_READ = 8 * 1024;
/** So many places of the file are read at a time: what an article says now, what it said before, and so on. */
const WINDOWS = 16;
/** In front of each text stands how many bytes it has, and whether they are narrow: one bit of 32. */
const HEADER_BYTES = 4;
/** Signs that take one byte each. */
const ONE_BYTE = /^[\u0000-\u00FF]*$/;

/** A part of the file as it was read. */
interface Window {
  readonly bytes: Buffer;
  start: number;
  size: number;
}

/** What of an article is kept in the file. */
type Contents = Pick<Article, "paragraphs" | "removed">;

/**
 * Keeps texts in a file in place of memory, and reads each again whenever it is asked for. The file has no name: whatever
 * becomes of this process, nothing of it stays. What it gave is good until it is closed.
 */
export class TextSpool implements TextKeeper {
  readonly #file: number;
  #pending: Buffer[] = [];
  #pendingBytes = 0;
  /** Bytes in the file. */
  #written = 0;
  /** The one that was read last comes last. */
  readonly #windows: Window[] = [];
  readonly #latest = new Latest<number, Contents>();

  /** @param path of a file that is there for a moment only */
  constructor(path: string) {
    this.#file = openUnnamed(path);
  }

  /**
   * The same article, its texts read when they are asked for. What stays in memory is copied: a title that was cut out of
   * a file would keep all of the file there.
   */
  keepArticle({ paragraphs, removed, ...facts }: Article): Article {
    const place = this.keep(JSON.stringify({ paragraphs, removed }));
    return new KeptArticle(JSON.parse(JSON.stringify(facts)) as typeof facts, this, place); // copied tightly
  }

  /** What an article holds, by where it is kept. */
  contentsAt(place: number): Contents {
    return this.#latest.of(place, () => JSON.parse(this.read(place)) as Contents);
  }

  keep(text: string): number {
    const isNarrow = ONE_BYTE.test(text);
    const bytes = Buffer.from(text, isNarrow ? "latin1" : "utf16le");
    const header = Buffer.allocUnsafe(HEADER_BYTES);
    header.writeUInt32LE(bytes.length * 2 + Number(isNarrow));
    const place = this.#written + this.#pendingBytes;
    this.#pending.push(header, bytes);
    this.#pendingBytes += HEADER_BYTES + bytes.length;
    if (this.#pendingBytes >= BLOCK) this.#flush();
    return place;
  }

  read(place: number): string {
    if (place >= this.#written) this.#flush();
    const header = this.#bytesAt(place, HEADER_BYTES).readUInt32LE();
    const bytes = this.#bytesAt(place + HEADER_BYTES, header >>> 1);
    return bytes.toString(header % 2 === 1 ? "latin1" : "utf16le");
  }

  close(): void {
    closeSync(this.#file);
  }

  #flush(): void {
    const bytes = Buffer.concat(this.#pending);
    writeAt(this.#file, bytes, this.#written);
    this.#written += bytes.length;
    this.#pending = [];
    this.#pendingBytes = 0;
  }

  /** Good until the next bytes are asked for. */
  #bytesAt(start: number, count: number): Buffer {
    if (count > BLOCK) {
      const bytes = Buffer.alloc(count);
      readAt(this.#file, bytes, start);
      return bytes;
    }
    const seen = this.#windows.find((one) => start >= one.start && start + count <= one.start + one.size);
    const window = seen ?? this.#readWindow(start, count);
    const at = start - window.start;
    return window.bytes.subarray(at, at + count);
  }

  /** In place of the one that it goes on from, else of the one that was read first. */
  #readWindow(start: number, count: number): Window {
    const before = this.#windows.findIndex((one) => start >= one.start && start <= one.start + one.size);
    const ahead = 2 * (this.#windows[before]?.size ?? FIRST_READ / 2);
    const isFull = this.#windows.length === WINDOWS;
    const [replaced] = before >= 0 || isFull ? this.#windows.splice(Math.max(before, 0), 1) : [];
    const window = replaced ?? { bytes: Buffer.alloc(BLOCK), start: 0, size: 0 };
    window.start = start;
    window.size = Math.min(BLOCK, Math.max(ahead, count), this.#written - start);
    readAt(this.#file, window.bytes.subarray(0, window.size), start);
    this.#windows.push(window);
    return window;
  }
}

/** Its facts are in memory. A getter of a class costs an article nothing; one of its own costs half a kilobyte. */
class KeptArticle implements Article {
  readonly source: string;
  readonly title: string;
  readonly authors: Article["authors"];
  readonly date: Article["date"];
  readonly language: string;
  readonly url?: string;
  readonly outlet?: string;
  readonly tags: readonly string[];
  readonly #spool: TextSpool;
  readonly #place: number;

  constructor(facts: Omit<Article, keyof Contents>, spool: TextSpool, place: number) {
    this.source = facts.source;
    this.title = facts.title;
    this.authors = facts.authors;
    this.date = facts.date;
    this.language = facts.language;
    if (facts.url !== undefined) this.url = facts.url;
    if (facts.outlet !== undefined) this.outlet = facts.outlet;
    this.tags = facts.tags;
    this.#spool = spool;
    this.#place = place;
  }

  get paragraphs(): Article["paragraphs"] {
    return this.#spool.contentsAt(this.#place).paragraphs;
  }

  get removed(): Article["removed"] {
    return this.#spool.contentsAt(this.#place).removed;
  }
}
