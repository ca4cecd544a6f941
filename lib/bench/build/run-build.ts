import { readdirSync } from "node:fs";
import { join } from "node:path";
import { buildArchive } from "../../build-archive.ts";
import { readConfig } from "../../config.ts";

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
}

const config = readConfig();
const known = new Set(keptFiles());
const started = performance.now();
await buildArchive(config);
const seconds = (performance.now() - started) / 1000;
const { user, system } = process.cpuUsage();
const figures: BuildFigures = {
  seconds,
  cpuSeconds: (user + system) / 1e6,
  peakBytes: process.resourceUsage().maxRSS * 1024,
  parsed: keptFiles().filter((name) => !known.has(name)).length,
};
process.send?.(figures, () => process.exit(0));

/** What was made of files is kept by their content. */
function keptFiles(): string[] {
  try {
    const names = readdirSync(join(config.data, "cache", "import"), { recursive: true, encoding: "utf8" });
    return names.filter((name) => name.endsWith(".json"));
  } catch {
    return [];
  }
}
