import type { CorpusReport, FileReport } from "./report.ts";
import { spellOutUnseen } from "./spell-out-unseen.ts";

/** The report as a table for the terminal: totals, what was rejected and why, what was removed by which rule. */
export function printReport({ files, totals }: CorpusReport): string {
  const rows: [string, string | number][] = [
    ["Articles", totals.articles],
    ["Paragraphs", totals.paragraphs],
    ["Authors", totals.authors],
    ["Years", yearsLine(totals.years)],
    ["Articles with warnings", totals.warned],
    ["Files rejected", totals.rejected],
    ["Files left out", totals.leftOut],
    ...counted("Blocks removed", totals.removedByRule),
    ...counted("Paragraphs joined", totals.joinedByRule),
  ];
  return [...table(rows), ...notices(files)].join("\n");
}

function yearsLine(years: Readonly<Record<string, number>>): string {
  return Object.entries(years)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([year, count]) => `${year} (${count})`)
    .join(", ");
}

const counted = (label: string, byRule: Readonly<Record<string, number>>): [string, number][] =>
  Object.entries(byRule).map(([rule, count]) => [`${label}: ${rule}`, count]);

function table(rows: readonly [string, string | number][]): string[] {
  const width = Math.max(...rows.map(([label]) => label.length));
  return rows.map(([label, value]) => `${label.padEnd(width)}  ${value}`);
}

function notices(files: Iterable<FileReport>): string[] {
  const told: string[] = [];
  for (const { source, status, reason, warnings } of files) {
    const name = spellOutUnseen(source);
    if (reason !== null) told.push(`${name}: ${status}. ${spellOutUnseen(reason)}`);
    for (const warning of warnings) told.push(`${name}: ${spellOutUnseen(warning)}`);
  }
  return told.length > 0 ? ["", ...told] : [];
}
