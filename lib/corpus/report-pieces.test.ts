import { expect, it } from "vitest";
import { Rejection } from "./rejection.ts";
import { reportWithout, summarize } from "./report.ts";
import { reportPieces } from "./report-pieces.ts";

const file = reportWithout("a\nb.txt", "rejected", new Rejection("It is\nempty.", "empty"));

it.each([0, 1, 3])("are together what the report of %i files is as JSON", (count) => {
  const files = Array.from({ length: count }, (_, at) => ({
    ...file,
    source: `${at}.txt`,
    warnings: ["One."],
  }));
  const report = { files, totals: summarize(files) };
  for (const snapshot of ["0123456789abcdef", null]) {
    const whole = `${JSON.stringify({ snapshot, ...report }, null, 2)}\n`;
    expect([...reportPieces(snapshot, report)].join("")).toBe(whole);
  }
});
