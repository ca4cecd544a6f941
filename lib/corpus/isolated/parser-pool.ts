import { availableParallelism } from "node:os";
import { CorpusError } from "#lib/corpus/corpus-error.ts";
import { MEGABYTE } from "#lib/corpus/megabyte.ts";
import type { ParsedArticle } from "#lib/corpus/parse-article.ts";
import { rejected } from "#lib/corpus/parse-article.ts";
import { Rejection } from "#lib/corpus/rejection.ts";
import type { ImportLimits } from "#lib/corpus/settings.ts";
import { type FileToParse, ParserProcess, StartError } from "./parser-process.ts";

/** A process is replaced once it holds this share of what it may: what its libraries leave behind must not add up. */
const MOST_LEFT_BEHIND = 0.75;

/** Processes that read files, as many as there are cores, each started when it is first needed. */
export class ParserPool {
  readonly #limits: ImportLimits;
  readonly #size: number;
  readonly #idle: ParserProcess[] = [];
  readonly #all = new Set<ParserProcess>();
  #hasStarted = false;
  #isClosed = false;
  readonly #waiting: ((process: ParserProcess) => void)[] = [];

  constructor(limits: ImportLimits, size = availableParallelism()) {
    this.#limits = limits;
    this.#size = size;
  }

  /**
   * Reads a file in a process of its own or, after others, in one that is free. A file over which a process dies is
   * rejected and the next one gets another process. Memory may have been taken by files before it, and a process that
   * does not come up is no fault of the file, so that it is tried once more in a new process.
   *
   * @throws CorpusError where no process ever comes up, which is no fault of the file
   */
  async parse(file: FileToParse): Promise<readonly ParsedArticle[]> {
    let process = await this.#take();
    const wasUsed = process.files > 0;
    let answer = await attempt(process, file);
    const mayBeOthers =
      answer instanceof StartError
        ? this.#hasStarted
        : wasUsed && answer instanceof Rejection && answer.code !== "too-slow";
    if (mayBeOthers && !this.#isClosed) {
      // In the place of the one it had: in all there must be no more than there is memory for.
      this.#end(process);
      process = this.#start();
      answer = await attempt(process, file);
    }
    this.#giveBack(process);
    if (answer instanceof StartError && !this.#hasStarted) throw noneStarts();
    this.#hasStarted ||= !(answer instanceof StartError);
    return Array.isArray(answer)
      ? (answer as readonly ParsedArticle[])
      : [rejected(file.source, rejectionOf(answer))];
  }

  /** Ends all processes; what they still read is rejected. */
  close(): void {
    this.#isClosed = true;
    for (const process of this.#all) process.end();
  }

  async #take(): Promise<ParserProcess> {
    const idle = this.#idle.pop();
    if (idle?.isAlive) return idle;
    if (idle) this.#all.delete(idle);
    if (this.#all.size < this.#size) return this.#start();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #start(): ParserProcess {
    const process = new ParserProcess(this.#limits);
    this.#all.add(process);
    return process;
  }

  #end(process: ParserProcess): void {
    process.end();
    this.#all.delete(process);
  }

  #giveBack(process: ParserProcess): void {
    const isFit = process.isAlive && process.held < MOST_LEFT_BEHIND * this.#limits.memory * MEGABYTE;
    if (!isFit) this.#end(process);
    const next = this.#waiting.shift();
    if (next) next(isFit ? process : this.#start());
    else if (isFit) this.#idle.push(process);
  }
}

const attempt = (process: ParserProcess, file: FileToParse): Promise<unknown> =>
  process.parse(file).catch((error: unknown) => error);
const rejectionOf = (error: unknown): Rejection =>
  error instanceof Rejection
    ? error
    : new Rejection(error instanceof Error ? error.message : String(error), "crashed");

const noneStarts = (): CorpusError =>
  new CorpusError(
    "The processes that read files cannot be started: allow this user to start processes, and the machine more memory, then index again.",
  );
