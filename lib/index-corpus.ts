import { parseArgs } from "node:util";
import { SingleBar } from "cli-progress";
import { BuildLockError } from "#lib/archive/build-lock.ts";
import { openArchive } from "#lib/archive/open-archive.ts";
import { CorpusError } from "#lib/corpus/corpus-error.ts";
import { printReport } from "#lib/corpus/print-report.ts";
import { SettingsError } from "#lib/corpus/settings-file.ts";
import { compactRegistry } from "#lib/links/compact-registry.ts";
import { printChanges } from "#lib/links/count-changes.ts";
import { RegistryError } from "#lib/links/registry-error.ts";
import { EngineError } from "#lib/search/engine-error.ts";
import { SEARCH_FINGERPRINT } from "#lib/search/open-search.ts";
import { SynonymsError } from "#lib/search/synonyms/synonyms.ts";
import { printBytes } from "#lib/text/print-bytes.ts";
import { type Build, type BuildOptions, buildArchive } from "./build-archive.ts";
import { ConfigError, readConfig } from "./config.ts";

/*
 * npm run index -- [--max-gone 0] [--review] [--compact]
 *
 *   --max-gone N  publishes nothing where more than N published paragraph links would lead nowhere
 *   --review      publishes nothing while there are doubtful cases; writes them down for a person to decide
 *   --compact     afterwards drops from the registry what later lines have replaced
 *
 * Exit codes: 0 built, 1 nothing could be built, 2 wrong configuration.
 */
const WRONG_CONFIGURATION = 2;
/** What says by itself what is wrong. */
const EXPECTED = [ConfigError, CorpusError, RegistryError, SynonymsError, BuildLockError, EngineError];
/** So many lost ids are told of. */
const MOST_NAMED = 20;

try {
  const { compact, ...options } = readArguments(process.argv.slice(2));
  const config = readConfig();
  const started = performance.now();
  const build = await buildArchive(config, { ...options, onProgress: progressBar() });
  console.log(printReport(build.report));
  tellOfLinks(build, config.registry);
  if (compact) console.log(await compactRegistry(config.registry));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `\nSnapshot ${build.snapshot} is in ${config.data} (${seconds} s): ${await sizes(config.data)}. The whole report is in report.json there.`,
  );
} catch (error) {
  const isExpected = EXPECTED.some((kind) => error instanceof kind);
  if (!isExpected) throw error;
  console.error((error as Error).message);
  const isMisconfigured = [ConfigError, SettingsError, SynonymsError].some((kind) => error instanceof kind);
  process.exitCode = isMisconfigured ? WRONG_CONFIGURATION : 1;
}

/** @throws ConfigError that names the argument and what would be right */
function readArguments(args: string[]): BuildOptions & { readonly compact: boolean } {
  const { values } = parsed(args);
  const { review = false, compact = false } = values;
  const most = values["max-gone"];
  if (most === undefined) return { review, compact };
  if (/^\d{1,9}$/.test(most)) return { review, compact, maxGone: Number(most) };
  throw new ConfigError(`--max-gone is "${most}". It has to be a whole number, such as 0.`);
}

function parsed(args: string[]) {
  const options = {
    "max-gone": { type: "string" },
    review: { type: "boolean" },
    compact: { type: "boolean" },
  } as const;
  try {
    return parseArgs({ args, options });
  } catch (error) {
    throw new ConfigError(
      `${(error as Error).message.split(". ")[0]}. There are --max-gone N, --review, --compact.`,
    );
  }
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

/** Says what became of the links published before, where anything did. */
function tellOfLinks({ changes, isRegistryLost, lostIds }: Build, registry: string): void {
  const told = printChanges(changes);
  if (told)
    console.log(
      `\nLinks to paragraphs: ${told}. Every one of them is answered; npm run check-links says how.`,
    );
  if (!isRegistryLost) return;
  const named = lostIds.slice(0, MOST_NAMED).join(", ");
  const more = lostIds.length > MOST_NAMED ? " and more" : "";
  const lost =
    lostIds.length === 0
      ? "All ids of the archive before could be minted again"
      : `${lostIds.length} ids of the archive before could not be minted again: ${named}${more}`;
  console.error(
    `\nThere was an archive but no registry in ${registry}: a new one was begun. ${lost}. If there is an old one, restore it and build again, or links given before may break.`,
  );
}

/** How large the snapshot is, which is opened for it as a server will open it. */
async function sizes(data: string): Promise<string> {
  const { archive } = await openArchive(data, SEARCH_FINGERPRINT);
  const { store, search } = archive.bytes;
  archive.close();
  return `${printBytes(store)} of articles and texts, ${printBytes(search)} to search them by`;
}
