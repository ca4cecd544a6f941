import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { writeDurably } from "./write-durably.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "pilcrow-"));
});
afterEach(() => rm(folder, { recursive: true }));

it.each([
  ["nothing", []],
  ["small pieces of both kinds", ["Doha ", new Uint8Array([0xc3, 0xa9]), "", "北京"]],
  ["pieces about as large as a chunk", ["a", "b".repeat(2 ** 20 - 1), "c", "d".repeat(2 ** 20), "e"]],
  ["a piece larger than a chunk", ["a", "b".repeat(2 ** 20 + 1), "c"]],
])("writes %s as they follow each other, and tells size and hash", async (_, pieces) => {
  const path = join(folder, "file");
  const written = await writeDurably(path, pieces);
  const expected = Buffer.concat(pieces.map((piece) => Buffer.from(piece)));
  const found = await readFile(path);
  expect(found.equals(expected)).toBe(true);
  expect(written).toEqual({
    bytes: expected.length,
    sha256: createHash("sha256").update(expected).digest("hex"),
  });
});
