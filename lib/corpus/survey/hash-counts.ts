const FEWEST_SLOTS = 1 << 12;
const MOST = 0xffff;

/** How often numbers came, in twenty to forty bytes for each, outside the heap: an archive has many different words. */
export class HashCounts {
  #keys = new Float64Array(FEWEST_SLOTS).fill(-1);
  #counts = new Uint16Array(FEWEST_SLOTS);
  #size = 0;

  /** @param hash not below zero */
  add(hash: number): void {
    const slot = this.#slotOf(hash);
    if (this.#keys[slot] !== hash) {
      this.#keys[slot] = hash;
      this.#size += 1;
    }
    this.#counts[slot] = Math.min((this.#counts[slot] ?? 0) + 1, MOST);
    if (this.#size * 2 > this.#keys.length) this.#grow();
  }

  /** At most 65,535. */
  of(hash: number): number {
    const slot = this.#slotOf(hash);
    return this.#keys[slot] === hash ? (this.#counts[slot] ?? 0) : 0;
  }

  /** The slot of a number, or the free one that it would take. */
  #slotOf(hash: number): number {
    const last = this.#keys.length - 1;
    let slot = hash % this.#keys.length;
    while (this.#keys[slot] !== -1 && this.#keys[slot] !== hash) slot = slot === last ? 0 : slot + 1;
    return slot;
  }

  #grow(): void {
    const [keys, counts] = [this.#keys, this.#counts];
    this.#keys = new Float64Array(keys.length * 2).fill(-1);
    this.#counts = new Uint16Array(keys.length * 2);
    for (const [at, key] of keys.entries()) {
      if (key === -1) continue;
      const slot = this.#slotOf(key);
      this.#keys[slot] = key;
      this.#counts[slot] = counts[at] ?? 0;
    }
  }
}
