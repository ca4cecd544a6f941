import type { Worker } from "node:worker_threads";
import { PoolThread } from "#lib/search/embedded/pool/pool-thread.ts";
import type { IndexedTexts } from "#lib/search/embedded/segment.ts";
import type { StoredSegment } from "#lib/search/embedded/stored-segment.ts";
import { EngineError } from "#lib/search/engine-error.ts";
import type { Scratch } from "#lib/search/scratch.ts";
import type { Slice, SliceAnswer, SliceQuestion } from "./build-slices.ts";
import { startBuildThread } from "./start-build-thread.ts";

/** So many texts are sent at a time: those of a whole slice would outlive many collections of garbage. */
const AT_ONCE = 4000;

/**
 * The segments of slices, in their order, built by some threads. Each has some texts at a time, so that no more are held,
 * and a file of its own.
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
  for (const [at, slice] of toDo) {
    for (const some of someAtATime(slice)) {
      const answer = await thread.ask({ ...some, file, end }, Number.POSITIVE_INFINITY);
      if (answer) [segments[at], end] = [answer.segment, answer.end];
    }
  }
}

/** The articles of a slice as they are sent: their texts are read when they are asked for, and given up when they are sent. */
function* someAtATime(slice: Slice): Generator<Pick<SliceQuestion, "articles" | "areLast">> {
  let articles: IndexedTexts[] = [];
  let texts = 0;
  for (const [at, { title, paragraphs, removed }] of slice.entries()) {
    articles.push({ title, paragraphs, removed });
    texts += 1 + paragraphs.length + removed.length;
    const areLast = at === slice.length - 1;
    if (texts < AT_ONCE && !areLast) continue;
    yield { articles, areLast };
    [articles, texts] = [[], 0];
  }
}
