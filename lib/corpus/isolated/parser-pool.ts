import { availableParallelism } from "node:os";
import { CorpusError } from "#lib/corpus/corpus-error.ts";
import { MEGABYTE } from "#lib/corpus/megabyte.ts";
import type { ParsedArticle } from "#lib/corpus/parse-article.ts";
import { rejected } from "#lib/corpus/parse-article.ts";
import { Rejection } from "#lib/corpus/rejection.ts";
import type { ImportLimits } from "#lib/corpus/settings.ts";
import { type FileToParse, ParserProcess, StartError } from "./parser-process.ts";

/** A process is replaced once it holds this share of what it may: what its libraries leave behind must not add up. */
const MOST_LEFT_BEHIND = 0.6;

/** Processes that read files, as many as there are cores, each started when it is first needed. */
export class ParserPool {
  readonly #limits: ImportLimits;
  readonly #size: number;
  readonly #idle: ParserProcess[] = [];
  readonly #all = new Set<ParserProcess>();
  #hasStarted = false;
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
    const process = await this.#take();
    const wasUsed = process.files > 0;
    const answer = await process.parse(file).catch((error: unknown) => error);
    this.#giveBack(process);
    if (answer instanceof StartError && !this.#hasStarted) throw noneStarts();
    this.#hasStarted ||= !(answer instanceof StartError);
    if (Array.isArray(answer)) return answer as readonly ParsedArticle[];
    const rejection = rejectionOf(answer);
    const isOthersFault = answer instanceof StartError || (wasUsed && rejection.code !== "too-slow");
    return isOthersFault ? this.#parseAlone(file) : [rejected(file.source, rejection)];
  }

  /** Ends all processes; what they still read is rejected. */
  close(): void {
    for (const process of this.#all) process.end();
  }

  async #parseAlone(file: FileToParse): Promise<readonly ParsedArticle[]> {
    const process = new ParserProcess(this.#limits);
    this.#all.add(process);
    try {
      return await process.parse(file);
    } catch (error) {
      return [rejected(file.source, rejectionOf(error))];
    } finally {
      process.end();
      this.#all.delete(process);
    }
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

  #giveBack(process: ParserProcess): void {
    const isFit = process.isAlive && process.held < MOST_LEFT_BEHIND * this.#limits.memory * MEGABYTE;
    if (!isFit) {
      process.end();
      this.#all.delete(process);
    }
    const next = this.#waiting.shift();
    if (next) next(isFit ? process : this.#start());
    else if (isFit) this.#idle.push(process);
  }
}

const rejectionOf = (error: unknown): Rejection =>
  error instanceof Rejection
    ? error
    : new Rejection(error instanceof Error ? error.message : String(error), "crashed");

const noneStarts = (): CorpusError =>
  new CorpusError(
    "The processes that read files cannot be started: allow this user to start processes, and the machine more memory, then index again.",
  );
