import type { Article } from "../../../corpus/article.ts";
import type { CorpusFiles } from "../../corpus/corpus-files.ts";
import type { BenchQuery } from "../bench-query.ts";

/** What a process has used, told where it is another than the one that measures. */
export interface Usage {
  readonly cpuSeconds: number;
  readonly peakBytes: number;
}

/** An engine under measurement, made ready in a process of its own for each step. */
export interface Peer {
  /** Name and version, as the tables show it. */
  readonly name: string;
  /** What it is told to do, and what it leaves out, in a sentence for the reader of the table. */
  readonly settings: string;
  /** Whether it answers in other threads than the one that asks; it is then timed by the clock alone. */
  readonly hasThreads?: boolean;
  /** Why it cannot be measured here, in a sentence; null where it can. */
  missing(): string | null;
  /** Writes its index of a corpus into a folder. */
  build(corpus: CorpusFiles, folder: string): Promise<Usage | undefined>;
  /** Writes the index of the corpus and some more articles into another folder, with the help of what `build` wrote. */
  add?(corpus: CorpusFiles, more: readonly Article[], folder: string, target: string): Promise<void>;
  /** Whether a file that `build` wrote is part of the index; all are where this is not told. */
  isIndex?(name: string, folder: string): boolean;
  /** Opens what `build` wrote, where its searches can be timed. */
  open?(folder: string, corpus: CorpusFiles): Promise<Opened>;
  /** Starts what `open` starts, without an index, where that is more than this process: what is subtracted. */
  openNothing?(): Promise<Opened>;
}

/** What an engine answered. */
export interface Answer {
  /** On the first page. */
  readonly found: number;
  /** What it took by the engine's own clock, where there is one. */
  readonly milliseconds?: number;
}

export interface Opened {
  /** The ten best paragraphs (of Pilcrow: articles with passages); null for a kind that the engine does not know. */
  ask(query: BenchQuery): Promise<Answer | null>;
  /** Completes what is typed, where the engine can. */
  complete?(text: string): unknown;
  /** Memory of the process that answers, where it is another. */
  residentBytes?(): number;
  close(): void;
}
