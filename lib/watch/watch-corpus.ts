import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Config } from "#lib/config.ts";
import { findRoot } from "#lib/corpus/list-corpus.ts";
import { SETTINGS_FILE } from "#lib/corpus/settings-file.ts";
import { type Origin, originBuilt, originNow, sizeOf } from "#lib/freshness.ts";
import { reviewPath } from "#lib/links/review-file.ts";
import { Changes } from "./changes.ts";
import { followFolder } from "./follow-folder.ts";

/** How often is looked where changes are not told of, in milliseconds. */
const LOOK_EVERY = 10_000;

export interface Watch {
  /** Builds the archive and tells of it. @returns whether there is a new one */
  readonly build: () => Promise<boolean>;
  readonly tell: (line: string) => void;
  /** Ends the watch. */
  readonly signal: AbortSignal;
  readonly changes?: Changes;
}

/**
 * Builds the archive, and again whenever anything changed that it is built from, until the signal comes. There is never
 * more than one build under way; what changes meanwhile leads to one more. One that fails is tried again after the next
 * change.
 *
 * @throws CorpusError where there is no such folder to begin with
 */
export async function watchCorpus(
  config: Config,
  { build, tell, signal, changes = new Changes() }: Watch,
): Promise<void> {
  await findRoot(config.corpus.folder);
  let look: NodeJS.Timeout | undefined;
  const goBlind = (why: string): void => {
    if (look) return;
    tell(`Not every change is told of (${why}): the folder is looked through every ${LOOK_EVERY / 1000} s.`);
    look = setInterval(() => changes.note(), LOOK_EVERY);
  };
  const stop = await followFolder(followed(config), { onChange: () => changes.note(), onBlind: goBlind });
  try {
    let known = await buildOnce(config, build);
    while (!signal.aborted) {
      tell(`\nWatching ${config.corpus.folder}. End it with Ctrl-C.`);
      known = await nextBuild(config, known, { build, tell, signal, changes });
    }
  } finally {
    clearInterval(look);
    await stop();
  }
}

/** Waits until what an archive is built from is another than the one known, and builds. @returns what is known then */
async function nextBuild(
  config: Config,
  known: string,
  { build, signal, changes }: Required<Watch>,
): Promise<string> {
  while (!signal.aborted) {
    await changes.settled(signal);
    if (signal.aborted || (await present(config)) === known) continue;
    return buildOnce(config, build);
  }
  return known;
}

/**
 * What the archive was built from, or could not be built from. What a build itself writes into registry and review file
 * is no change.
 */
async function buildOnce(config: Config, build: Watch["build"]): Promise<string> {
  const { state } = await now(config);
  const isBuilt = await build();
  const built = isBuilt ? await originBuilt(config) : null;
  return printed(built ?? { state, registryBytes: await sizeOf(config.registry) }, await answers(config));
}

const present = async (config: Config): Promise<string> => printed(await now(config), await answers(config));

/** Of a folder that cannot be listed, why. */
async function now(config: Config): Promise<Origin> {
  try {
    return await originNow(config);
  } catch (error) {
    return { state: String(error), registryBytes: await sizeOf(config.registry) };
  }
}

const printed = (origin: Origin, answers: string): string =>
  JSON.stringify([origin.state, origin.registryBytes, answers]);

/** What a person may have answered. */
const answers = ({ registry }: Config): Promise<string> =>
  readFile(reviewPath(registry), "utf8").catch(() => "");

function followed({ corpus: { folder }, data, registry, synonyms }: Config) {
  return { folder, data, files: [synonyms, join(folder, SETTINGS_FILE), registry, reviewPath(registry)] };
}
