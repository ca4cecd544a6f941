import { type Article, PARAGRAPH_KINDS } from "#lib/corpus/article.ts";
import type { Kept, SeenArticle, SeenParagraph } from "./alignment.ts";
import { idNumber, idOf } from "./mint.ts";

/** A paragraph of this build with what it was known again by. */
export interface DraftParagraph extends SeenParagraph {
  /** Empty where it has none yet. */
  readonly id: string;
  readonly kept: Kept | null;
}

/** In place of the number of an id. */
const NONE = -1;

/** An article of this build on its way to its names. In memory are the numbers of its ids; the rest is read when asked for. */
export class Draft {
  readonly #seen: SeenArticle;
  readonly #kept: () => readonly (Kept | null)[];
  readonly #ids: Float64Array;

  /** @param kept tells by what each paragraph was known again, and so the ids that are known from the start */
  constructor(
    readonly article: Article,
    readonly slug: string,
    seen: SeenArticle,
    kept: () => readonly (Kept | null)[],
  ) {
    this.#seen = seen;
    this.#kept = kept;
    this.#ids = new Float64Array(article.paragraphs.length).fill(NONE);
    for (const [at, one] of kept().entries()) if (one) this.#give(at, one.id);
  }

  /** Whether every paragraph has its id. */
  get isNamed(): boolean {
    return !this.#ids.includes(NONE);
  }

  /** One for each paragraph, in order; empty for one that has none yet. */
  get ids(): readonly string[] {
    return Array.from(this.#ids, (number) => (number === NONE ? "" : idOf(number)));
  }

  idAt(at: number): string {
    const number = this.#ids[at] ?? NONE;
    return number === NONE ? "" : idOf(number);
  }

  /** The places of the kinds of its paragraphs in PARAGRAPH_KINDS, a digit each. */
  get kinds(): string {
    return this.article.paragraphs.map(({ kind }) => PARAGRAPH_KINDS.indexOf(kind)).join("");
  }

  get paragraphs(): readonly DraftParagraph[] {
    const [ids, kept] = [this.ids, this.#kept()];
    return this.#seen.paragraphs.map(({ text, letters }, at) => {
      return { text, letters, id: ids[at] ?? "", kept: kept[at] ?? null };
    });
  }

  /** @param idFor gives the id of a paragraph that has none, or null; it is told that of the one before */
  nameEach(idFor: (paragraph: SeenParagraph, previous: string) => string | null): void {
    if (this.isNamed) return;
    for (const [at, paragraph] of this.#seen.paragraphs.entries()) {
      const id = this.#ids[at] === NONE ? idFor(paragraph, this.idAt(at - 1)) : null;
      if (id !== null) this.#give(at, id);
    }
  }

  #give(at: number, id: string): void {
    const number = idNumber(id);
    if (number === null) throw new RangeError(`"${id}" is no paragraph id.`);
    this.#ids[at] = number;
  }
}
