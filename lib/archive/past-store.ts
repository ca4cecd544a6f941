import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ArticleHistory, Histories, ParagraphHistory } from "#lib/links/history.ts";
import { ID_BYTES } from "./sort-ids.ts";
import { TextStore, textStoreFiles } from "./text-store.ts";
import type { Pieces } from "./write-durably.ts";

// Nothing is in memory of what never changed; and nothing at all until somebody asks.
const LINKS = "links"; // the story of an id as JSON, in order of the ids
const IDS = "links.ids"; // ten bytes each, sorted
const VERSIONS = "versions"; // the history of an article as JSON, in order of the slugs
const SLUGS = "versions.slugs"; // JSON, sorted
const OLD = "old"; // the texts of the past

/** The store's files, as {@link textStoreFiles}; none where there is nothing to keep. */
export function* pastStoreFiles({
  paragraphs,
  articles,
  texts,
}: Histories): Generator<readonly [string, Pieces]> {
  if (paragraphs.length + articles.length === 0) return;
  yield* textStoreFiles(LINKS, printed(paragraphs), paragraphs.length);
  yield [IDS, paragraphs.map(([id]) => Buffer.from(id, "latin1"))];
  yield* textStoreFiles(VERSIONS, printed(articles), articles.length);
  yield [SLUGS, [JSON.stringify(articles.map(([slug]) => slug))]];
  yield* textStoreFiles(OLD, texts, texts.length);
}

function* printed(entries: Iterable<readonly [name: string, history: unknown]>): Generator<string> {
  for (const [, history] of entries) yield JSON.stringify(history);
}

/** What a snapshot keeps of the past: ids and slugs in memory, the rest read from the disk when it is asked for. */
export class PastStore {
  /** @returns null where the snapshot keeps nothing */
  static open(folder: string, files: readonly { readonly name: string }[]): PastStore | null {
    return files.some(({ name }) => name === IDS) ? new PastStore(folder) : null;
  }

  readonly #links: TextStore;
  readonly #ids: Buffer;
  readonly #versions: TextStore;
  readonly #slugs: readonly string[];
  readonly #old: TextStore;

  private constructor(folder: string) {
    this.#links = new TextStore(folder, LINKS);
    this.#ids = readFileSync(join(folder, IDS));
    this.#versions = new TextStore(folder, VERSIONS);
    this.#slugs = JSON.parse(readFileSync(join(folder, SLUGS), "utf8")) as string[];
    this.#old = new TextStore(folder, OLD);
  }

  /** How many ids have a story. */
  get count(): number {
    return this.#ids.length / ID_BYTES;
  }

  /** Ids that have a story, in order. */
  idAt(at: number): string {
    return this.#ids.toString("latin1", at * ID_BYTES, (at + 1) * ID_BYTES);
  }

  /** @throws SnapshotError where what is on the disk is damaged; so do the others */
  historyOf(id: string): ParagraphHistory | null {
    const at = placeOf(id, this.count, (place) => this.idAt(place));
    return at < 0 ? null : (JSON.parse(this.#links.textOf(at)) as ParagraphHistory);
  }

  articleHistoryOf(slug: string): ArticleHistory | null {
    const at = placeOf(slug, this.#slugs.length, (place) => this.#slugs[place] ?? "");
    return at < 0 ? null : (JSON.parse(this.#versions.textOf(at)) as ArticleHistory);
  }

  /** Slugs of articles that changed, are gone, or have old ids leading into them, in order. */
  get slugs(): readonly string[] {
    return this.#slugs;
  }

  get textCount(): number {
    return this.#old.count;
  }

  textOf(ordinal: number): string {
    return this.#old.textOf(ordinal);
  }

  close(): void {
    for (const store of [this.#links, this.#versions, this.#old]) store.close();
  }
}

/** The place of a name among sorted ones, -1 where it is not there. */
function placeOf(name: string, count: number, nameAt: (place: number) => string): number {
  let [low, high] = [0, count - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = nameAt(middle);
    if (found === name) return middle;
    if (found < name) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
