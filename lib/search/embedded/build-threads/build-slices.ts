import { parentPort } from "node:worker_threads";
import { collectGarbage } from "#lib/search/embedded/collect-garbage.ts";
import { type ThreadMessage, toldAs } from "#lib/search/embedded/pool/thread-message.ts";
import { type IndexedTexts, SegmentBuilder } from "#lib/search/embedded/segment.ts";
import { SegmentStore, type StoredSegment } from "#lib/search/embedded/stored-segment.ts";

/** Articles in a row, of which a thread makes one segment. */
export type Slice = readonly IndexedTexts[];

/** What a thread is asked: to read some articles of a slice, and to put its segment into a file when it has all. */
export interface SliceQuestion {
  readonly articles: readonly IndexedTexts[];
  readonly areLast: boolean;
  /** By its descriptor. */
  readonly file: number;
  /** Where the file ends. */
  readonly end: number;
}

/** What a thread answers when it has all articles of a slice; null before. */
export type SliceAnswer = {
  readonly segment: StoredSegment;
  /** Where the file ends now. */
  readonly end: number;
} | null;

const say = (message: ThreadMessage<SliceAnswer>): void => parentPort?.postMessage(message);

let builder = new SegmentBuilder();

function answer({ articles, areLast, file, end }: SliceQuestion): SliceAnswer {
  for (const article of articles) builder.add(article);
  if (!areLast) return null;
  const store = new SegmentStore(file, end);
  const segment = store.store(builder.done());
  builder = new SegmentBuilder();
  return { segment, end: store.end };
}

parentPort?.on("message", (question: SliceQuestion) => {
  try {
    say({ kind: "answer", answer: answer(question) });
    if (question.areLast) collectGarbage();
  } catch (cause) {
    say(toldAs("fault", cause));
  }
});
say({ kind: "ready" });
