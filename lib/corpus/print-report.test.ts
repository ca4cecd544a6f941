import { expect, it } from "vitest";
import { printReport } from "./print-report.ts";
import { Rejection } from "./rejection.ts";
import { reportWithout, summarize } from "./report.ts";

it("shows totals and each rejection, and no sign of a name that would change the line", () => {
  const files = [reportWithout("a\u202Etxt.\u001B[31m", "rejected", new Rejection("Why not.", "empty"))];
  const printed = printReport({ files, totals: summarize(files) });
  expect(printed).toMatch(/Files rejected +1\n/);
  expect(printed.split("\n").at(-1)).toBe("a\\u{202e}txt.\\u{1b}[31m: rejected. Why not.");
});
