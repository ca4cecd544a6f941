import { Worker } from "node:worker_threads";
import type { ThreadData } from "./answer-requests.ts";

/** Starts a thread that searches an index. */
export function startThread(workerData: ThreadData): Worker {
  // Written just so for Next's bundler, which looks for this form.
  return new Worker(new URL("./thread.mjs", import.meta.url), { workerData });
}
