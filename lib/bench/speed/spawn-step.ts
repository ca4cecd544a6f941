import { fork } from "node:child_process";
import type { FiguresOf, Step, Task } from "./step.ts";

const SCRIPT = new URL("./run-step.ts", import.meta.url);
const NODE_FLAGS = ["--import", "tsx", "--expose-gc"];
/** A step that is told to end itself is given so many seconds more. */
const GRACE_SECONDS = 30;
/** Of what a failing engine says, as much as fits a table. */
const MESSAGE = 160;

/** Why there are no figures. */
export interface Failure {
  readonly failed: string;
}

/** Does a step in a fresh process, which is ended when its time is up. */
export function spawnStep<S extends Step>(
  task: Task & { readonly step: S },
  limitSeconds: number,
): Promise<FiguresOf[S] | Failure> {
  return new Promise((resolve) => {
    const child = fork(SCRIPT, [JSON.stringify(task)], {
      execArgv: NODE_FLAGS,
      stdio: ["ignore", "ignore", "pipe", "ipc"],
      timeout: (limitSeconds + GRACE_SECONDS) * 1000,
      killSignal: "SIGKILL",
    });
    let errors = "";
    child.stderr?.setEncoding("utf8").on("data", (text: string) => (errors += text));
    child.on("message", (figures) => resolve(figures as FiguresOf[S])); // it tells those of its step, once
    child.on("close", (code, signal) => {
      const isLate = signal === "SIGKILL";
      resolve({
        failed: isLate ? `ended after ${limitSeconds} s, or for want of memory` : reasonOf(errors, code),
      });
    });
  });
}

/** The line of an error output that names what went wrong. */
function reasonOf(errors: string, code: number | null): string {
  const lines = errors.split("\n").map((line) => line.trim());
  const line = lines.find((one) => /^\w*Error\b.*:|FATAL/.test(one)) ?? lines.find(Boolean) ?? "";
  return line.slice(0, MESSAGE) || `ended with code ${code}`;
}
