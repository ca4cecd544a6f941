import type { ReasonCode } from "#lib/corpus/rejection.ts";

/** What has to become of a file, or of one part of it. */
export interface Outcome {
  /** Of the part, as in `news.csv#3`. */
  readonly part?: string;
  /** Why it is no article; one of several where it is time and memory that run out. */
  readonly code?: ReasonCode | readonly ReasonCode[];
  /** What its paragraphs begin with. */
  readonly paragraphs?: readonly string[];
  readonly warns?: RegExp;
}

/** A file that does harm, or is meant to, and what has to become of it. */
export interface HostileFile {
  readonly name: string;
  readonly bytes: string | Uint8Array;
  readonly becomes: readonly Outcome[];
  /** Words that must be told of: in a paragraph, as metadata or as removed. */
  readonly keeps: string;
}

/** Stands in files outside of the corpus, and must be nowhere in what is made of it. */
export const CANARY = "quetzalcoatlus";
export const SECRET = "secret.txt";

export const TALKS = "The delegation left the city on Sunday without an agreement.";
export const HOTEL = "Nobody said when it would be back; the hotel kept its rooms.";

/** Read somehow, with all the words that it has to keep. */
export const READ: readonly Outcome[] = [{}];
/** What takes all time or memory is ended by whichever limit is met first. */
export const ENDED: readonly Outcome[] = [{ code: ["too-slow", "too-much-memory", "crashed"] }];

export const rejected = (code: ReasonCode): readonly Outcome[] => [{ code }];
export const reads = (...paragraphs: readonly string[]): readonly Outcome[] => [{ paragraphs }];
export const warns = (warning: RegExp, ...paragraphs: readonly string[]): readonly Outcome[] => [
  { paragraphs, warns: warning },
];
/** A file of several articles: what becomes of each by its name. */
export const parts = (outcomes: Readonly<Record<string, Outcome>>): readonly Outcome[] =>
  Object.entries(outcomes).map(([part, outcome]) => ({ part, ...outcome }));

export const hostile = (
  name: string,
  bytes: string | Uint8Array,
  becomes: readonly Outcome[],
  keeps = "",
): HostileFile => ({ name, bytes, becomes, keeps });
