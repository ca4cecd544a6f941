import { crc32 } from "node:zlib";
import { SnapshotError } from "#lib/archive/manifest.ts";

/*
 * One file of named sections: magic (8 bytes), version, number of sections and checksum of the table (uint32 each), a
 * table (name in 24 bytes, offset and length in bytes as float64, checksum as uint32), then the sections, each at a
 * multiple of 8 bytes, so that typed arrays may lie over them without a copy. A section's checksum is of all bytes from
 * the end of the one before it to its own. Checksums are CRC-32. Little-endian throughout, as every machine is that Node runs on.
 */
const MAGIC = "pilcrow\n";
const NAME_BYTES = 24;
const HEADER_BYTES = 20;
const ENTRY_BYTES = NAME_BYTES + 20;
const ALIGNMENT = 8;

/** Raised when the layout of the file or what its sections mean changes. */
export const FORMAT_VERSION = 4;

export type Section = Uint8Array | Uint16Array | Uint32Array;

interface Place {
  readonly offset: number;
  readonly length: number;
  readonly checksum: number;
}

/** The bytes of a file with these sections, in their order. */
export function packSections(sections: ReadonlyMap<string, Section>): Uint8Array {
  const tableEnd = HEADER_BYTES + sections.size * ENTRY_BYTES;
  const lengths = [...sections.values()].reduce((sum, { byteLength }) => aligned(sum) + byteLength, tableEnd);
  const file = Buffer.alloc(lengths);
  file.write(MAGIC, "latin1");
  file.writeUInt32LE(FORMAT_VERSION, 8);
  file.writeUInt32LE(sections.size, 12);
  let [entry, end] = [HEADER_BYTES, tableEnd];
  for (const [name, { buffer, byteOffset, byteLength }] of sections) {
    const offset = aligned(end);
    file.set(new Uint8Array(buffer, byteOffset, byteLength), offset);
    file.write(name, entry, NAME_BYTES, "latin1");
    file.writeDoubleLE(offset, entry + NAME_BYTES);
    file.writeDoubleLE(byteLength, entry + NAME_BYTES + 8);
    file.writeUInt32LE(crc32(file.subarray(end, offset + byteLength)), entry + NAME_BYTES + 16);
    entry += ENTRY_BYTES;
    end = offset + byteLength;
  }
  file.writeUInt32LE(crc32(file.subarray(HEADER_BYTES, tableEnd)), 16);
  return file;
}

const aligned = (offset: number) => Math.ceil(offset / ALIGNMENT) * ALIGNMENT;

/** The sections of a file, as views of its bytes. */
export class FrozenFile {
  readonly #bytes: Uint8Array;
  readonly #tableEnd: number;
  readonly #places: ReadonlyMap<string, Place>;

  /** @throws SnapshotError where the bytes are no such file, one of another version, or not as they were written */
  constructor(bytes: Uint8Array) {
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (
      file.length < HEADER_BYTES ||
      file.toString("latin1", 0, 8) !== MAGIC ||
      file.readUInt32LE(8) !== FORMAT_VERSION
    ) {
      throw new SnapshotError("The search index is of another version. Build it again with npm run index.");
    }
    const count = file.readUInt32LE(12);
    this.#tableEnd = HEADER_BYTES + count * ENTRY_BYTES;
    if (this.#tableEnd > file.length || !this.#isTableWhole(file)) throw damaged("table of parts");
    this.#bytes = bytes.byteOffset % ALIGNMENT === 0 ? bytes : new Uint8Array(bytes);
    this.#places = new Map(Array.from({ length: count }, (_, at) => readEntry(file, at)));
  }

  #isTableWhole(file: Buffer): boolean {
    return crc32(file.subarray(HEADER_BYTES, this.#tableEnd)) === file.readUInt32LE(16);
  }

  /**
   * Checks every byte behind the table, which reading sections does not.
   *
   * @throws SnapshotError that names the first one that is not as it was written
   */
  verify(): void {
    let end = this.#tableEnd;
    for (const [name, { offset, length, checksum }] of this.#places) {
      this.#place(name, 1);
      const start = end;
      end = offset + length;
      if (crc32(this.#bytes.subarray(start, end)) !== checksum) throw damaged(`part “${name}”`);
    }
    if (end !== this.#bytes.length) throw damaged("length");
  }

  has(name: string): boolean {
    return this.#places.has(name);
  }

  /** @throws SnapshotError where there is no such section, or it cannot lie there; as in the two that follow */
  uint8(name: string): Buffer {
    const { offset, length } = this.#place(name, 1);
    return Buffer.from(this.#bytes.buffer, this.#bytes.byteOffset + offset, length);
  }

  uint16(name: string): Uint16Array {
    const { offset, length } = this.#place(name, Uint16Array.BYTES_PER_ELEMENT);
    return new Uint16Array(this.#bytes.buffer, this.#bytes.byteOffset + offset, length / 2);
  }

  uint32(name: string): Uint32Array {
    const { offset, length } = this.#place(name, Uint32Array.BYTES_PER_ELEMENT);
    return new Uint32Array(this.#bytes.buffer, this.#bytes.byteOffset + offset, length / 4);
  }

  #place(name: string, elementBytes: number): Place {
    const place = this.#places.get(name);
    if (!place) {
      throw new SnapshotError(
        `The search index lacks its part “${name}”. Build it again with npm run index.`,
      );
    }
    if (!this.#holds(place) || place.length % elementBytes !== 0) throw damaged(`part “${name}”`);
    return place;
  }

  #holds({ offset, length }: Place): boolean {
    if (!Number.isSafeInteger(offset) || !Number.isSafeInteger(length) || length < 0) return false;
    const end = offset + length;
    return offset >= this.#tableEnd && offset % ALIGNMENT === 0 && end <= this.#bytes.byteLength;
  }
}

function damaged(what: string): SnapshotError {
  return new SnapshotError(`The search index is damaged in its ${what}. Build it again with npm run index.`);
}

function readEntry(file: Buffer, at: number): [name: string, place: Place] {
  const entry = HEADER_BYTES + at * ENTRY_BYTES;
  const name = file.toString("latin1", entry, entry + NAME_BYTES).replace(/\0+$/, "");
  return [
    name,
    {
      offset: file.readDoubleLE(entry + NAME_BYTES),
      length: file.readDoubleLE(entry + NAME_BYTES + 8),
      checksum: file.readUInt32LE(entry + NAME_BYTES + 16),
    },
  ];
}
