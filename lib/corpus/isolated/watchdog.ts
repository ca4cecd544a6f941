import { Worker } from "node:worker_threads";

/** What a file that is about to be read may take. */
export interface HardLimits {
  /** In bytes, of the whole process. */
  readonly memory: number;
  /** In milliseconds. */
  readonly time: number;
}

/** Run as it stands here, for a thread gets none of the tools that read TypeScript. */
const PROGRAM = `
  const { parentPort, workerData } = require("node:worker_threads");
  let limits = null;
  let start = 0;
  parentPort.on("message", (next) => {
    limits = next;
    start = Date.now();
  });
  setInterval(() => {
    const isBeyond =
      limits !== null && (Date.now() - start > limits.time || process.memoryUsage.rss() > limits.memory);
    if (process.ppid !== workerData || isBeyond) process.kill(process.pid, "SIGKILL");
  }, 500);
`;
/** In megabytes. */
const OWN_MEMORY = 16;

/**
 * Starts a thread that ends this process once whoever started it is gone, or beyond hard limits; the thread that reads
 * may never come back to hear of either. The answer sets the limits for a file, or null between files.
 */
export function startWatchdog(): (limits: HardLimits | null) => void {
  const thread = new Worker(PROGRAM, {
    eval: true,
    execArgv: [],
    workerData: process.ppid,
    resourceLimits: { maxOldGenerationSizeMb: OWN_MEMORY },
  });
  thread.unref();
  return (limits) => thread.postMessage(limits);
}
