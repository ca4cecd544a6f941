import { crc32 } from "node:zlib";
import { SnapshotError } from "#lib/archive/manifest.ts";

/*
 * One file of named sections: magic (8 bytes), version, number of sections and checksum of the table (uint32 each), a
 * table (name in 24 bytes, offset and length in bytes as float64, checksum as uint32), then the sections, each at a
 * multiple of 8 bytes, so that typed arrays may lie over them without a copy. A section's checksum is of all bytes from
 * the end of the one before it to its own. Checksums are CRC-32. Little-endian throughout, as every machine is that Node runs on.
 */
export const MAGIC = "pilcrow\n";
export const NAME_BYTES = 24;
export const HEADER_BYTES = 20;
export const ENTRY_BYTES = NAME_BYTES + 20;
export const ALIGNMENT = 8;

/** Raised when the layout of the file or what its sections mean changes. */
export const FORMAT_VERSION = 4;

export type Section = Uint8Array | Uint16Array | Uint32Array;

interface Place {
  readonly offset: number;
  readonly length: number;
  readonly checksum: number;
}

/** The bytes of a file: in memory, or read when they are asked for. */
export interface FileBytes {
  readonly length: number;
  subarray(from: number, to: number): Uint8Array;
}

/** So many are checked at a time. */
const BLOCK = 1024 * 1024;

/** The sections of a file, as views of its bytes. */
export class FrozenFile {
  readonly #bytes: FileBytes;
  readonly #tableEnd: number;
  readonly #places: ReadonlyMap<string, Place>;

  /** @throws SnapshotError where the bytes are no such file, one of another version, or not as they were written */
  constructor(bytes: FileBytes) {
    const header = bufferOf(bytes.subarray(0, HEADER_BYTES));
    if (
      header.length < HEADER_BYTES ||
      header.toString("latin1", 0, 8) !== MAGIC ||
      header.readUInt32LE(8) !== FORMAT_VERSION
    ) {
      throw new SnapshotError("The search index is of another version. Build it again with npm run index.");
    }
    const count = header.readUInt32LE(12);
    this.#tableEnd = HEADER_BYTES + count * ENTRY_BYTES;
    if (this.#tableEnd > bytes.length) throw damaged("table of parts");
    const table = bufferOf(bytes.subarray(HEADER_BYTES, this.#tableEnd));
    if (crc32(table) !== header.readUInt32LE(16)) throw damaged("table of parts");
    const isAligned = !(bytes instanceof Uint8Array) || bytes.byteOffset % ALIGNMENT === 0;
    this.#bytes = isAligned ? bytes : new Uint8Array(bytes);
    this.#places = new Map(Array.from({ length: count }, (_, at) => readEntry(table, at)));
  }

  /**
   * Checks every byte behind the table, which reading sections does not.
   *
   * @throws SnapshotError that names the first one that is not as it was written
   */
  verify(): void {
    let end = this.#tableEnd;
    for (const [name, { offset, length, checksum }] of this.#places) {
      this.place(name);
      const start = end;
      end = offset + length;
      if (this.#checksumOf(start, end) !== checksum) throw damaged(`part “${name}”`);
    }
    if (end !== this.#bytes.length) throw damaged("length");
  }

  #checksumOf(start: number, end: number): number {
    let checksum = 0;
    for (let at = start; at < end; at += BLOCK) {
      checksum = crc32(this.#bytes.subarray(at, Math.min(end, at + BLOCK)), checksum);
    }
    return checksum;
  }

  has(name: string): boolean {
    return this.#places.has(name);
  }

  /** @throws SnapshotError where there is no such section, or it cannot lie there; as in those that follow */
  uint8(name: string): Buffer {
    return bufferOf(this.#section(name, 1));
  }

  uint16(name: string): Uint16Array {
    const { buffer, byteOffset, length } = this.#section(name, Uint16Array.BYTES_PER_ELEMENT);
    return new Uint16Array(buffer, byteOffset, length / 2);
  }

  uint32(name: string): Uint32Array {
    const { buffer, byteOffset, length } = this.#section(name, Uint32Array.BYTES_PER_ELEMENT);
    return new Uint32Array(buffer, byteOffset, length / 4);
  }

  /** Where a section lies in the file. @param elementBytes its length is a multiple of that */
  place(name: string, elementBytes = 1): Pick<Place, "offset" | "length"> {
    const place = this.#places.get(name);
    if (!place) {
      throw new SnapshotError(
        `The search index lacks its part “${name}”. Build it again with npm run index.`,
      );
    }
    if (!this.#holds(place) || place.length % elementBytes !== 0) throw damaged(`part “${name}”`);
    return place;
  }

  #section(name: string, elementBytes: number): Uint8Array {
    const { offset, length } = this.place(name, elementBytes);
    return this.#bytes.subarray(offset, offset + length);
  }

  #holds({ offset, length }: Place): boolean {
    if (!Number.isSafeInteger(offset) || !Number.isSafeInteger(length) || length < 0) return false;
    const end = offset + length;
    return offset >= this.#tableEnd && offset % ALIGNMENT === 0 && end <= this.#bytes.length;
  }
}

function damaged(what: string): SnapshotError {
  return new SnapshotError(`The search index is damaged in its ${what}. Build it again with npm run index.`);
}

const bufferOf = ({ buffer, byteOffset, length }: Uint8Array) => Buffer.from(buffer, byteOffset, length);

function readEntry(table: Buffer, at: number): [name: string, place: Place] {
  const entry = at * ENTRY_BYTES;
  const name = table.toString("latin1", entry, entry + NAME_BYTES).replace(/\0+$/, "");
  return [
    name,
    {
      offset: table.readDoubleLE(entry + NAME_BYTES),
      length: table.readDoubleLE(entry + NAME_BYTES + 8),
      checksum: table.readUInt32LE(entry + NAME_BYTES + 16),
    },
  ];
}
