import { Worker } from "node:worker_threads";

/** For what is made and thrown away while words are read; more makes nothing quicker. */
const YOUNG_MEGABYTES = 16;

/** Starts a thread that builds segments of the index. */
export function startBuildThread(): Worker {
  // Written just so for Next's bundler, which looks for this form.
  return new Worker(new URL("./thread.mjs", import.meta.url), {
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
  });
}
