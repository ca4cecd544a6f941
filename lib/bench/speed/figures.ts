import { median, percentile } from "../statistics.ts";
import { KINDS, type Kind } from "./bench-query.ts";
import type { AddFigures, AnswerFigures, BuildFigures, StartFigures, Timed } from "./step.ts";

/** Milliseconds below which half of the queries, 95 and 99 of a hundred stay. */
export interface Spread {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** Queries that this is told from. */
  readonly queries: number;
}

/** What was measured of an engine on a corpus; null: not measured. All figures are medians of the rounds. */
export interface EngineFigures {
  readonly engine: string;
  readonly name: string;
  readonly settings: string;
  /** Why figures are lacking; null where none is. */
  readonly failed: string | null;
  readonly builds: number;
  readonly rounds: number;
  readonly buildCpuSeconds: number | null;
  readonly buildPeakBytes: number | null;
  /** To add a hundred articles, by the clock and by the CPU; missing where that is not measured. */
  readonly addSeconds?: number | null;
  readonly addCpuSeconds?: number | null;
  readonly indexBytes: number | null;
  /** From the start of the process to the first answer, over a process that only gets ready. */
  readonly loadMilliseconds: number | null;
  /** Memory after that, over that of a process that only gets ready. */
  readonly residentBytes: number | null;
  /** Each query asked for the first time, by kind; `all` is over the queries that the engine knows. */
  readonly kinds: Readonly<Partial<Record<Kind, Spread>>>;
  readonly all: Spread | null;
  /** The same queries asked once more. */
  readonly again: Spread | null;
  readonly completions: Spread | null;
  readonly queriesPerSecond: number | null;
  /** Median of each query by its place among the 200, so that engines are compared on what both answered. */
  readonly queryMilliseconds: readonly (number | null)[];
}

interface Taken {
  readonly engine: string;
  readonly name: string;
  readonly settings: string;
  readonly failed: string | null;
  readonly builds: readonly BuildFigures[];
  readonly adds: readonly AddFigures[];
  readonly nothings: readonly StartFigures[];
  readonly answers: readonly AnswerFigures[];
  readonly indexBytes: number | null;
}

/** Takes the medians of all rounds. A query's own median comes first, then the spread over queries. */
export function summarize({ engine, name, settings, failed, ...taken }: Taken): EngineFigures {
  const { builds, nothings, answers } = taken;
  const queries = medianTimes(answers);
  const firsts = queries.map(({ first }) => first);
  const isCut = answers.some((one) => one.isCut);
  return {
    engine,
    name,
    settings,
    failed: failed ?? (isCut ? `time was up after ${queries.length} queries` : null),
    builds: builds.length,
    rounds: answers.length,
    buildCpuSeconds: known(median(builds.map(({ cpuSeconds }) => cpuSeconds))),
    buildPeakBytes: known(median(builds.map(({ peakBytes }) => peakBytes))),
    addSeconds: known(median(taken.adds.map(({ seconds }) => seconds))),
    addCpuSeconds: known(median(taken.adds.map(({ cpuSeconds }) => cpuSeconds))),
    indexBytes: taken.indexBytes,
    loadMilliseconds: over(answers, nothings, ({ milliseconds }) => milliseconds),
    residentBytes: over(answers, nothings, ({ residentBytes }) => residentBytes),
    kinds: Object.fromEntries(KINDS.flatMap((kind) => kindEntry(kind, queries))),
    all: spreadOf(firsts),
    again: spreadOf(queries.flatMap(({ again }) => again ?? [])),
    completions: spreadOf(answers.flatMap(({ completions }) => completions)),
    queriesPerSecond: known((1000 * firsts.length) / firsts.reduce((sum, value) => sum + value, 0)),
    queryMilliseconds: placed(queries),
  };
}

const known = (value: number): number | null => (Number.isFinite(value) ? value : null);

function over(
  answers: readonly StartFigures[],
  nothings: readonly StartFigures[],
  figure: (start: StartFigures) => number,
): number | null {
  return known(median(answers.map(figure)) - median(nothings.map(figure)));
}

/** Each query once, with the medians over the rounds. */
function medianTimes(answers: readonly AnswerFigures[]): Timed[] {
  const rounds = new Map<number, Timed[]>();
  for (const timed of answers.flatMap((one) => one.timed))
    rounds.set(timed.query, [...(rounds.get(timed.query) ?? []), timed]);
  return [...rounds].map(([query, all]) => ({
    query,
    kind: all[0]?.kind ?? "mid",
    first: median(all.map(({ first }) => first)),
    again: known(median(all.flatMap(({ again }) => again ?? []))),
  }));
}

function kindEntry(kind: Kind, queries: readonly Timed[]): [Kind, Spread][] {
  const spread = spreadOf(queries.filter((query) => query.kind === kind).map(({ first }) => first));
  return spread ? [[kind, spread]] : [];
}

/** @returns null of no values */
export function spreadOf(values: readonly number[]): Spread | null {
  if (values.length === 0) return null;
  const at = (share: number) => percentile(values, share);
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), queries: values.length };
}

function placed(queries: readonly Timed[]): (number | null)[] {
  const times: (number | null)[] = [];
  for (const { query, first } of queries) times[query] = first;
  return Array.from(times, (time) => time ?? null);
}
