import { readdirSync } from "node:fs";
import { join } from "node:path";
import { keepHeapLean } from "../../archive/lean-heap.ts";
import { openArchive } from "../../archive/open-archive.ts";
import { buildArchive } from "../../build-archive.ts";
import { readConfig } from "../../config.ts";
import { SEARCH_FINGERPRINT } from "../../search/open-search.ts";

/*
 * One build in a process of its own, whose settings come with its environment; it tells its figures in a message.
 */

export interface BuildFigures {
  readonly seconds: number;
  readonly cpuSeconds: number;
  /** Of this process; those that read files have a limit of their own. */
  readonly peakBytes: number;
  /** Files that had to be parsed. */
  readonly parsed: number;
  readonly paragraphs: number;
  /** Of the files by which the archive is searched. */
  readonly searchBytes: number;
}

const config = readConfig();
const known = new Set(keptFiles());
const started = performance.now();
keepHeapLean(); // as the command does
const { totals } = await buildArchive(config);
const seconds = (performance.now() - started) / 1000;
const { user, system } = process.cpuUsage();
const figures: BuildFigures = {
  seconds,
  cpuSeconds: (user + system) / 1e6,
  peakBytes: process.resourceUsage().maxRSS * 1024,
  parsed: keptFiles().filter((name) => !known.has(name)).length,
  paragraphs: totals.paragraphs,
  searchBytes: await searchBytes(),
};
process.send?.(figures, () => process.exit(0));

async function searchBytes(): Promise<number> {
  const { archive } = await openArchive(config.data, SEARCH_FINGERPRINT);
  archive.close();
  return archive.bytes.search;
}

/** What was made of files is kept by their content. */
function keptFiles(): string[] {
  try {
    const names = readdirSync(join(config.data, "cache", "import"), { recursive: true, encoding: "utf8" });
    return names.filter((name) => name.endsWith(".json"));
  } catch {
    return [];
  }
}
