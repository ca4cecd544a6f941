import { parseArgs } from "node:util";
import { type LinkCensus, takeCensus } from "#lib/archive/link-census.ts";
import { SnapshotError } from "#lib/archive/manifest.ts";
import { openArchive } from "#lib/archive/open-archive.ts";
import { readRegistry } from "#lib/links/read-registry.ts";
import { PARAGRAPH_STATES } from "#lib/links/record.ts";
import { RegistryError } from "#lib/links/registry-error.ts";
import { SEARCH_FINGERPRINT } from "#lib/search/open-search.ts";
import { ConfigError, readConfig } from "./config.ts";

/*
 * npm run check-links
 *
 * Resolves every paragraph id that the registry remembers in the archive that is served, and prints what they lead to.
 * Exit codes: 0 all of them lead somewhere, if only to a tombstone; 1 some do not; 2 wrong configuration.
 */

/** So many ids are told of. */
const MOST_NAMED = 50;

try {
  refuseArguments(process.argv.slice(2));
  const { data, registry: path } = readConfig();
  const registry = await readRegistry(path);
  if (registry.isEmpty)
    throw new RegistryError(`There is no registry in ${path} yet. Build the archive with npm run index.`);
  const { archive, refused } = await openArchive(data, SEARCH_FINGERPRINT);
  for (const message of refused) console.error(message);
  const census = takeCensus(registry, archive);
  archive.close();
  console.log(printTable(census));
  tellOf("lead nowhere. Build the archive again with npm run index", census.unresolved);
  tellOf(
    "are in the archive and not in the registry. Restore the registry from version control",
    census.unregistered,
  );
} catch (error) {
  const isExpected = [ConfigError, RegistryError, SnapshotError].some((kind) => error instanceof kind);
  if (!isExpected) throw error;
  console.error((error as Error).message);
  process.exitCode = error instanceof ConfigError ? 2 : 1;
}

/** @throws ConfigError that names the argument */
function refuseArguments(args: string[]): void {
  try {
    parseArgs({ args, options: {} });
  } catch (error) {
    throw new ConfigError(`${(error as Error).message.split(". ")[0]}. npm run check-links takes none.`);
  }
}

function printTable({ counts, unresolved }: LinkCensus): string {
  const rows = PARAGRAPH_STATES.map(
    (state) => [state === "current" ? "kept" : state, counts[state]] as const,
  );
  const all = [...rows, ["unresolved", unresolved.length] as const];
  const total = all.reduce((sum, [, count]) => sum + count, 0);
  const line = (name: string, count: number) =>
    `${name.padEnd(12)}${count.toLocaleString("en").padStart(12)}${((100 * count) / total).toFixed(1).padStart(8)} %`;
  return [...all, ["all ids", total] as const].map(([name, count]) => line(name, count)).join("\n");
}

function tellOf(what: string, ids: readonly string[]): void {
  if (ids.length === 0) return;
  process.exitCode = 1;
  const more = ids.length > MOST_NAMED ? " and more" : "";
  console.error(
    `\n${ids.length.toLocaleString("en")} ids ${what}: ${ids.slice(0, MOST_NAMED).join(", ")}${more}.`,
  );
}
