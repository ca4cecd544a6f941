import type { Comparison } from "./compare.ts";

/** A row of the table. */
export interface Figures {
  readonly name: string;
  readonly counts: Comparison;
  readonly seconds: number;
  readonly megabytes: number;
}

const HEAD = [
  "saved as",
  "words R",
  "words P",
  "ends R",
  "ends P",
  "ends F1",
  "title",
  "authors",
  "date",
  "invented",
  "files/s",
  "MB/s",
];

/** The table, as Markdown: recall (R), precision (P) and F1 in percent. */
export function printFigures(rows: readonly Figures[]): string {
  const lines = rows.map(rowOf);
  return [
    `| ${HEAD.join(" | ")} |`,
    `|${HEAD.map((_, at) => (at === 0 ? "---" : "---:")).join("|")}|`,
    ...lines.map((row) => `| ${row.join(" | ")} |`),
  ].join("\n");
}

function rowOf({ name, counts, seconds, megabytes }: Figures): string[] {
  const { words, boundaries } = counts;
  const [recall, precision] = [boundaries.right / boundaries.known, boundaries.right / boundaries.found];
  return [
    name,
    percent(words.right / words.known),
    percent(words.right / words.found),
    percent(recall),
    percent(precision),
    percent((2 * recall * precision) / (recall + precision)),
    percent(counts.titles / counts.articles),
    percent(counts.authors / counts.authorsNamed),
    percent(counts.dates / counts.datesNamed),
    String(counts.datesInvented),
    seconds === 0 ? "–" : (counts.articles / seconds).toFixed(0),
    seconds === 0 ? "–" : (megabytes / seconds).toFixed(1),
  ];
}

const percent = (share: number): string => (Number.isNaN(share) ? "–" : (share * 100).toFixed(2));
