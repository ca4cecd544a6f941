import { mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { BENCH_FOLDER, type CorpusFiles } from "../corpus/corpus-files.ts";
import { loadEngine } from "./engines/engines.ts";
import type { Peer } from "./engines/peer.ts";
import { type EngineFigures, summarize } from "./figures.ts";
import { type Failure, spawnStep } from "./spawn-step.ts";
import type { AddFigures, AnswerFigures, BuildFigures, StartFigures } from "./step.ts";

export interface Settings {
  readonly engines: readonly string[];
  readonly rounds: number;
  /** Of each build, and of the queries of each round. */
  readonly buildSeconds: number;
  readonly answerSeconds: number;
}

/** What is known of an engine so far. */
interface Taken {
  readonly engine: string;
  readonly peer: Peer;
  readonly folder: string;
  readonly builds: BuildFigures[];
  readonly adds: AddFigures[];
  readonly nothings: StartFigures[];
  readonly answers: AnswerFigures[];
  failed: string | null;
}

/** A build that took longer than this is not repeated. */
const REPEATED_SECONDS = 60;

/** Measures each engine on a corpus: every step in a fresh process, the engines in turn, all of it in rounds. */
export async function measure(
  corpus: CorpusFiles,
  settings: Settings,
  tell: (line: string) => void,
): Promise<EngineFigures[]> {
  const taken = await Promise.all(settings.engines.map((engine) => begin(engine, corpus)));
  for (let round = 1; round <= settings.rounds; round++)
    for (const one of taken) {
      if (one.failed !== null) continue;
      tell(`${corpus.paragraphs} paragraphs, round ${round} of ${settings.rounds}: ${one.peer.name}`);
      await takeRound(one, corpus, settings);
    }
  return taken.map((one) => {
    const { name, settings: told } = one.peer;
    return summarize({ ...one, name, settings: told, indexBytes: indexBytes(one) });
  });
}

async function begin(engine: string, { paragraphs }: CorpusFiles): Promise<Taken> {
  const peer = await loadEngine(engine);
  const folder = join(BENCH_FOLDER, `index-${paragraphs}`, engine);
  return { engine, peer, folder, builds: [], adds: [], nothings: [], answers: [], failed: peer.missing() };
}

async function takeRound(one: Taken, { paragraphs }: CorpusFiles, settings: Settings): Promise<void> {
  const { engine, folder, builds } = one;
  const task = { engine, paragraphs, folder, seconds: settings.answerSeconds };
  if (builds.every(({ cpuSeconds }) => cpuSeconds < REPEATED_SECONDS)) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    keep(one, builds, await spawnStep({ ...task, step: "build" }, settings.buildSeconds));
  }
  if (one.failed === null && one.peer.add) {
    keep(one, one.adds, await spawnStep({ ...task, step: "add" }, settings.buildSeconds));
  }
  if (one.failed !== null || !one.peer.open) return;
  keep(one, one.nothings, await spawnStep({ ...task, step: "nothing" }, settings.answerSeconds));
  keep(one, one.answers, await spawnStep({ ...task, step: "answer" }, settings.buildSeconds));
}

function keep<T extends object>(one: Taken, list: T[], told: T | Failure): void {
  if ("failed" in told) one.failed = told.failed;
  else list.push(told);
}

/** Of the files that make up the index; null where it was not built. */
function indexBytes({ peer, folder, builds }: Taken): number | null {
  if (builds.length === 0) return null;
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name));
  const own = files
    .filter((file) => peer.isIndex?.(basename(file), dirname(file)) ?? true)
    .map((file) => statSync(file));
  return own.filter((file) => file.isFile()).reduce((sum, { size }) => sum + size, 0);
}
