import { crc32, deflateRawSync } from "node:zlib";

/** What a part says of itself that is not so; for tests of what refuses such files. */
export interface ZipLies {
  readonly size?: number;
  readonly sum?: number;
  readonly flags?: number;
}

const DEFLATED = 8;
const UTF8_NAMES = 0x800;
const LOCAL_SIGN = 0x04034b50;
const CENTRAL_SIGN = 0x02014b50;
const END_SIGN = 0x06054b50;

/** A zip file (APPNOTE 6.3.9) of some parts, for tests and benchmarks. */
export function writeZip(
  parts: readonly (readonly [name: string, content: string | Uint8Array, lies?: ZipLies])[],
): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, content, lies] of parts) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const label = Buffer.from(name);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(UTF8_NAMES | (lies?.flags ?? 0), 2);
    facts.writeUInt16LE(DEFLATED, 4);
    facts.writeUInt32LE(lies?.sum ?? crc32(bytes), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(lies?.size ?? bytes.length, 18);
    facts.writeUInt16LE(label.length, 22);
    const head = [sign(LOCAL_SIGN), facts, label, packed];
    const where = Buffer.alloc(14);
    where.writeUInt32LE(offset, 10);
    central.push(sign(CENTRAL_SIGN), Buffer.from([20, 0]), facts, where, label);
    local.push(...head);
    offset += head.reduce((sum, one) => sum + one.length, 0);
  }
  const size = central.reduce((sum, one) => sum + one.length, 0);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(size, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, ...central, sign(END_SIGN), end]);
}

function sign(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
