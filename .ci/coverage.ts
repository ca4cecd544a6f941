import { readFileSync } from "node:fs";
import { dirname, relative } from "node:path";

const MEASURES = ["statements", "branches", "functions", "lines"] as const;
type Share = { total: number; covered: number };
type FileCoverage = Record<(typeof MEASURES)[number], Share>;

/** Prints one line a folder: the runner's own table has one a file, too long to be read. */
export function printCoverage(summaryPath: string) {
  const { total: _, ...files } = JSON.parse(readFileSync(summaryPath, "utf8")) as Record<
    string,
    FileCoverage
  >;
  const folderOf = (path: string) => dirname(relative(process.cwd(), path));
  const folders = [...new Set(Object.keys(files).map(folderOf))].sort();
  console.log(["folder".padEnd(28), ...MEASURES.map((name) => name.padStart(12))].join(""));
  for (const folder of folders) {
    const inside = Object.entries(files).filter(([path]) => folderOf(path) === folder);
    const shares = MEASURES.map((name) => share(inside.map(([, coverage]) => coverage[name])));
    console.log([folder.padEnd(28), ...shares.map((text) => text.padStart(12))].join(""));
  }
}

function share(parts: readonly Share[]): string {
  const total = parts.reduce((sum, part) => sum + part.total, 0);
  const covered = parts.reduce((sum, part) => sum + part.covered, 0);
  return total === 0 ? "-" : `${((100 * covered) / total).toFixed(1)} %`;
}
