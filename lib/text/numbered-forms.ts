import { ownCopy } from "./own-copy.ts";

const FIRST_SIZE = 2 ** 10;

/** Gives written words numbers, in order of first appearance, without making a string of a word that is known. */
export class NumberedForms {
  /** The forms, by number. */
  readonly all: string[] = [];
  #hashes = new Int32Array(FIRST_SIZE / 2);
  /** The number in each place (open addressing), plus 1; 0 where it is free. */
  #table = new Int32Array(FIRST_SIZE);

  /** The number of the form that stands in a text from one place to before another. @param hash of it, as by `hashOf` */
  of(text: string, from: number, to: number, hash: number): number {
    const mask = this.#table.length - 1;
    for (let place = placeOf(hash) & mask; ; place = (place + 1) & mask) {
      const form = (this.#table[place] ?? 0) - 1;
      if (form < 0) return this.#add(ownCopy(text.slice(from, to)), hash, place);
      if (this.#hashes[form] === hash && isAt(text, from, to, this.all[form] ?? "")) return form;
    }
  }

  #add(form: string, hash: number, place: number): number {
    const number = this.all.push(form) - 1;
    this.#hashes[number] = hash;
    this.#table[place] = number + 1;
    if (this.all.length === this.#hashes.length) this.#grow();
    return number;
  }

  #grow(): void {
    const hashes = new Int32Array(2 * this.#hashes.length);
    hashes.set(this.#hashes);
    this.#hashes = hashes;
    this.#table = new Int32Array(2 * hashes.length);
    const mask = this.#table.length - 1;
    for (let form = 0; form < this.all.length; form++) {
      let place = placeOf(hashes[form] ?? 0) & mask;
      while (this.#table[place] !== 0) place = (place + 1) & mask;
      this.#table[place] = form + 1;
    }
  }
}

/** Its last bits tell little. */
const placeOf = (hash: number): number => hash ^ (hash >>> 15);

function isAt(text: string, from: number, to: number, form: string): boolean {
  if (form.length !== to - from) return false;
  for (let at = 0; at < form.length; at++) {
    if (text.charCodeAt(from + at) !== form.charCodeAt(at)) return false;
  }
  return true;
}
