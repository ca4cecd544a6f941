import type { Kind } from "./bench-query.ts";

/** What one process does: index the corpus, add articles to the index, only get ready, or open the index and answer. */
export type Step = keyof FiguresOf;

/** What the process of a step is told. */
export interface Task {
  readonly step: Step;
  readonly engine: string;
  readonly paragraphs: number;
  /** Of the engine's index. */
  readonly folder: string;
  /** After so many seconds no further query is asked. */
  readonly seconds: number;
}

export interface BuildFigures {
  readonly cpuSeconds: number;
  readonly peakBytes: number;
}

/** Of adding articles, from opening the index to the new one on the disk. */
export interface AddFigures {
  readonly seconds: number;
  readonly cpuSeconds: number;
}

/** From the moment that the process has its code to its first answer, and its memory then. */
export interface StartFigures {
  readonly milliseconds: number;
  readonly residentBytes: number;
}

/** What a query took, in milliseconds: the first time that it was asked, and again. */
export interface Timed {
  readonly query: number;
  readonly kind: Kind;
  readonly first: number;
  readonly again: number | null;
}

export interface AnswerFigures extends StartFigures {
  readonly timed: readonly Timed[];
  /** Completions, one for each beginning. */
  readonly completions: readonly number[];
  /** Time was up before all queries had been asked. */
  readonly isCut: boolean;
}

/** What the process of a step tells. */
export interface FiguresOf {
  readonly build: BuildFigures;
  readonly add: AddFigures;
  readonly nothing: StartFigures;
  readonly answer: AnswerFigures;
}
