/** Gives every word a number of its own, the same each time. */
export class Numbers {
  readonly #numbers = new Map<string, number>();

  of(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    this.#numbers.set(term, this.#numbers.size);
    return this.#numbers.size - 1;
  }
}
