import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import type { Usage } from "./peer.ts";
import { residentBytesOf, usageOf } from "./process-usage.ts";

/** A program that reads commands and says a line when it is done with them. */
export class LineProcess {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #done: string;
  #output = "";
  #errors = "";
  #settle: (() => void) | undefined;
  #hasEnded = false;

  /** @param done the line by which the program says that it has done what it was told */
  constructor(program: string, args: readonly string[], done: string) {
    this.#done = `${done}\n`;
    this.#child = spawn(program, args);
    this.#child.stdout.setEncoding("utf8").on("data", (text: string) => {
      this.#output += text;
      if (this.#output.endsWith(this.#done)) this.#settle?.();
    });
    this.#child.stderr.setEncoding("utf8").on("data", (text: string) => (this.#errors += text));
    this.#child.on("close", () => {
      this.#hasEnded = true;
      this.#settle?.();
    });
  }

  /**
   * What the program says to these commands, of which the last makes it say that it is done.
   *
   * @throws Error with the program's own words where it ends, or complains
   */
  async tell(commands: string): Promise<string> {
    await new Promise<void>((resolve) => {
      this.#settle = resolve;
      this.#child.stdin.write(`${commands}\n`);
      if (this.#hasEnded) resolve();
    });
    const said = this.#output.slice(0, -this.#done.length);
    this.#output = "";
    if (this.#hasEnded || this.#errors !== "")
      throw new Error(`${this.#child.spawnfile}: ${this.#errors.trim()}`);
    return said;
  }

  /** What the program has used so far. */
  usage(): Usage {
    return usageOf(this.#child.pid);
  }

  /** Memory that the program takes now. */
  residentBytes(): number {
    return residentBytesOf(this.#child.pid);
  }

  close(): void {
    this.#child.stdin.end();
  }
}
