/** Counts how things are written. */
export class WrittenForms {
  readonly #counts = new Map<number, Map<string, number>>();

  add(thing: number, form: string): void {
    const counts = this.#counts.get(thing) ?? new Map<string, number>();
    this.#counts.set(thing, counts);
    counts.set(form, (counts.get(form) ?? 0) + 1);
  }

  /**
   * The commonest form; of equally common ones the last by character code, because a small letter tells more than a
   * capital, which may only begin a sentence.
   */
  commonest(thing: number): string {
    let [best, most] = ["", 0];
    for (const [form, count] of this.#counts.get(thing) ?? []) {
      if (count > most || (count === most && form > best)) [best, most] = [form, count];
    }
    return best;
  }
}
