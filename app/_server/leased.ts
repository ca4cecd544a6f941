const FADING = 0.9;

/**
 * Something that several requests use at once and that has to be closed after them. What a request takes from it is
 * read within {@link use}, so that its end is known: no timer, no waiting for garbage to be collected.
 */
export class Leased<T> {
  readonly thing: T;
  readonly #close: (thing: T) => Promise<void>;
  #users = 0;
  #slowest = 0;
  #onUnused = () => {};

  constructor(thing: T, close: (thing: T) => Promise<void>) {
    this.thing = thing;
    this.#close = close;
  }

  /** How many use it now. */
  get users(): number {
    return this.#users;
  }

  /** Milliseconds that the slowest of the last uses took; it counts for a tenth less with each that ends after it. */
  get slowest(): number {
    return this.#slowest;
  }

  /** Keeps it open until what is made of it is there, or could not be made. */
  async use<R>(make: (thing: T) => R | Promise<R>): Promise<R> {
    this.#users += 1;
    const began = performance.now();
    try {
      return await make(this.thing);
    } finally {
      this.#users -= 1;
      this.#slowest = Math.max(performance.now() - began, this.#slowest * FADING);
      if (this.#users === 0) this.#onUnused();
    }
  }

  /** Closes it when its last user has ended; nobody may begin to use it afterwards. */
  async retire(): Promise<void> {
    if (this.#users > 0) {
      await new Promise<void>((unused) => {
        this.#onUnused = unused;
      });
    }
    await this.#close(this.thing);
  }
}
