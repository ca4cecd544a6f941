import { type ChildProcess, fork } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import { MEGABYTE } from "#lib/corpus/megabyte.ts";
import type { ParsedArticle } from "#lib/corpus/parse-article.ts";
import type { ImportContext } from "#lib/corpus/parse-file.ts";
import { Rejection } from "#lib/corpus/rejection.ts";
import type { ImportLimits } from "#lib/corpus/settings.ts";
import { type ProcessUsage, processUsage } from "./process-usage.ts";

/** What a process is given to read. */
export interface FileToParse {
  readonly source: string;
  readonly bytes: Uint8Array;
  readonly context: ImportContext;
}

/** What a process makes of a file, and the memory in bytes that it holds then. */
export interface Answer {
  readonly articles: readonly ParsedArticle[];
  readonly held: number;
}

/** For each so many bytes a file may take as much time again: a table may hold thousands of articles. */
const LARGE = 5 * MEGABYTE;
const LOOK_EVERY = 50;
/** A machine that does other work beside gives a file its time this many times later. */
export const BUSIEST = 4;
/** In seconds, with the machine busy. */
const LONGEST_START = 60;

/** How long a file may take, in seconds of a processor; where the system does not count those, of the clock. */
export function secondsFor(bytes: Uint8Array, { seconds }: ImportLimits): number {
  return Math.ceil(seconds * (1 + bytes.length / LARGE));
}

/** A process for reading did not come up, whatever file it was for. */
export class StartError extends Error {
  override readonly name = "StartError";
}

/**
 * A process that reads files, one at a time, with nothing of this process's environment. One that takes too long or
 * too much memory is killed from outside, since what it runs may never come back to look at a clock.
 */
export class ParserProcess {
  /** How many files it was given. */
  files = 0;
  /** Memory in bytes that it held after the last of them. */
  held = 0;
  readonly #child: ChildProcess;
  readonly #limits: ImportLimits;
  /** Whether it came up. */
  readonly #ready: Promise<boolean>;
  #fail: ((rejection: Rejection) => void) | null = null;
  #isAlive = true;
  #isEnded = false;

  constructor(limits: ImportLimits) {
    this.#limits = limits;
    this.#child = fork(fileURLToPath(new URL("./child.ts", import.meta.url)), {
      execArgv: [
        `--max-old-space-size=${limits.memory}`,
        "--import",
        pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href,
      ],
      env: { NODE_ENV: "production" },
      serialization: "advanced",
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    this.#ready = new Promise((resolve) => {
      const clock = setTimeout(() => resolve(false), LONGEST_START * 1000);
      const decide = (isUp: boolean) => () => {
        clearTimeout(clock);
        resolve(isUp);
      };
      this.#child.once("message", decide(true));
      this.#child.once("exit", decide(false));
      this.#child.once("error", decide(false));
    });
    this.#child.on("error", () => this.#end(crashed()));
    this.#child.on("exit", () => this.#end(crashed()));
  }

  get isAlive(): boolean {
    return this.#isAlive;
  }

  /**
   * @throws Rejection where the process had to be ended, or ended by itself, over the file
   * @throws StartError where it does not come up
   */
  async parse(file: FileToParse): Promise<readonly ParsedArticle[]> {
    this.files += 1;
    // Its start is no time of the file's. One that was ended meanwhile did not fail to start.
    if (!(await this.#ready) && !this.#isEnded) {
      this.end();
      throw new StartError("A process that reads files cannot be started.");
    }
    return new Promise<readonly ParsedArticle[]>((resolve, reject) => {
      const time = new FileTime(secondsFor(file.bytes, this.#limits));
      const look = setInterval(() => void this.#look(time), LOOK_EVERY);
      const done = (): void => {
        clearInterval(look);
        this.#fail = null;
        this.#child.removeListener("message", take);
      };
      const take = (message: unknown): void => {
        const { articles, held } = message as Answer;
        done();
        this.held = held;
        resolve(articles);
      };
      this.#fail = (rejection) => {
        done();
        reject(rejection);
      };
      this.#child.on("message", take);
      if (this.#isAlive) this.#child.send(file, (error) => error && this.#kill(crashed()));
      else this.#fail(crashed());
    });
  }

  /** Ends the process. A file that it still reads is rejected. */
  end(): void {
    this.#isEnded = true;
    this.#kill(crashed());
  }

  async #look(time: FileTime): Promise<void> {
    const { pid } = this.#child;
    const fail = this.#fail;
    const usage = pid === undefined ? null : await processUsage(pid);
    if (fail === null || fail !== this.#fail) return; // another file may have come meanwhile
    if (usage && usage.memory > this.#limits.memory * MEGABYTE) this.#kill(tooLarge(this.#limits));
    else if (time.isOver(usage)) this.#kill(tooSlow(time.seconds));
  }

  #kill(why: Rejection): void {
    this.#end(why);
    this.#child.kill("SIGKILL");
  }

  #end(why: Rejection): void {
    this.#isAlive = false;
    this.#fail?.(why);
  }
}

/** The time that a file may take, and what it took. */
class FileTime {
  readonly #begun = performance.now();
  /** What the process had taken when it was first looked at, which is soon after the file came. */
  #before: number | null = null;

  constructor(readonly seconds: number) {}

  /** @param usage of the process, null where the system does not say: then the clock counts */
  isOver(usage: ProcessUsage | null): boolean {
    this.#before ??= usage?.seconds ?? null;
    const elapsed = (performance.now() - this.#begun) / 1000;
    if (usage === null || this.#before === null) return elapsed > this.seconds;
    return usage.seconds - this.#before > this.seconds || elapsed > BUSIEST * this.seconds;
  }
}

const crashed = (): Rejection =>
  new Rejection(
    "The process that read the file came to its end over it; the file may be damaged, or need more memory than the settings allow.",
    "crashed",
  );
const tooSlow = (seconds: number): Rejection =>
  new Rejection(
    `The file was not read after ${seconds} seconds; it should be simpler, or the settings should allow more time.`,
    "too-slow",
  );
const tooLarge = ({ memory }: ImportLimits): Rejection =>
  new Rejection(
    `Reading the file took more than ${memory} MB of memory; it should be simpler, or the settings should allow more.`,
    "too-much-memory",
  );
