import { crc32 } from "node:zlib";
import {
  ALIGNMENT,
  ENTRY_BYTES,
  FORMAT_VERSION,
  HEADER_BYTES,
  MAGIC,
  NAME_BYTES,
  type Section,
} from "./frozen-file.ts";
import { SpooledSection } from "./spooled-bytes.ts";

/** A section to be written: in memory, or in a file of its own. */
export type WrittenSection = Section | SpooledSection;

/** Where a section goes, with the bytes of the gap before it. */
interface Placed {
  readonly section: WrittenSection;
  readonly gap: Uint8Array;
}

/** The bytes of a file with these sections, in their order. Each piece is good until the next one is asked for. */
export function* packSections(sections: ReadonlyMap<string, WrittenSection>): Generator<Uint8Array> {
  const tableEnd = HEADER_BYTES + sections.size * ENTRY_BYTES;
  const head = Buffer.alloc(tableEnd);
  head.write(MAGIC, "latin1");
  head.writeUInt32LE(FORMAT_VERSION, 8);
  head.writeUInt32LE(sections.size, 12);
  const placed: Placed[] = [];
  let [entry, end] = [HEADER_BYTES, tableEnd];
  for (const [name, section] of sections) {
    const offset = Math.ceil(end / ALIGNMENT) * ALIGNMENT;
    const one = { section, gap: new Uint8Array(offset - end) };
    head.write(name, entry, NAME_BYTES, "latin1");
    head.writeDoubleLE(offset, entry + NAME_BYTES);
    head.writeDoubleLE(section.byteLength, entry + NAME_BYTES + 8);
    head.writeUInt32LE(checksumOf(one), entry + NAME_BYTES + 16);
    entry += ENTRY_BYTES;
    end = offset + section.byteLength;
    placed.push(one);
  }
  head.writeUInt32LE(crc32(head.subarray(HEADER_BYTES)), 16);
  yield head;
  for (const one of placed) yield* piecesOf(one);
}

/** None of them is empty: of what is empty, `crc32` begins anew. */
function* piecesOf({ section, gap }: Placed): Generator<Uint8Array> {
  if (gap.length > 0) yield gap;
  if (section instanceof SpooledSection) yield* section.pieces();
  else if (section.byteLength > 0)
    yield new Uint8Array(section.buffer, section.byteOffset, section.byteLength);
}

function checksumOf(placed: Placed): number {
  let checksum = 0;
  for (const piece of piecesOf(placed)) checksum = crc32(piece, checksum);
  return checksum;
}
