import { spawn } from "node:child_process";

/**
 * Runs the index command once, as a process of its own: it gives back all memory, and whatever befalls it the watch goes
 * on. An abort ends it wherever it is, which no build minds.
 *
 * @returns its exit code; null where it was ended
 */
export function runBuild(
  script: string,
  args: readonly string[],
  signal: AbortSignal,
): Promise<number | null> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return resolve(null);
    const child = spawn(process.execPath, [...process.execArgv, script, ...args], { stdio: "inherit" });
    const end = () => void child.kill("SIGTERM");
    signal.addEventListener("abort", end, { once: true });
    child.once("error", reject);
    child.once("exit", (code) => {
      signal.removeEventListener("abort", end);
      resolve(code);
    });
  });
}
