import type { Worker } from "node:worker_threads";
import { EngineError } from "#lib/search/engine-error.ts";
import { PoolThread } from "./pool-thread.ts";

/** How a pool is run. Times in milliseconds. */
export interface PoolSettings {
  /** Starts a thread, which says a ThreadMessage first. */
  readonly start: () => Worker;
  readonly threads: number;
  /** Questions that may wait for a thread at most. */
  readonly mostWaiting: number;
  /** How long a question may wait. */
  readonly longestWait: number;
  /** How long after its budget a thread is taken to hang. */
  readonly patience: number;
  /** Rest before another thread is started where one ended before it was asked anything. */
  readonly rest: number;
  /** Is told why threads came to their end unasked. */
  readonly tell: (message: string) => void;
}

interface Waiting<Question, Answer> {
  readonly question: Question;
  readonly budget: number;
  /** Turns the question away once it has waited too long. */
  readonly timer: NodeJS.Timeout;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Threads that answer questions, each one at a time; what comes while all have one waits in a row. A thread that dies
 * or hangs is replaced. Every question is answered, be it with an EngineError.
 */
export class ThreadPool<Question, Answer> {
  readonly #settings: PoolSettings;
  readonly #threads = new Set<PoolThread<Question, Answer>>();
  readonly #idle: PoolThread<Question, Answer>[] = [];
  readonly #waiting: Waiting<Question, Answer>[] = [];
  #isClosing = false;
  #onQuiet = () => {};

  private constructor(settings: PoolSettings) {
    this.#settings = settings;
  }

  /**
   * Gives the pool once its first thread is ready; the others follow.
   *
   * @throws ThreadRefusal, EngineError where that thread cannot begin
   */
  static async open<Question, Answer>(settings: PoolSettings): Promise<ThreadPool<Question, Answer>> {
    const pool = new ThreadPool<Question, Answer>(settings);
    const first = new PoolThread<Question, Answer>(settings.start());
    await first.ready.catch(async (error: unknown) => {
      await first.end();
      throw error;
    });
    void pool.#employ(first);
    for (let more = 1; more < settings.threads; more++) pool.#startAnother();
    return pool;
  }

  /**
   * @param budget milliseconds that the answer may take; Infinity: as many as it likes
   * @throws EngineError
   */
  ask(question: Question, budget: number): Promise<Answer> {
    if (this.#isClosing) return Promise.reject(new EngineError("closed", "The search is closed."));
    if (this.#idle.length === 0 && this.#waiting.length >= this.#settings.mostWaiting)
      return Promise.reject(busy());
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#turnAway(waiting), this.#settings.longestWait);
      const waiting = { question, budget, timer, resolve, reject };
      this.#waiting.push(waiting);
      this.#handOut();
    });
  }

  /** Ends the threads once everything asked before is answered. */
  async close(): Promise<void> {
    this.#isClosing = true;
    await new Promise<void>((quiet) => {
      this.#onQuiet = quiet;
      this.#tellIfQuiet();
    });
    await Promise.all([...this.#threads].map((thread) => thread.end()));
  }

  #startAnother(): void {
    try {
      void this.#employ(new PoolThread<Question, Answer>(this.#settings.start()));
    } catch (error) {
      this.#settings.tell(`A search thread could not be started: ${String(error)}`);
      this.#failIfAlone();
      this.#startLater();
    }
  }

  #startLater(): void {
    setTimeout(() => {
      if (!this.#isClosing) this.#startAnother();
    }, this.#settings.rest).unref();
  }

  /** Sees a thread from its beginning to its end. */
  async #employ(thread: PoolThread<Question, Answer>): Promise<void> {
    this.#threads.add(thread);
    const wasReady = await thread.ready.then(
      () => true,
      () => false,
    );
    if (wasReady) this.#free(thread);
    else await thread.end();
    await thread.ended;
    this.#replace(thread, wasReady);
  }

  #replace(thread: PoolThread<Question, Answer>, wasReady: boolean): void {
    this.#threads.delete(thread);
    const at = this.#idle.indexOf(thread);
    if (at >= 0) this.#idle.splice(at, 1);
    if (this.#isClosing || !wasReady) this.#failIfAlone();
    if (!this.#isClosing) {
      this.#settings.tell(thread.fault);
      if (thread.hasBeenAsked) this.#startAnother();
      else this.#startLater();
    }
    this.#tellIfQuiet();
  }

  /** Gives waiting questions to threads that have none, the one that answered last first: its caches are warm. */
  #handOut(): void {
    while (this.#waiting.length > 0) {
      const thread = this.#idle.pop();
      if (!thread) break;
      if (!thread.isAlive) continue; // and about to be replaced
      const next = this.#waiting.shift();
      if (next) this.#put(next, thread);
    }
    this.#tellIfQuiet();
  }

  #turnAway(waiting: Waiting<Question, Answer>): void {
    const at = this.#waiting.indexOf(waiting);
    if (at < 0) return;
    this.#waiting.splice(at, 1);
    waiting.reject(busy());
    this.#tellIfQuiet();
  }

  #put(
    { question, budget, timer, resolve, reject }: Waiting<Question, Answer>,
    thread: PoolThread<Question, Answer>,
  ): void {
    clearTimeout(timer);
    const free = () => this.#free(thread);
    thread
      .ask(question, budget + this.#settings.patience)
      .finally(free)
      .then(resolve, reject);
  }

  #free(thread: PoolThread<Question, Answer>): void {
    if (thread.isAlive) this.#idle.push(thread);
    this.#handOut();
  }

  /** What waits is told where there is nobody to wait for. */
  #failIfAlone(): void {
    if (this.#threads.size > 0) return;
    for (const { timer, reject } of this.#waiting.splice(0)) {
      clearTimeout(timer);
      reject(new EngineError("failed", "No search thread could be started."));
    }
  }

  #tellIfQuiet(): void {
    const isQuiet = this.#waiting.length === 0 && this.#idle.length === this.#threads.size;
    if (this.#isClosing && isQuiet) this.#onQuiet();
  }
}

const busy = () => new EngineError("busy", "Too many searches wait for an answer. Try again in a moment.");
