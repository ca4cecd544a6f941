/** How long nothing may change before a change is taken to be over, and when that is not waited for any longer. */
export interface Patience {
  readonly quietMs: number;
  readonly longestMs: number;
}

/** Files come in one after the other and grow while they are written; one that always grows must not hold up the rest. */
const USUAL_PATIENCE: Patience = { quietMs: 1000, longestMs: 60_000 };

/** Changes as they come in: whether there were any since they were last waited for, and whether they are over. */
export class Changes {
  readonly #patience: Patience;
  #isNoted = false;
  #wake: () => void = () => {};

  constructor(patience: Patience = USUAL_PATIENCE) {
    this.#patience = patience;
  }

  note(): void {
    this.#isNoted = true;
    this.#wake();
  }

  /** Waits for a change, unless there was one, and then until nothing changes any more. An abort ends it at once. */
  async settled(signal: AbortSignal): Promise<void> {
    if (!this.#isNoted) await this.#next(signal);
    const latest = Date.now() + this.#patience.longestMs;
    while (this.#isNoted && !signal.aborted) {
      this.#isNoted = false;
      await this.#next(signal, Math.min(this.#patience.quietMs, latest - Date.now()));
      if (Date.now() >= latest) this.#isNoted = false;
    }
  }

  /** Until the next change, or the end of some time. */
  #next(signal: AbortSignal, milliseconds?: number): Promise<void> {
    return new Promise((resolve) => {
      const clock = milliseconds === undefined ? undefined : setTimeout(done, milliseconds);
      function done(): void {
        clearTimeout(clock);
        signal.removeEventListener("abort", done);
        resolve();
      }
      this.#wake = done;
      if (signal.aborted) done();
      else signal.addEventListener("abort", done, { once: true });
    });
  }
}
