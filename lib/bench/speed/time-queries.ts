import { benchModel } from "../corpus/corpus-files.ts";
import { beginningsOf } from "../queries.ts";
import type { BenchQuery } from "./bench-query.ts";
import type { Opened } from "./engines/peer.ts";
import { makeQueries } from "./make-queries.ts";
import type { AnswerFigures } from "./step.ts";

const QUERY_SEED = 7;
/** Of 200 queries each: so that a server is timed that has been up for a while, not one that has just started. */
const WARM_UP_SEEDS = [8, 9, 10, 11, 12] as const;
/** Of the time there is, at most. */
const WARM_UP_SHARE = 0.2;
/** Queries whose every beginning is completed. */
const COMPLETED = 20;

/** Tells the milliseconds since it was started. */
type Watch = () => number;

interface Timing {
  readonly opened: Opened;
  readonly startWatch: () => Watch;
  readonly isOver: () => boolean;
}

/**
 * Times the queries, each for the first time and again, and completions. Others are asked before, so that what is timed
 * is not the machine's own first time.
 *
 * @param seconds after which nothing more is asked
 * @param hasThreads the engine's threads share the work or pass it on, so that only the clock tells what a query takes
 */
export async function timeQueries(
  opened: Opened,
  seconds: number,
  hasThreads: boolean,
): Promise<Pick<AnswerFigures, "timed" | "completions" | "isCut">> {
  const model = benchModel();
  const queries = makeQueries(model, QUERY_SEED);
  const startWatch = hasThreads ? startClock : startLesser;
  await timeAll(
    { opened, startWatch, isOver: isOverAfter(seconds * WARM_UP_SHARE) },
    WARM_UP_SEEDS.flatMap((seed) => makeQueries(model, seed)),
  );
  const timing = { opened, startWatch, isOver: isOverAfter(seconds) };
  const firsts = await timeAll(timing, queries);
  const agains = await timeAll(timing, queries);
  return {
    timed: queries.flatMap(({ kind }, query) => {
      const first = firsts[query] ?? null;
      return first === null ? [] : [{ query, kind, first, again: agains[query] ?? null }];
    }),
    completions: await timeCompletions(timing, queries),
    isCut: firsts.length < queries.length,
  };
}

function isOverAfter(seconds: number): () => boolean {
  const end = performance.now() + seconds * 1000;
  return () => performance.now() > end;
}

function startClock(): Watch {
  const started = performance.now();
  return () => performance.now() - started;
}

/** By the clock or by the CPU time of the process, whichever is less: other work on the machine adds to the clock. */
function startLesser(): Watch {
  const clock = startClock();
  const used = process.cpuUsage();
  return () => {
    const took = clock();
    const { user, system } = process.cpuUsage(used);
    return Math.min(took, (user + system) / 1000);
  };
}

/** Milliseconds of each query, null for those that the engine does not know; fewer than asked where time is up. */
async function timeAll(
  { opened, startWatch, isOver }: Timing,
  queries: readonly BenchQuery[],
): Promise<(number | null)[]> {
  const times: (number | null)[] = [];
  for (const query of queries) {
    if (isOver()) break;
    const watch = startWatch();
    const answered = await opened.ask(query);
    const took = watch();
    times.push(answered ? (answered.milliseconds ?? took) : null);
  }
  return times;
}

async function timeCompletions(
  { opened, startWatch, isOver }: Timing,
  queries: readonly BenchQuery[],
): Promise<number[]> {
  const mid = queries.filter(({ kind }) => kind === "mid").map(({ words }) => words.join(" "));
  const times: number[] = [];
  for (const text of opened.complete ? beginningsOf(mid.slice(0, COMPLETED)) : []) {
    if (isOver()) break;
    const watch = startWatch();
    await opened.complete?.(text);
    times.push(watch());
  }
  return times;
}
