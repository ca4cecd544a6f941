import type { ParsedArticle } from "#lib/corpus/parse-article.ts";
import { type Found, NOTHING_FOUND } from "./found.ts";
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

/**
 * What the archive as a whole says of its files: which lines stand at the edges of many, and which words that some
 * part at the ends of lines others have in one. It depends on the files alone, and not on their order.
 */
export class Survey {
  readonly #files = new Map<string, number>();
  readonly #edges = new Map<string, Support>();
  readonly #pages = new Map<string, Support>();
  /** How many articles have each of the words asked for. */
  readonly #words: ReadonlyMap<number, number>;

  constructor(parsed: Iterable<ParsedArticle>) {
    const all = [...parsed].flatMap(({ report, traces }) => (traces ? [{ ...report, traces }] : []));
    for (const { source, traces } of all) this.#learn(folderOf(source), traces);
    this.#words = countWords(all.map(({ traces }) => traces));
  }

  /** What is to be known of a file to read it as part of this archive. */
  foundFor(parsed: readonly ParsedArticle[]): Found {
    const traces = parsed.flatMap((one) => one.traces ?? []);
    const lines = traces.flatMap((one) => one.lines);
    if (lines.length === 0 && traces.every(({ parted }) => parted.length === 0)) return NOTHING_FOUND;
    const edges = lines.filter(({ isOfPage }) => !isOfPage);
    return {
      lines: shapes(edges, (shape) => this.#isFurniture(this.#edges.get(shape), SHARE)),
      inside: shapes(edges, (shape) => this.#isInside(this.#edges.get(shape))),
      pages: shapes(lines, (shape) => this.#isFurniture(this.#pages.get(shape), SHARE)),
      words: sorted(
        traces.flatMap(({ parted }) => parted.filter((word) => this.#isOneWord(word)).map(joined)),
      ),
    };
  }

  #learn(folder: string, { lines, body }: Traces): void {
    this.#files.set(folder, (this.#files.get(folder) ?? 0) + 1);
    const own = lines.filter(({ isOfPage, mayBeByline }) => !isOfPage && !mayBeByline);
    for (const line of own) enter(this.#edges, line, folder, body);
    for (const line of new Map(lines.map((one) => [one.shape, one])).values())
      enter(this.#pages, line, folder, body);
  }

  #isFurniture(support: Support | undefined, share: number): boolean {
    if (!support || support.within > support.articles * MOST_WITHIN) return false;
    if (support.isContact && support.bodies.size >= FEWEST_CONTACTS) return true;
    return support.bodies.size >= FEWEST && this.#isUsual(support.folders, share);
  }

  #isInside(support: Support | undefined): boolean {
    return (
      this.#isFurniture(support, SHARE) &&
      support !== undefined &&
      this.#isUsual(support.inside, SHARE_INSIDE)
    );
  }

  /** Whether some folder has enough of it among its articles. */
  #isUsual(folders: ReadonlyMap<string, number>, share: number): boolean {
    return [...folders].some(([folder, count]) => count >= (this.#files.get(folder) ?? 0) * share);
  }

  /** The word is as usual without its hyphen as with it. */
  #isOneWord(parted: string): boolean {
    const whole = this.#words.get(hashWord(joined(parted))) ?? 0;
    return whole > 0 && whole >= (this.#words.get(hashWord(parted)) ?? 0);
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

function countWords(all: readonly Traces[]): Map<number, number> {
  const wanted = all.flatMap(({ parted }) =>
    parted.flatMap((word) => [hashWord(word), hashWord(joined(word))]),
  );
  const counts = new Map(wanted.map((word) => [word, 0]));
  if (counts.size === 0) return counts;
  for (const { words } of all)
    for (const word of sketchedWords(words)) {
      const known = counts.get(word);
      if (known !== undefined) counts.set(word, known + 1);
    }
  return counts;
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
