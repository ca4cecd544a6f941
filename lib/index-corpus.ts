import { SingleBar } from "cli-progress";
import { BuildLockError } from "#lib/archive/build-lock.ts";
import { openArchive } from "#lib/archive/open-archive.ts";
import { printReport } from "#lib/corpus/print-report.ts";
import { CorpusError } from "#lib/corpus/read-corpus.ts";
import { RegistryError } from "#lib/links/registry.ts";
import { EngineError } from "#lib/search/engine-error.ts";
import { SEARCH_FINGERPRINT } from "#lib/search/open-search.ts";
import { SynonymsError } from "#lib/search/synonyms/synonyms.ts";
import { printBytes } from "#lib/text/print-bytes.ts";
import { buildArchive } from "./build-archive.ts";
import { ConfigError, readConfig } from "./config.ts";

/** Exit codes of `npm run index`: 0 built, 1 nothing could be built, 2 wrong configuration. */
const WRONG_CONFIGURATION = 2;
/** What says by itself what is wrong. */
const EXPECTED = [ConfigError, CorpusError, RegistryError, SynonymsError, BuildLockError, EngineError];

try {
  const config = readConfig();
  const started = performance.now();
  const bar = new SingleBar({
    format: "Reading {bar} {value}/{total} files",
    clearOnComplete: true,
    stream: process.stderr,
  });
  const { snapshot, report, isRegistryLost } = await buildArchive(config, (done, total) => {
    if (!process.stderr.isTTY) return;
    if (done === 1) bar.start(total, done);
    else bar.update(done);
    if (done === total) bar.stop();
  });
  console.log(printReport(report));
  if (isRegistryLost) {
    console.error(
      `\nThere was an archive but no registry in ${config.registry}: a new one was begun. If there is an old one, restore it and build again, or links given before may break.`,
    );
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `\nSnapshot ${snapshot} is in ${config.data} (${seconds} s): ${await sizes(config.data)}. The whole report is in report.json there.`,
  );
} catch (error) {
  const isExpected = EXPECTED.some((kind) => error instanceof kind);
  if (!isExpected) throw error;
  console.error((error as Error).message);
  const isMisconfigured = error instanceof ConfigError || error instanceof SynonymsError;
  process.exitCode = isMisconfigured ? WRONG_CONFIGURATION : 1;
}

/** How large the snapshot is, which is opened for it as a server will open it. */
async function sizes(data: string): Promise<string> {
  const { archive } = await openArchive(data, SEARCH_FINGERPRINT);
  const { store, search } = archive.bytes;
  archive.close();
  return `${printBytes(store)} of articles and texts, ${printBytes(search)} to search them by`;
}
