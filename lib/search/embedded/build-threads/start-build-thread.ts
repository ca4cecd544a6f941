import { Worker } from "node:worker_threads";

/** Starts a thread that builds segments of the index. */
export function startBuildThread(): Worker {
  // Written just so for Next's bundler, which looks for this form.
  return new Worker(new URL("./thread.mjs", import.meta.url));
}
