import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { withBuildLock } from "./build-lock.ts";

let data = "";
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), "pilcrow-"));
});
afterEach(() => rm(data, { recursive: true }));

describe("the build lock", () => {
  it("lets one build at a time run, and takes over from a process that is gone, be it under our own id", async () => {
    for (const gone of [999999999, process.pid]) {
      await writeFile(join(data, "build.lock"), `${gone}\n`);
      await withBuildLock(data, async () => {
        await expect(withBuildLock(data, async () => {})).rejects.toThrow(
          `Process ${process.pid} is building`,
        );
      });
      expect(await readdir(data)).toEqual([]);
    }
  });
});
