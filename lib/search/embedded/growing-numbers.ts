const FIRST_CAPACITY = 64;

/** A list of whole numbers (0 to 2^32 - 1) that grows without the memory that an array of them would take. */
export class GrowingNumbers {
  #values = new Uint32Array(FIRST_CAPACITY);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) this.#grow();
    this.#values[this.#length++] = value;
  }

  /** The one pushed last, or undefined. */
  get last(): number | undefined {
    return this.#length === 0 ? undefined : this.#values[this.#length - 1];
  }

  addToLast(value: number): void {
    this.#values[this.#length - 1] = (this.#values[this.#length - 1] ?? 0) + value;
  }

  /** The numbers so far, in a view that is good until the next `push`. */
  values(): Uint32Array {
    return this.#values.subarray(0, this.#length);
  }

  #grow(): void {
    const values = new Uint32Array(this.#values.length * 2);
    values.set(this.#values);
    this.#values = values;
  }
}
