const STEPS = 64;

/** How much time a search may still take. */
export class Budget {
  readonly #end: number;
  #isSpent = false;

  /** @param milliseconds from now; Infinity: any time */
  constructor(milliseconds: number) {
    this.#end = performance.now() + milliseconds;
  }

  /** Looks at the clock: to be asked between steps that take some microseconds, not within them. */
  isSpent(): boolean {
    if (!this.#isSpent && performance.now() > this.#end) this.#isSpent = true;
    return this.#isSpent;
  }

  /** The same within a loop of short steps: looks at the clock at every 64th of them. @param step from 0 */
  isSpentAt(step: number): boolean {
    return step % STEPS === 0 ? this.isSpent() : this.#isSpent;
  }

  /** Whether anything was left undone for want of time. */
  get wasSpent(): boolean {
    return this.#isSpent;
  }
}
