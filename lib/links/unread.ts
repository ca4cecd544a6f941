/** Tells of sources whether they are there and could not be read this time. */
export class Unread {
  readonly #given: ReadonlySet<string>;
  readonly #files: ReadonlySet<string>;

  /**
   * @param sources of files, and of parts of files (`news.csv#3`), that gave no article
   * @param articles all that this build has
   */
  constructor(
    readonly sources: ReadonlySet<string> = new Set(),
    articles: readonly { readonly source: string }[] = [],
  ) {
    this.#given = new Set(sources.size > 0 ? articles.map(({ source }) => source) : []);
    this.#files = new Set([...this.#given].map(fileOf));
  }

  /** Whether an article of this source may be there without our having read it: it, or the file that it is a part of. */
  has(source: string): boolean {
    if (this.sources.size === 0 || this.#given.has(source)) return false;
    return this.sources.has(source) || this.sources.has(fileOf(source));
  }

  /**
   * Whether it cannot be anywhere else either. Of a file of which other parts were read that is not certain: the numbers
   * of parts change when one is taken out.
   */
  isAway(source: string): boolean {
    return this.has(source) && !this.#files.has(fileOf(source));
  }
}

/** A `#` may also stand in a file's own name, so this is a file only where there is one of that name. */
const fileOf = (source: string) => source.replace(/#[^#]*$/, "");
