/** Whole numbers by place, 0 where none was set: for places that come in any order, of which the highest is not known. */
export class SparseNumbers {
  #numbers = new Int32Array(1024);

  at(place: number): number {
    return this.#numbers[place] ?? 0;
  }

  set(place: number, number: number): void {
    if (place >= this.#numbers.length) this.#grow(place);
    this.#numbers[place] = number;
  }

  #grow(place: number): void {
    const numbers = new Int32Array(2 ** Math.ceil(Math.log2(place + 1)));
    numbers.set(this.#numbers);
    this.#numbers = numbers;
  }
}
