import { tmpdir } from "node:os";
import { Worker } from "node:worker_threads";
import { afterAll, describe, expect, it } from "vitest";
import { readAt } from "#lib/corpus/unnamed-file.ts";
import { segmentsOf } from "#lib/search/embedded/build-index.ts";
import type { Extent } from "#lib/search/embedded/file-window.ts";
import type { StoredSegment } from "#lib/search/embedded/stored-segment.ts";
import { indexableOf } from "#lib/search/embedded/temporary-index.ts";
import { Scratch } from "#lib/search/scratch.ts";
import { segmentsByThreads } from "./segments-by-threads.ts";

const SLICES = Array.from({ length: 7 }, (_, at) => [
  indexableOf({
    language: at % 2 === 0 ? "en" : "de",
    title: `Title ${at}`,
    paragraphs: ["peace talks ".repeat(at), "a talk 北京大学 𝒜"],
    removed: at === 3 ? ["Read more"] : [],
  }),
  indexableOf({ title: "another" }),
]);
/** What a thread says to a slice that it does not build. */
const FAILURES = {
  "fails over a slice": `say({ kind: "fault", error: "RangeError", message: "There is no room." });`,
  dies: `throw new Error("There is no room.");`,
};
/** Terminated threads have this number. */
const ENDED = -1;

function thread(onSlice: string): Worker {
  const code = `
    const { parentPort } = require("node:worker_threads");
    const say = (message) => parentPort.postMessage(message);
    parentPort.on("message", () => { ${onSlice} });
    say({ kind: "ready" });
  `;
  return new Worker(code, { eval: true });
}

const scratch = new Scratch(tmpdir());
afterAll(() => scratch.close());

/** What a segment holds, wherever that lies. */
function contentsOf({ laid, count, ...extents }: StoredSegment) {
  return { laid, count, bytes: Object.values(extents).map(bytesOf) };
}

function bytesOf({ file, start, length }: Extent): Uint8Array {
  const bytes = new Uint8Array(length);
  readAt(file, bytes, start);
  return bytes;
}

describe("threads that build segments", () => {
  it("give what one thread would, in the order of the slices", async () => {
    const inThreads = await segmentsByThreads(SLICES, 2, scratch);
    const inPlace = segmentsOf(SLICES, scratch);
    expect(inThreads.map(contentsOf)).toEqual(inPlace.map(contentsOf));
  });

  it.each(Object.entries(FAILURES))("are all ended where one %s, and it is told", async (_, onSlice) => {
    const started = [thread(""), thread(onSlice), thread("")];
    const toStart = [...started];
    const built = segmentsByThreads(SLICES, 3, scratch, () => toStart.shift() ?? thread(""));
    await expect(built).rejects.toMatchObject({ name: "EngineError", reason: "failed" });
    await expect(built).rejects.toThrow(/^The search index could not be built\. .*There is no room\.$/);
    expect(started.map(({ threadId }) => threadId)).toEqual([ENDED, ENDED, ENDED]);
  });
});
