import type { ParsedArticle } from "#lib/corpus/parse-article.ts";
import type { TextKeeper } from "#lib/corpus/text-keeper.ts";
import type { Found } from "./found.ts";
import { HashCounts } from "./hash-counts.ts";
import type { LineTrace, Traces } from "./traces.ts";
import { hashWord, sketchedWords } from "./word-sketch.ts";

/** Articles that have a line and are no copies of each other. */
const FEWEST = 5;
const FEWEST_CONTACTS = 3;
/** Of the articles of a folder: fewer may have a line by chance. */
const SHARE = 0.1;
const SHARE_INSIDE = 0.8;
/** Of the articles that have a line at an edge: a refrain stands in the midst as well. */
const MOST_WITHIN = 0.2;

/** Where a line was met. */
interface Support {
  readonly bodies: Set<number>;
  articles: number;
  within: number;
  isContact: boolean;
  /** How many articles of each folder have it, and how many where headings stand as well. */
  readonly folders: Map<string, number>;
  readonly inside: Map<string, number>;
}

/** What a file leaves to be settled, by its articles. */
interface FileTraces {
  readonly folder: string;
  readonly articles: readonly Omit<Traces, "words">[];
}

/**
 * What the archive as a whole says of its files: which lines stand at the edges of many, and which words that some
 * part at the ends of lines others have in one. It depends on the files alone, and not on their order.
 */
export class Survey {
  readonly #texts: TextKeeper;
  /** Where what each file leaves is kept. */
  readonly #files: number[] = [];
  readonly #articles = new Map<string, number>();
  readonly #edges = new Map<string, Support>();
  readonly #pages = new Map<string, Support>();
  readonly #lines = new HashCounts();
  readonly #words = new HashCounts();
  #isSettled = false;

  /** @param texts keeps what files leave to be settled */
  constructor(texts: TextKeeper) {
    this.#texts = texts;
  }

  /**
   * Takes up a file, as it was read by itself. All files have to be, before anything is asked.
   *
   * @returns its number, by which to ask for what was found
   */
  learn(source: string, parsed: readonly ParsedArticle[]): number {
    const traces = parsed.flatMap((one) => one.traces ?? []);
    for (const { lines, words } of traces) {
      for (const { shape } of lines) this.#lines.add(hashWord(shape));
      for (const word of sketchedWords(words)) this.#words.add(word);
    }
    const articles = traces.map(({ lines, parted, body }) => ({ lines, parted, body }));
    const file: FileTraces = { folder: folderOf(source), articles };
    return this.#files.push(this.#texts.keep(JSON.stringify(file))) - 1;
  }

  /** What is to be known of a file to read it as part of this archive. */
  foundFor(file: number): Found {
    this.#settle();
    const { articles } = this.#tracesOf(file);
    const lines = articles.flatMap((one) => one.lines);
    const parted = articles.flatMap((one) => one.parted);
    const edges = lines.filter(({ isOfPage }) => !isOfPage);
    return {
      lines: shapes(edges, (shape) => this.#isFurniture(this.#edges.get(shape))),
      inside: shapes(edges, (shape) => this.#isInside(this.#edges.get(shape))),
      pages: shapes(lines, (shape) => this.#isFurniture(this.#pages.get(shape))),
      words: sorted(parted.filter((word) => this.#isOneWord(word)).map(joined)),
    };
  }

  /** Looks closely at the lines that came often enough to be furniture. */
  #settle(): void {
    if (this.#isSettled) return;
    this.#isSettled = true;
    for (const file of this.#files.keys()) {
      const { folder, articles } = this.#tracesOf(file);
      for (const { lines, body } of articles) {
        count(this.#articles, folder);
        const often = lines.filter(({ shape }) => this.#lines.of(hashWord(shape)) >= FEWEST_CONTACTS);
        for (const line of often.filter(({ isOfPage, mayBeByline }) => !isOfPage && !mayBeByline))
          enter(this.#edges, line, folder, body);
        for (const line of new Map(often.map((one) => [one.shape, one])).values())
          enter(this.#pages, line, folder, body);
      }
    }
  }

  #tracesOf(file: number): FileTraces {
    return JSON.parse(this.#texts.read(this.#files[file] ?? 0)) as FileTraces;
  }

  #isFurniture(support: Support | undefined): boolean {
    if (!support || support.within > support.articles * MOST_WITHIN) return false;
    if (support.isContact && support.bodies.size >= FEWEST_CONTACTS) return true;
    return support.bodies.size >= FEWEST && this.#isUsual(support.folders, SHARE);
  }

  #isInside(support: Support | undefined): boolean {
    return support !== undefined && this.#isFurniture(support) && this.#isUsual(support.inside, SHARE_INSIDE);
  }

  /** Whether some folder has enough of it among its articles. */
  #isUsual(folders: ReadonlyMap<string, number>, share: number): boolean {
    return [...folders].some(([folder, count]) => count >= (this.#articles.get(folder) ?? 0) * share);
  }

  /** The word is as usual without its hyphen as with it. */
  #isOneWord(parted: string): boolean {
    const whole = this.#words.of(hashWord(joined(parted)));
    return whole > 0 && whole >= this.#words.of(hashWord(parted));
  }
}

function enter(all: Map<string, Support>, line: LineTrace, folder: string, body: number): void {
  const support = all.get(line.shape) ?? newSupport();
  all.set(line.shape, support);
  if (support.bodies.size < FEWEST) support.bodies.add(body);
  support.articles += 1;
  support.within += line.isWithin ? 1 : 0;
  support.isContact ||= line.isContact;
  count(support.folders, folder);
  if (line.mayStandInside) count(support.inside, folder);
}

const newSupport = (): Support => ({
  bodies: new Set(),
  articles: 0,
  within: 0,
  isContact: false,
  folders: new Map(),
  inside: new Map(),
});

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

const joined = (parted: string): string => parted.replace("-", "");
const sorted = (texts: readonly string[]): string[] => [...new Set(texts)].sort();
const shapes = (lines: readonly LineTrace[], isWanted: (shape: string) => boolean): string[] =>
  sorted(lines.map(({ shape }) => shape)).filter(isWanted);

/** The folder and the ending of a file: what was saved in one way from one place. */
function folderOf(source: string): string {
  const file = source.replace(/#[^#/]*$/, "");
  const slash = file.lastIndexOf("/");
  return `${file.slice(0, slash + 1)}*${/\.[^./]*$/.exec(file)?.[0].toLowerCase() ?? ""}`;
}
