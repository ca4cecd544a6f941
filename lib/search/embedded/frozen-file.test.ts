import { describe, expect, it } from "vitest";
import { SnapshotError } from "#lib/archive/manifest.ts";
import { FrozenFile, packSections } from "./frozen-file.ts";

const PACKED = new Uint8Array(
  packSections(
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
});
