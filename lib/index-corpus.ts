import { parseArgs } from "node:util";
import { SingleBar } from "cli-progress";
import { BuildLockError } from "#lib/archive/build-lock.ts";
import { openArchive } from "#lib/archive/open-archive.ts";
import { CorpusError } from "#lib/corpus/corpus-error.ts";
import { explainFile } from "#lib/corpus/explain-file.ts";
import { explainLines } from "#lib/corpus/explain-lines.ts";
import { printReport } from "#lib/corpus/print-report.ts";
import { SettingsError } from "#lib/corpus/settings-file.ts";
import { printChanges } from "#lib/links/count-changes.ts";
import { RegistryError } from "#lib/links/registry-error.ts";
import { EngineError } from "#lib/search/engine-error.ts";
import { SEARCH_FINGERPRINT } from "#lib/search/open-search.ts";
import { SynonymsError } from "#lib/search/synonyms/synonyms.ts";
import { printBytes } from "#lib/text/print-bytes.ts";
import { type Build, type BuildOptions, buildArchive } from "./build-archive.ts";
import { type Config, ConfigError, readConfig } from "./config.ts";

/*
 * npm run index -- [--max-gone 0] [--review] [--compact] [--strict]
 * npm run index -- --explain path/to/file
 *
 *   --max-gone N  publishes nothing where more than N published paragraph links would lead nowhere
 *   --review      publishes nothing while there are doubtful cases; writes them down for a person to decide
 *   --compact     also drops from the registry what later lines have replaced
 *   --strict      says by exit code 1 that files were rejected; the snapshot is built all the same
 *   --explain F   builds nothing, and tells what becomes of one file, piece by piece, and why
 *
 * Exit codes: 0 built, or explained; 1 nothing could be built, or no such file; 2 wrong configuration.
 */
const WRONG_CONFIGURATION = 2;
/** What says by itself what is wrong. */
const EXPECTED = [ConfigError, CorpusError, RegistryError, SynonymsError, BuildLockError, EngineError];
/** So many lost ids are told of. */
const MOST_NAMED = 20;

try {
  const { explain, ...wishes } = readArguments(process.argv.slice(2));
  const config = readConfig();
  if (explain === undefined) await build(config, wishes);
  else console.log(explainLines(await explainFile(config.corpus.folder, explain)).join("\n"));
} catch (error) {
  const isExpected = EXPECTED.some((kind) => error instanceof kind);
  if (!isExpected) throw error;
  console.error((error as Error).message);
  const isMisconfigured = [ConfigError, SettingsError, SynonymsError].some((kind) => error instanceof kind);
  process.exitCode = isMisconfigured ? WRONG_CONFIGURATION : 1;
}

/** What the command is asked to do besides building. */
interface Wishes extends BuildOptions {
  readonly compact: boolean;
  readonly strict: boolean;
}

async function build(config: Config, { strict, ...options }: Wishes): Promise<void> {
  const started = performance.now();
  const built = await buildArchive(config, { ...options, onProgress: progressBar() });
  console.log(printReport(built.report));
  tellOfLinks(built, config.registry);
  if (built.compacted !== null) console.log(built.compacted);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `\nSnapshot ${built.snapshot} is in ${config.data} (${seconds} s): ${await sizes(config.data)}. The whole report is in report.json there.`,
  );
  if (strict) tellOfRejected(built);
}

/** @throws ConfigError that names the argument and what would be right */
function readArguments(args: string[]): Wishes & { readonly explain?: string } {
  const { values } = parsed(args);
  const { explain, review = false, compact = false, strict = false, "max-gone": most } = values;
  const wishes = { review, compact, strict };
  if (explain !== undefined) {
    if (explain !== "" && Object.keys(values).length === 1) return { ...wishes, explain };
    throw new ConfigError("--explain builds nothing: give it the path of one file, and no other argument.");
  }
  if (most === undefined) return wishes;
  if (/^\d{1,9}$/.test(most)) return { ...wishes, maxGone: Number(most) };
  throw new ConfigError(`--max-gone is "${most}". It has to be a whole number, such as 0.`);
}

function parsed(args: string[]) {
  const options = {
    "max-gone": { type: "string" },
    review: { type: "boolean" },
    compact: { type: "boolean" },
    strict: { type: "boolean" },
    explain: { type: "string" },
  } as const;
  try {
    return parseArgs({ args, options });
  } catch (error) {
    throw new ConfigError(
      `${(error as Error).message.split(". ")[0]}. There are --max-gone N, --review, --compact, --strict, --explain path/to/file.`,
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

/** Says that files were rejected, where any were, and ends with an exit code that says so too. */
function tellOfRejected({ report: { totals } }: Build): void {
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
