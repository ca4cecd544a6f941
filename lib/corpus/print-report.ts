import type { CorpusReport, FileReport } from "./report.ts";

// Controls and marks of direction.
const UNSEEN = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

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

/** A text from a file or its name, with the signs that would change how a terminal shows the rest spelt out. */
function shown(text: string): string {
  return text.replace(UNSEEN, (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`);
}

function notices(files: Iterable<FileReport>): string[] {
  const told: string[] = [];
  for (const { source, status, reason, warnings } of files) {
    if (reason !== null) told.push(`${shown(source)}: ${status}. ${shown(reason)}`);
    for (const warning of warnings) told.push(`${shown(source)}: ${shown(warning)}`);
  }
  return told.length > 0 ? ["", ...told] : [];
}
