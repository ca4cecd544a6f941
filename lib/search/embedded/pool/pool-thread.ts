import type { Worker } from "node:worker_threads";
import { EngineError } from "#lib/search/engine-error.ts";
import type { ThreadMessage, ToldError } from "./thread-message.ts";

/** Why a thread could not begin. */
export class ThreadRefusal extends Error {
  override name = "ThreadRefusal";

  /** The name of the error that it met. */
  readonly error: string;

  constructor({ error, message, stack }: ToldError) {
    super(message, { cause: stack });
    this.error = error;
  }
}

interface Asked<Answer> {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout | undefined;
}

/** Longest time that a timer of Node can be set to, in milliseconds. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** A thread that answers one question at a time. It keeps the process alive only while it has one, or starts. */
export class PoolThread<Question, Answer> {
  /** Fulfilled once it can be asked; rejected with a ThreadRefusal, or an EngineError where it ended before. */
  readonly ready: Promise<void>;
  /** Fulfilled once it has come to its end, for whatever reason. */
  readonly ended: Promise<void>;
  readonly #worker: Worker;
  #asked: Asked<Answer> | null = null;
  #fault = "A thread came to its end.";
  #isAlive = true;
  #hasBeenAsked = false;

  constructor(worker: Worker) {
    this.#worker = worker;
    this.ready = new Promise((resolve, reject) => {
      worker.once("message", (message: ThreadMessage<Answer>) => {
        worker.unref();
        if (message.kind === "refused") reject(new ThreadRefusal(message));
        else resolve();
        worker.on("message", (answer: ThreadMessage<Answer>) => this.#take(answer));
      });
      worker.once("exit", () => reject(new EngineError("failed", this.#fault)));
    });
    this.ready.catch(() => {}); // whoever wants to know asks
    this.ended = new Promise((resolve) => {
      worker.once("exit", () => {
        this.#end();
        resolve();
      });
    });
    worker.on("error", (error) => {
      this.#fault = `A thread came to its end: ${String(error)}`;
    });
  }

  /** Why it came to its end. */
  get fault(): string {
    return this.#fault;
  }

  get hasBeenAsked(): boolean {
    return this.#hasBeenAsked;
  }

  get isAlive(): boolean {
    return this.#isAlive;
  }

  /**
   * @param limit milliseconds after which the thread is taken to hang and ended; Infinity: it may take its time
   * @throws EngineError where it comes to its end over the question
   */
  ask(question: Question, limit: number): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const isTimed = limit < LONGEST_TIMER;
      this.#worker.postMessage(question); // where that throws, nothing was asked
      this.#worker.ref();
      this.#hasBeenAsked = true;
      this.#asked = {
        resolve,
        reject,
        timer: isTimed ? setTimeout(() => this.#giveUp(limit), limit) : undefined,
      };
    });
  }

  /** Ends it, whatever it is at. */
  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #take(message: ThreadMessage<Answer>): void {
    this.#worker.unref();
    const asked = this.#answered();
    if (message.kind === "answer") asked?.resolve(message.answer);
    else if (message.kind === "fault")
      asked?.reject(new EngineError("failed", message.message, { cause: message.stack }));
  }

  #giveUp(limit: number): void {
    this.#fault = `A thread gave no answer within ${Math.round(limit)} ms and was ended.`;
    this.#isAlive = false;
    this.#answered()?.reject(new EngineError("failed", this.#fault));
    void this.end();
  }

  #end(): void {
    this.#isAlive = false;
    this.#answered()?.reject(new EngineError("failed", this.#fault));
  }

  /** What it was asked, once. */
  #answered(): Asked<Answer> | null {
    const asked = this.#asked;
    this.#asked = null;
    clearTimeout(asked?.timer);
    return asked;
  }
}
