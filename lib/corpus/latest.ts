/** Remembers what was made last, and of what: for things that are asked for several times in a row and are large. */
export class Latest<Source, Made> {
  #source: Source | undefined;
  #made: Made | undefined;

  /** @param make is called where the one before was made of something else */
  of(source: Source, make: (source: Source) => Made): Made {
    if (this.#made === undefined || this.#source !== source) {
      this.#made = undefined; // so that two are not held at a time
      this.#made = make(source);
      this.#source = source;
    }
    return this.#made;
  }
}
