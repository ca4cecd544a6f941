import { formatOf } from "./formats/formats.ts";
import { ParserPool } from "./isolated/parser-pool.ts";
import type { FileToParse } from "./isolated/parser-process.ts";
import type { ParsedArticle } from "./parse-article.ts";
import type { ReasonCode } from "./rejection.ts";
import type { ImportLimits } from "./settings.ts";

/** So many files of simple formats are read here before other processes are asked to help: they take as long to start. */
const READ_HERE = 500;
/** What befalls a process, and not the file. */
const OF_PROCESS: ReadonlySet<ReasonCode | null> = new Set([
  "too-slow",
  "too-much-memory",
  "crashed",
] as const);

/** Reads files: those that may do harm in processes of their own, the others here, or where they are many there too. */
export class Parsers {
  readonly #pool: ParserPool;
  readonly #readHere: number;
  #here = 0;
  #parseFile: Promise<typeof import("./parse-file.ts")> | null = null;

  constructor(limits: ImportLimits, readHere = READ_HERE) {
    this.#pool = new ParserPool(limits);
    this.#readHere = readHere;
  }

  /** @throws CorpusError as {@link ParserPool.parse} */
  async parse(file: FileToParse): Promise<readonly ParsedArticle[]> {
    if (formatOf(file.source)?.isIsolated) return this.#pool.parse(file);
    if (this.#here++ < this.#readHere) return this.#parseHere(file);
    const articles = await this.#pool.parse(file);
    // What becomes of a file must not hang on how many others there are.
    return articles.some(({ report }) => OF_PROCESS.has(report.code)) ? this.#parseHere(file) : articles;
  }

  /** Ends all processes; what they still read is rejected. */
  close(): void {
    this.#pool.close();
  }

  async #parseHere({ source, bytes, context }: FileToParse): Promise<readonly ParsedArticle[]> {
    // With the tables that languages are told by; who only lists the corpus does without them.
    this.#parseFile ??= import("./parse-file.ts");
    return (await this.#parseFile).parseFile(source, bytes, context);
  }
}
