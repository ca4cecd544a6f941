import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
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

  it("is taken over by one of many that come for it together, also where one of them was ended at that", async () => {
    for (const left of ["build.lock", "build.lock-next"]) {
      await writeFile(join(data, "build.lock"), "999999999\n");
      await writeFile(join(data, left), "999999998\n");
      let inside = 0;
      let tried = 0;
      const attempts = Array.from({ length: 12 }, () =>
        withBuildLock(data, async () => {
          inside++;
          while (tried < 11) await sleep(1);
          expect((await readdir(data)).filter((name) => name.endsWith(".lock"))).toEqual(["build.lock"]);
        }).finally(() => tried++),
      );
      const ended = await Promise.allSettled(attempts);
      expect([inside, ended.filter(({ status }) => status === "fulfilled").length]).toEqual([1, 1]);
      expect(await readdir(data)).toEqual([]);
    }
  });

  it("is waited for by who is patient", async () => {
    const order: string[] = [];
    const first = withBuildLock(data, async () => {
      await sleep(300);
      order.push("first");
    });
    await vi.waitUntil(async () => (await readdir(data)).includes("build.lock"));
    await withBuildLock(data, async () => void order.push("second"), true);
    await first;
    expect(order).toEqual(["first", "second"]);
  });

  it("leaves a lock alone that is another's by the end", async () => {
    await withBuildLock(data, () => writeFile(join(data, "build.lock"), "1 other\n"));
    expect(await readdir(data)).toEqual(["build.lock"]);
  });
});
