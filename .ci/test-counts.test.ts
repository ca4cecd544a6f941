import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readPlaywright, readVitest } from "./test-counts.ts";

const folder = mkdtempSync(join(tmpdir(), "pilcrow-counts-"));
afterAll(() => rmSync(folder, { recursive: true }));

function reportOf(content: unknown): string {
  const path = join(folder, "report.json");
  writeFileSync(path, JSON.stringify(content));
  return path;
}

describe("readVitest", () => {
  const tests = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };

  it("counts a test that waits as skipped", () => {
    expect(readVitest(reportOf({ ...tests, testResults: [] }))).toEqual({ passed: 5, failed: 1, skipped: 3 });
  });

  it("counts a file that did not load as a failure", () => {
    const testResults = [{ status: "failed", assertionResults: [] }];
    expect(readVitest(reportOf({ ...tests, testResults }))).toMatchObject({ failed: 2 });
  });

  it("refuses a report that is missing or says nothing", () => {
    expect(() => readVitest("no-such-report.json")).toThrow("no-such-report.json");
    expect(() => readVitest(reportOf({}))).toThrow("numPassedTests");
  });
});

describe("readPlaywright", () => {
  it("counts a test that passed at the second try as passed", () => {
    const stats = { expected: 7, unexpected: 1, flaky: 1, skipped: 2 };
    expect(readPlaywright(reportOf({ stats }))).toEqual({ passed: 8, failed: 1, skipped: 2 });
  });

  it("refuses a report without figures", () => {
    expect(() => readPlaywright(reportOf({ errors: [] }))).toThrow("no stats");
  });
});
