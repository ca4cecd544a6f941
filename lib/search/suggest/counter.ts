import type { Ask, Asking } from "./situation.ts";

/** Asks for counts, each once, and no more of them than agreed: each is a search. */
export class Counter {
  readonly #ask: Ask;
  readonly #counts = new Map<string, Promise<number | null>>();
  #left: number;

  constructor(ask: Ask, most: number) {
    this.#ask = ask;
    this.#left = most;
  }

  /** How many articles would be listed; null where no more may be asked, or it is not known in time. */
  count(asking: Asking): Promise<number | null> {
    const key = JSON.stringify([asking.text, asking.filters, asking.match]);
    const known = this.#counts.get(key);
    if (known) return known;
    if (this.#left === 0) return Promise.resolve(null);
    this.#left -= 1;
    const counted = this.#ask(asking);
    this.#counts.set(key, counted);
    return counted;
  }

  /** Lets some more be asked. */
  allow(more: number): void {
    this.#left += more;
  }
}
