import { parentPort } from "node:worker_threads";
import { type ThreadMessage, toldAs } from "#lib/search/embedded/pool/thread-message.ts";
import { buildSegment } from "#lib/search/embedded/segment.ts";
import type { IndexableArticle } from "#lib/search/engine.ts";
import { packSegment, type SentSegment } from "./sent-segment.ts";

/** Articles in a row, of which a thread makes one segment. */
export type Slice = readonly IndexableArticle[];

const say = (message: ThreadMessage<SentSegment>, handedOver: readonly ArrayBuffer[] = []): void =>
  parentPort?.postMessage(message, handedOver);

parentPort?.on("message", (slice: Slice) => {
  try {
    const { sent, handedOver } = packSegment(buildSegment(slice));
    say({ kind: "answer", answer: sent }, handedOver);
  } catch (cause) {
    say(toldAs("fault", cause));
  }
});
say({ kind: "ready" });
