import { rmSync } from "node:fs";
import { benchModel, corpusFiles } from "../corpus/corpus-files.ts";
import { makeLaterArticles } from "../corpus/make-articles.ts";
import type { BenchQuery } from "./bench-query.ts";
import { loadEngine } from "./engines/engines.ts";
import type { Opened, Peer } from "./engines/peer.ts";
import type { AddFigures, AnswerFigures, BuildFigures, FiguresOf, StartFigures, Step, Task } from "./step.ts";
import { timeQueries } from "./time-queries.ts";

/*
 * The process of one step: it is told its task as an argument in JSON, and tells its figures in a message. Whatever
 * it throws ends it with a message on the error output, which the table shows in place of figures.
 */

/** Articles that are added. */
const ADDED = 100;
/** What a first answer is asked for. */
const FIRST: BenchQuery = { kind: "mid", words: ["treaty"], author: null, years: null };

const STEPS: { readonly [S in Step]: (peer: Peer, task: Task) => Promise<FiguresOf[S]> } = {
  build,
  add,
  nothing: openNothing,
  answer,
};

const task = JSON.parse(process.argv[2] ?? "") as Task;
const figures = await STEPS[task.step](await loadEngine(task.engine), task);
process.send?.(figures, () => process.exit(0));

async function build(peer: Peer, { paragraphs, folder }: Task): Promise<BuildFigures> {
  const started = process.cpuUsage();
  const elsewhere = await peer.build(corpusFiles(paragraphs), folder);
  const { user, system } = process.cpuUsage(started);
  return elsewhere ?? { cpuSeconds: (user + system) / 1e6, peakBytes: process.resourceUsage().maxRSS * 1024 };
}

async function add(peer: Peer, { paragraphs, folder }: Task): Promise<AddFigures> {
  const target = `${folder}-added`;
  const more = makeLaterArticles(benchModel(), ADDED);
  const [started, used] = [performance.now(), process.cpuUsage()];
  await peer.add?.(corpusFiles(paragraphs), more, folder, target);
  const { user, system } = process.cpuUsage(used);
  const seconds = (performance.now() - started) / 1000;
  rmSync(target, { recursive: true, force: true });
  return { seconds, cpuSeconds: (user + system) / 1e6 };
}

async function openNothing(peer: Peer): Promise<StartFigures> {
  const started = performance.now();
  const opened = await peer.openNothing?.();
  const told = await firstAnswer(opened, started);
  opened?.close();
  return told;
}

/** Memory is told without what could be thrown away. */
async function firstAnswer(opened: Opened | undefined, started: number): Promise<StartFigures> {
  await opened?.ask(FIRST);
  const milliseconds = performance.now() - started;
  globalThis.gc?.();
  return { milliseconds, residentBytes: opened?.residentBytes?.() ?? process.memoryUsage.rss() };
}

async function answer(peer: Peer, { folder, paragraphs, seconds }: Task): Promise<AnswerFigures> {
  if (!peer.open) throw new Error(`${peer.name} cannot be timed.`);
  const started = performance.now();
  const opened = await peer.open(folder, corpusFiles(paragraphs));
  const first = await firstAnswer(opened, started);
  const queries = await timeQueries(opened, seconds, peer.hasThreads ?? false);
  opened.close();
  return { ...first, ...queries };
}
