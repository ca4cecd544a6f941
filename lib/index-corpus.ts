import { join } from "node:path";
import { SingleBar } from "cli-progress";
import { BuildLockError } from "#lib/archive/build-lock.ts";
import { keepHeapLean } from "#lib/archive/lean-heap.ts";
import { openArchive } from "#lib/archive/open-archive.ts";
import { CACHE } from "#lib/archive/remove-traces.ts";
import { CorpusError } from "#lib/corpus/corpus-error.ts";
import { explainFile } from "#lib/corpus/explain-file.ts";
import { explainLines } from "#lib/corpus/explain-lines.ts";
import { SettingsError } from "#lib/corpus/settings-file.ts";
import { printChanges } from "#lib/links/count-changes.ts";
import { RegistryError } from "#lib/links/registry-error.ts";
import { EngineError } from "#lib/search/engine-error.ts";
import { SEARCH_FINGERPRINT } from "#lib/search/open-search.ts";
import { SynonymsError } from "#lib/search/synonyms/synonyms.ts";
import { printBytes } from "#lib/text/print-bytes.ts";
import { type Build, buildArchive } from "./build-archive.ts";
import { type Config, ConfigError, ownPaths, readConfig } from "./config.ts";
import { argumentsOfBuild, type IndexArguments, readArguments, USAGE } from "./index-arguments.ts";
import { runBuild } from "./watch/run-build.ts";
import { watchCorpus } from "./watch/watch-corpus.ts";

/* `npm run index`: what it takes and how it ends is in index-arguments.ts. */

const WRONG_CONFIGURATION = 2;
/** What says by itself what is wrong. */
const EXPECTED = [ConfigError, CorpusError, RegistryError, SynonymsError, BuildLockError, EngineError];
/** So many lost ids are told of. */
const MOST_NAMED = 20;

try {
  await run(readArguments(process.argv.slice(2)));
} catch (error) {
  const isExpected = EXPECTED.some((kind) => error instanceof kind);
  if (!isExpected) throw error;
  console.error((error as Error).message);
  const isMisconfigured = [ConfigError, SettingsError, SynonymsError].some((kind) => error instanceof kind);
  process.exitCode = isMisconfigured ? WRONG_CONFIGURATION : 1;
}

/** What becomes of one file, and why. */
async function tellOf(path: string, config: Config): Promise<void> {
  const cache = join(config.data, CACHE, "import");
  const explained = await explainFile(config.corpus.folder, path, { cache, own: ownPaths(config) });
  console.log(explainLines(explained).join("\n"));
}

async function run(asked: IndexArguments): Promise<void> {
  if (asked.does === "help") return console.log(USAGE);
  const config = readConfig();
  if (asked.does === "watch") await watch(config, asked);
  else if (asked.does === "build") await build(config, asked);
  else await tellOf(asked.path, config);
}

/** Each build is a process of this command. */
async function watch(config: Config, asked: IndexArguments): Promise<void> {
  const ending = new AbortController();
  // A terminal sends Ctrl-C to npm too, which hands it on: the second one must not end this process otherwise.
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => ending.abort());
  const { signal } = ending;
  const command = process.argv[1] ?? "";
  const build = async () => (await runBuild(command, argumentsOfBuild(asked), signal)) === 0;
  await watchCorpus(config, { build, tell: (line) => console.log(line), signal });
}

async function build(config: Config, { strict, ...options }: IndexArguments): Promise<void> {
  const started = performance.now();
  keepHeapLean();
  const built = await buildArchive(config, { ...options, onProgress: progressBar() });
  console.log(built.account);
  tellOfLinks(built, config.registry);
  if (built.compacted !== null) console.log(built.compacted);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `\nSnapshot ${built.snapshot} is in ${config.data} (${seconds} s): ${await sizes(config.data)}. The whole report is in report.json there.`,
  );
  if (strict) tellOfRejected(built);
}

function progressBar(): (done: number, total: number) => void {
  const bar = new SingleBar({
    format: "Reading {bar} {value}/{total} files",
    clearOnComplete: true,
    stream: process.stderr,
  });
  return (done, total) => {
    if (!process.stderr.isTTY) return;
    if (done === 1) bar.start(total, done);
    else bar.update(done);
    if (done === total) bar.stop();
  };
}

/** Says that files were rejected, where any were, and ends with an exit code that says so too. */
function tellOfRejected({ totals }: Build): void {
  if (totals.rejected === 0) return;
  process.exitCode = 1;
  const files = totals.rejected === 1 ? "1 file was" : `${totals.rejected} files were`;
  console.error(`\n--strict: ${files} rejected, as told above. The snapshot was built all the same.`);
}

/** Says what became of the links published before, where anything did. */
function tellOfLinks({ changes, isRegistryLost, restored, lostIds }: Build, registry: string): void {
  const told = printChanges(changes);
  if (told)
    console.log(
      `\nLinks to paragraphs: ${told}. Every one of them is answered; npm run check-links says how.`,
    );
  if (!isRegistryLost && lostIds.length + restored === 0) return;
  const where = isRegistryLost
    ? `There was an archive but no registry in ${registry}: a new one was begun.`
    : `The registry in ${registry} did not know all that was published: a part of it was lost.`;
  const again =
    restored > 0
      ? ` ${restored.toLocaleString("en")} ids were restored from the archive, with what it kept of their past.`
      : "";
  console.error(`\n${where}${again} ${printLost(lostIds)}`);
}

function printLost(lostIds: readonly string[]): string {
  if (lostIds.length === 0) return "No id of the archive before is lost.";
  const named = lostIds.slice(0, MOST_NAMED).join(", ");
  const more = lostIds.length > MOST_NAMED ? " and more" : "";
  return `${lostIds.length} ids of the archive before are lost: ${named}${more}. If there is a registry that has them, restore it and build again, or links given before may break.`;
}

/** How large the snapshot is, which is opened for it as a server will open it. */
async function sizes(data: string): Promise<string> {
  const { archive } = await openArchive(data, SEARCH_FINGERPRINT);
  const { store, search } = archive.bytes;
  archive.close();
  return `${printBytes(store)} of articles and texts, ${printBytes(search)} to search them by`;
}
