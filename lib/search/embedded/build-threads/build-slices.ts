import { parentPort } from "node:worker_threads";
import { type ThreadMessage, toldAs } from "#lib/search/embedded/pool/thread-message.ts";
import { buildSegment, type IndexedTexts } from "#lib/search/embedded/segment.ts";
import { SegmentStore, type StoredSegment } from "#lib/search/embedded/stored-segment.ts";

/** Articles in a row, of which a thread makes one segment. */
export type Slice = readonly IndexedTexts[];

/** What a thread is asked: to put the segment of a slice behind others in a file. */
export interface SliceQuestion {
  readonly slice: Slice;
  /** By its descriptor. */
  readonly file: number;
  /** Where the file ends. */
  readonly end: number;
}

/** What a thread answers. */
export interface SliceAnswer {
  readonly segment: StoredSegment;
  /** Where the file ends now. */
  readonly end: number;
}

const say = (message: ThreadMessage<SliceAnswer>): void => parentPort?.postMessage(message);

parentPort?.on("message", ({ slice, file, end }: SliceQuestion) => {
  try {
    const store = new SegmentStore(file, end);
    const segment = store.store(buildSegment(slice));
    say({ kind: "answer", answer: { segment, end: store.end } });
  } catch (cause) {
    say(toldAs("fault", cause));
  }
});
say({ kind: "ready" });
