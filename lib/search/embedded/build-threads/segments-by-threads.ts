import type { Worker } from "node:worker_threads";
import { PoolThread } from "#lib/search/embedded/pool/pool-thread.ts";
import type { StoredSegment } from "#lib/search/embedded/stored-segment.ts";
import { EngineError } from "#lib/search/engine-error.ts";
import type { Scratch } from "#lib/search/scratch.ts";
import type { Slice, SliceAnswer, SliceQuestion } from "./build-slices.ts";
import { startBuildThread } from "./start-build-thread.ts";

/**
 * The segments of slices, in their order, built by some threads. Each has one slice at a time, so that no more texts are
 * held twice, and a file of its own.
 *
 * @param start starts a thread
 * @throws EngineError where any of them fails; all are ended then
 */
export async function segmentsByThreads(
  slices: readonly Slice[],
  threads: number,
  scratch: Scratch,
  start: () => Worker = startBuildThread,
): Promise<StoredSegment[]> {
  const started = Array.from(
    { length: Math.min(threads, slices.length) },
    () => new PoolThread<SliceQuestion, SliceAnswer>(start()),
  );
  const segments: StoredSegment[] = [];
  const toDo = slices.entries();
  try {
    await Promise.all(started.map((thread) => work(thread, scratch.create(), toDo, segments)));
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
  thread: PoolThread<SliceQuestion, SliceAnswer>,
  file: number,
  toDo: Iterable<[at: number, slice: Slice]>,
  segments: StoredSegment[],
): Promise<void> {
  await thread.ready;
  let end = 0;
  for (const [at, articles] of toDo) {
    // Read here, and no sooner: what reads them when they are asked for does not get into another thread.
    const slice = articles.map(({ title, paragraphs, removed }) => ({ title, paragraphs, removed }));
    const answer = await thread.ask({ slice, file, end }, Number.POSITIVE_INFINITY);
    segments[at] = answer.segment;
    end = answer.end;
  }
}
