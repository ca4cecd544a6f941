import { crc32 } from "node:zlib";
import { describe, expect, it } from "vitest";
import { SnapshotError } from "#lib/archive/manifest.ts";
import { FrozenFile } from "./frozen-file.ts";
import { packed } from "./temporary-index.ts";

const PACKED = new Uint8Array(
  packed(
    new Map<string, Uint8Array | Uint16Array | Uint32Array>([
      ["odd", Uint8Array.of(1, 2, 3)],
      ["none", new Uint32Array(0)],
      ["half", Uint16Array.of(65_535, 7, 9).subarray(1)],
      ["full", Uint32Array.of(4_294_967_295)],
    ]),
  ),
);

describe("a frozen file", () => {
  it("gives back every section, wherever its bytes lie in memory", () => {
    const shifted = new Uint8Array(PACKED.length + 3);
    shifted.set(PACKED, 3);
    for (const bytes of [PACKED, shifted.subarray(3), Buffer.from(shifted.buffer, 3)]) {
      const file = new FrozenFile(bytes);
      expect([...file.uint8("odd")]).toEqual([1, 2, 3]);
      expect([...file.uint32("none")]).toEqual([]);
      expect([...file.uint16("half")]).toEqual([7, 9]);
      expect([...file.uint32("full")]).toEqual([4_294_967_295]);
      expect([file.has("odd"), file.has("even")]).toEqual([true, false]);
    }
  });

  it("refuses what is no such file, of another version, cut off or without a part", () => {
    const other = PACKED.slice();
    other[8] = 99;
    for (const bytes of [new Uint8Array(0), Buffer.from('{"index":[],"of":"another"}'), other]) {
      expect(() => new FrozenFile(bytes)).toThrow(/another version.*npm run index/);
    }
    expect(() => new FrozenFile(PACKED.slice(0, -1)).uint32("full")).toThrow(SnapshotError);
    expect(() => new FrozenFile(PACKED).uint32("absent")).toThrow("lacks its part “absent”");
  });

  it("refuses a table that is longer than the file", () => {
    const bytes = PACKED.slice();
    new DataView(bytes.buffer).setUint32(12, 4_000_000_000, true);
    expect(() => new FrozenFile(bytes)).toThrow(SnapshotError);
    expect(() => new FrozenFile(bytes)).toThrow(/damaged in its table of parts.*npm run index/);
  });

  it("refuses a part that was changed, and names it", () => {
    const bytes = PACKED.slice();
    bytes[bytes.length - 1] = 0;
    expect(() => new FrozenFile(bytes).verify()).toThrow(/damaged in its part “full”.*npm run index/);
    expect(() => new FrozenFile(PACKED).verify()).not.toThrow();
  });

  const FULL = 20 + 3 * 44 + 24; // offset of the entry's numbers
  const TABLE_END = 20 + 4 * 44;
  const PLACE = 200; // the first behind it where a part may lie
  it.each([
    ["of half a number", PLACE, 6],
    ["of half a byte", PLACE, 4.5],
    ["of fewer bytes than none", PLACE, -4],
    ["of no number of bytes", PLACE, Number.NaN],
    ["at no place", Number.NaN, 4],
    ["at half a byte", PLACE + 0.5, 4],
    ["before the file", -8, 4],
    ["within the table", PLACE - 8, 4],
    ["at no multiple of 8 bytes", PLACE + 4, 4],
    ["that ends after the file", PLACE, 1_000],
    ["infinitely far away", Infinity, 4],
  ])("refuses a part %s", (_, offset, length) => {
    const bytes = PACKED.slice();
    const view = new DataView(bytes.buffer);
    view.setFloat64(FULL, offset, true);
    view.setFloat64(FULL + 8, length, true);
    view.setUint32(16, crc32(bytes.subarray(20, TABLE_END)), true);
    expect(() => new FrozenFile(bytes).uint32("full")).toThrow(SnapshotError);
    expect(() => new FrozenFile(bytes).uint32("full")).toThrow(/damaged in its part “full”.*npm run index/);
  });
});
