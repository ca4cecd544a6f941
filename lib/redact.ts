import { parseArgs } from "node:util";
import { BuildLockError, withBuildLock } from "#lib/archive/build-lock.ts";
import { keepHeapLean } from "#lib/archive/lean-heap.ts";
import { removeTraces } from "#lib/archive/remove-traces.ts";
import { CorpusError } from "#lib/corpus/corpus-error.ts";
import { type Redacted, redactRegistry } from "#lib/links/redact-registry.ts";
import { RegistryError } from "#lib/links/registry-error.ts";
import { EngineError } from "#lib/search/engine-error.ts";
import { SynonymsError } from "#lib/search/synonyms/synonyms.ts";
import { buildWhileLocked } from "./build-archive.ts";
import { type Config, ConfigError, readConfig } from "./config.ts";

/*
 * npm run redact -- <id> --why "court order of 3 May"
 *
 * Takes the text of a paragraph out of the registry and of everything in the data folder, and leaves a tombstone that
 * says why. Exit codes: 0 done, 1 not, or not wholly, 2 wrong arguments or configuration.
 */

const EXPECTED = [ConfigError, CorpusError, RegistryError, SynonymsError, BuildLockError, EngineError];
const USAGE = 'Write npm run redact -- <id> --why "the reason that readers are given".';

try {
  const { id, why } = readArguments(process.argv.slice(2));
  const config = readConfig();
  const redacted = await withBuildLock(config.data, () => redactEverywhere(config, id, why));
  for (const note of notes(redacted)) console.log(note);
} catch (error) {
  const isExpected = EXPECTED.some((kind) => error instanceof kind);
  if (!isExpected) throw error;
  console.error((error as Error).message);
  process.exitCode = error instanceof ConfigError ? 2 : 1;
}

/** What has the lock of the data folder: a build that began before would bring the text back. */
async function redactEverywhere(config: Config, id: string, why: string): Promise<Redacted> {
  keepHeapLean();
  const redacted = await redactRegistry(config.registry, id, why);
  console.log(`Redacted in ${config.registry}: ${redacted.ids.join(", ")}.`);
  const { snapshot } = await buildWhileLocked(config).catch((error: unknown) => {
    console.error(
      `The snapshots in ${config.data} still hold the text: no new one could be built. See to what is wrong, and run the command again.`,
    );
    throw error;
  });
  await removeTraces(config.data);
  console.log(`Snapshot ${snapshot} in ${config.data} is without it; those before it are removed.`);
  return redacted;
}

/** @throws ConfigError that names the argument and what would be right */
function readArguments(args: string[]): { readonly id: string; readonly why: string } {
  const { values, positionals } = parsed(args);
  const [id, ...others] = positionals;
  if (id === undefined) throw new ConfigError(`The id is missing. ${USAGE}`);
  if (others.length > 0) throw new ConfigError(`"${others[0]}" is one id too many. ${USAGE}`);
  const why = values.why?.trim();
  if (!why) throw new ConfigError(`The reason is missing. ${USAGE}`);
  return { id, why };
}

function parsed(args: string[]) {
  try {
    return parseArgs({ args, options: { why: { type: "string" } }, allowPositionals: true });
  } catch (error) {
    throw new ConfigError(`${(error as Error).message.split(". ")[0]}. ${USAGE}`);
  }
}

/** What an operator has to see to. */
function notes({ holders, sources }: Redacted): string[] {
  const files = `The files themselves are as they were: take the text out of ${sources.join(", ")}. Until then it is left out at every build.`;
  const kept = `Some of its words may stand in ${holders.join(", ")}, which keep their texts: redact those too where they do.`;
  const versioned = "Where the registry is under version control, its older commits still hold the text.";
  return [...(sources.length > 0 ? [files] : []), ...(holders.length > 0 ? [kept] : []), versioned];
}
