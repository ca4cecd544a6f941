import { readFileSync } from "node:fs";

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** What `vitest --reporter=json` wrote. A file that did not load has no tests to fail, and counts as one. */
export function readVitest(path: string): Counts {
  const report = readReport(path);
  const files = Array.isArray(report.testResults) ? report.testResults.filter(isRecord) : [];
  const unloaded = files.filter(
    ({ status, assertionResults }) =>
      status === "failed" && Array.isArray(assertionResults) && assertionResults.length === 0,
  );
  return {
    passed: numberAt(report, "numPassedTests"),
    failed: numberAt(report, "numFailedTests") + unloaded.length,
    skipped: numberAt(report, "numPendingTests") + numberAt(report, "numTodoTests"),
  };
}

/** What Playwright's json reporter wrote. A test that passes only when told again has passed; the list names it as flaky. */
export function readPlaywright(path: string): Counts {
  const { stats } = readReport(path);
  if (!isRecord(stats)) throw new Error(`${path} has no stats`);
  return {
    passed: numberAt(stats, "expected") + numberAt(stats, "flaky"),
    failed: numberAt(stats, "unexpected"),
    skipped: numberAt(stats, "skipped"),
  };
}

function readReport(path: string): Record<string, unknown> {
  const report: unknown = JSON.parse(readFileSync(path, "utf8"));
  if (!isRecord(report)) throw new Error(`${path} is not a report`);
  return report;
}

function numberAt(record: Record<string, unknown>, key: string): number {
  const value = record[key];
  if (typeof value !== "number") throw new Error(`the report has no ${key}`);
  return value;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;
