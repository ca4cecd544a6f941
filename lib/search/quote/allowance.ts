import { setImmediate } from "node:timers/promises";

/** Longest that one request holds the thread that all requests share, in milliseconds. */
const LONGEST_TURN = 15;

/** The time that a check may take, of which others get their turns. */
export class Allowance {
  readonly #end: number;
  #turn = performance.now();

  /** @param budget milliseconds */
  constructor(budget: number) {
    this.#end = performance.now() + budget;
  }

  /** Milliseconds that there are still; not above 0 where it is spent. */
  left(): number {
    return this.#end - performance.now();
  }

  /** Whether there is time to go on, asked before every piece of work; lets others have their turn. */
  async goesOn(): Promise<boolean> {
    if (performance.now() - this.#turn > LONGEST_TURN) {
      await setImmediate();
      this.#turn = performance.now();
    }
    return this.left() > 0;
  }
}
