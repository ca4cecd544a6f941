import { type CorpusReport, type FileReport, summarize } from "#lib/corpus/report.ts";
import type { Forbidding, LeftOut } from "#lib/links/leave-out.ts";

/**
 * The report of a corpus of which redacted paragraphs were left out: it says so, and keeps none of their words.
 *
 * @param forbids tells redacted texts; null where there are none
 */
export function reportLeftOut(
  report: CorpusReport,
  leftOut: readonly LeftOut[],
  forbids: Forbidding | null,
): CorpusReport {
  if (!forbids) return report;
  const bySource = new Map<string, LeftOut[]>();
  for (const one of leftOut) bySource.set(one.source, [...(bySource.get(one.source) ?? []), one]);
  const files = {
    *[Symbol.iterator]() {
      for (const file of report.files) yield withoutRedacted(file, bySource.get(file.source) ?? [], forbids);
    },
  };
  return { files, totals: summarize(files) };
}

function withoutRedacted(file: FileReport, leftOut: readonly LeftOut[], forbids: Forbidding): FileReport {
  const removed = file.removed.map((one) => (forbids(one.text) ? { ...one, text: "(redacted)" } : one));
  const told = leftOut.map(
    ({ number, redaction: { id, why } }) => `Paragraph ${number} is left out: ${id} was redacted (${why}).`,
  );
  const paragraphs = file.paragraphs - leftOut.length;
  return { ...file, paragraphs, removed, warnings: [...file.warnings, ...told] };
}
