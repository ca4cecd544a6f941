/** Keeps texts, in memory or elsewhere. */
export interface TextKeeper {
  /** @returns the place where it is kept, for {@link read} */
  keep(text: string): number;
  /** The text that is kept at a place. */
  read(place: number): string;
}

/** Keeps texts in memory, for as long as this is held. */
export class HeapTexts implements TextKeeper {
  readonly #texts: string[] = [];

  keep(text: string): number {
    return this.#texts.push(text) - 1;
  }

  read(place: number): string {
    return this.#texts[place] ?? "";
  }
}
