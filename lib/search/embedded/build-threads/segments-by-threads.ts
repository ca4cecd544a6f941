import type { Worker } from "node:worker_threads";
import { PoolThread } from "#lib/search/embedded/pool/pool-thread.ts";
import type { Segment } from "#lib/search/embedded/segment.ts";
import { EngineError } from "#lib/search/engine-error.ts";
import type { Slice } from "./build-slices.ts";
import { type SentSegment, unpackSegment } from "./sent-segment.ts";
import { startBuildThread } from "./start-build-thread.ts";

type BuildThread = PoolThread<Slice, SentSegment>;

/**
 * The segments of slices, in their order, built by some threads. Each has one slice at a time, so that no more texts are
 * held twice.
 *
 * @param start starts a thread
 * @throws EngineError where any of them fails; all are ended then
 */
export async function segmentsByThreads(
  slices: readonly Slice[],
  threads: number,
  start: () => Worker = startBuildThread,
): Promise<Segment[]> {
  const started = Array.from(
    { length: Math.min(threads, slices.length) },
    (): BuildThread => new PoolThread(start()),
  );
  const segments: Segment[] = [];
  const toDo = slices.entries();
  try {
    await Promise.all(started.map((thread) => work(thread, toDo, segments)));
    return segments;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new EngineError("failed", `The search index could not be built. ${reason}`, { cause });
  } finally {
    await Promise.all(started.map((thread) => thread.end()));
  }
}

/** Has a thread build the segment of the next slice as long as there is one. */
async function work(
  thread: BuildThread,
  toDo: Iterable<[at: number, slice: Slice]>,
  segments: Segment[],
): Promise<void> {
  await thread.ready;
  for (const [at, slice] of toDo) {
    segments[at] = unpackSegment(await thread.ask(slice, Number.POSITIVE_INFINITY));
  }
}
