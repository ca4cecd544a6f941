import { readAt, writeAt } from "#lib/corpus/unnamed-file.ts";
import { GrowingBytes } from "./growing-bytes.ts";

/** So much is written and read at once. */
const BLOCK = 64 * 1024;

/** Bytes that are written one after the other to a file, and read when all are there. */
export class SpooledBytes {
  readonly #file: number;
  readonly #pending = new GrowingBytes(2 * BLOCK);
  /** How many are in the file. */
  #written = 0;

  /** @param file a new one, by its descriptor */
  constructor(file: number) {
    this.#file = file;
  }

  get length(): number {
    return this.#written + this.#pending.length;
  }

  /** As those of {@link GrowingBytes} are. */
  varint(value: number): void {
    this.#pending.varint(value);
    this.#flushBlock();
  }

  /** Likewise. */
  number(value: number, width: number): void {
    this.#pending.number(value, width);
    this.#flushBlock();
  }

  append(bytes: Uint8Array): void {
    if (bytes.length < BLOCK) {
      this.#pending.append(bytes);
      this.#flushBlock();
    } else {
      this.#flush();
      this.#write(bytes);
    }
  }

  /** All of them, to be read once no more are written. */
  done(): SpooledSection {
    this.#flush();
    return new SpooledSection(this.#file, this.#written);
  }

  #flushBlock(): void {
    if (this.#pending.length >= BLOCK) this.#flush();
  }

  #flush(): void {
    this.#write(this.#pending.values());
    this.#pending.clear();
  }

  #write(bytes: Uint8Array): void {
    writeAt(this.#file, bytes, this.#written);
    this.#written += bytes.length;
  }
}

/** A section of an index that lies in a file of its own. */
export class SpooledSection {
  readonly #file: number;

  constructor(
    file: number,
    readonly byteLength: number,
  ) {
    this.#file = file;
  }

  /** Each piece is good until the next one is asked for. */
  *pieces(): Generator<Uint8Array> {
    const block = new Uint8Array(Math.min(BLOCK, this.byteLength));
    for (let at = 0; at < this.byteLength; at += block.length) {
      const piece = block.subarray(0, this.byteLength - at);
      readAt(this.#file, piece, at);
      yield piece;
    }
  }
}
