import { type Byline, type PublishedDate, yearOf } from "./article.ts";
import type { ReasonCode, Rejection } from "./rejection.ts";
import type { RuleName } from "./rule-name.ts";

/** A piece of a file that is not part of any paragraph. `text` is as written in the file, in one line. */
export interface Removal {
  readonly rule: RuleName;
  readonly line: number;
  readonly text: string;
  readonly why: string;
}

/** Two pieces of a file that became one paragraph: the line of the second, and the number of the paragraph. */
export interface Joining {
  readonly rule: RuleName;
  readonly line: number;
  readonly number: number;
  readonly why: string;
}

export type FileStatus = "indexed" | "rejected" | "left out";

/** What became of one file, or of one part of a file that holds several articles (`news.csv#3`). */
export interface FileReport {
  readonly source: string;
  readonly status: FileStatus;
  /** Null for an indexed file, else why it is none: one word for programs, and a sentence. */
  readonly code: ReasonCode | null;
  readonly reason: string | null;
  readonly title: string;
  readonly authors: Byline;
  readonly date: PublishedDate;
  /** Where it was first published, as far as the file or its sidecar says: the address, and the paper. */
  readonly url: string | null;
  readonly outlet: string | null;
  /** Where title, authors, date and so on were found: “first lines”, “JSON-LD headline”, “articles.csv”. */
  readonly origins: Readonly<Record<string, string>>;
  readonly paragraphs: number;
  /** The pieces of the file from which title, byline and date were read, as written. */
  readonly metadata: readonly string[];
  readonly removed: readonly Removal[];
  readonly joined: readonly Joining[];
  readonly warnings: readonly string[];
}

/** Sums over all files. Articles, paragraphs, authors and years count indexed files only. */
export interface CorpusTotals {
  readonly articles: number;
  readonly paragraphs: number;
  readonly authors: number;
  /** Articles by year, in order, with "undated" last. */
  readonly years: Readonly<Record<string, number>>;
  readonly indexed: number;
  /** Those of the indexed that have warnings. */
  readonly warned: number;
  readonly rejected: number;
  readonly leftOut: number;
  readonly removedByRule: Readonly<Record<string, number>>;
  readonly joinedByRule: Readonly<Record<string, number>>;
}

/** What became of every file of a corpus, each named once. */
export interface CorpusReport {
  /** In the order of their sources; of a large corpus they are read anew whenever they are gone through. */
  readonly files: Iterable<FileReport>;
  readonly totals: CorpusTotals;
}

/** The report of a file that is no article. */
export function reportWithout(
  source: string,
  status: "rejected" | "left out",
  { code, message }: Pick<Rejection, "code" | "message">,
): FileReport {
  return {
    source,
    status,
    code,
    reason: message,
    title: "",
    authors: [],
    date: null,
    url: null,
    outlet: null,
    origins: {},
    paragraphs: 0,
    metadata: [],
    removed: [],
    joined: [],
    warnings: [],
  };
}

/** Adds up what became of the files. */
export function summarize(files: Iterable<FileReport>): CorpusTotals {
  const sums = { paragraphs: 0, indexed: 0, warned: 0, rejected: 0, leftOut: 0 };
  const authors = new Set<string>();
  const [years, removed, joined] = [new Tally(), new Tally(), new Tally()];
  for (const file of files) {
    if (file.status === "rejected") sums.rejected++;
    if (file.status === "left out") sums.leftOut++;
    if (file.status !== "indexed") continue;
    sums.indexed++;
    sums.paragraphs += file.paragraphs;
    if (file.warnings.length > 0) sums.warned++;
    for (const author of file.authors) authors.add(author);
    years.add(yearOf(file.date) ?? "undated");
    for (const { rule } of file.removed) removed.add(rule);
    for (const { rule } of file.joined) joined.add(rule);
  }
  return {
    ...sums,
    articles: sums.indexed,
    authors: authors.size,
    years: years.counts(),
    removedByRule: removed.counts(),
    joinedByRule: joined.counts(),
  };
}

/** Counts names. */
class Tally {
  readonly #counts = new Map<string, number>();

  add(name: string): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  /** In the order of the names. */
  counts(): Record<string, number> {
    return Object.fromEntries([...this.#counts].sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}
