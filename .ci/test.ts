import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ensureChromium } from "./chromium.ts";
import { printCoverage } from "./coverage.ts";
import { type Counts, readPlaywright, readVitest } from "./test-counts.ts";

// `npm test`: every gate and every test, in the order in which a fault is cheapest to see. A failing step does
// not stop the next, so that one run shows all that is wrong; only what cannot work without it is left out.
// The last line is read by machines: it adds up what the test runners report, and a failed gate as one failure.

const LONGEST_STEP_MS = 15 * 60_000;
const VITEST_REPORT = ".test/vitest.json";
const PLAYWRIGHT_REPORT = ".test/playwright.json";

const COVERAGE = ".test/coverage/coverage-summary.json";

interface Step {
  readonly name: string;
  readonly needs?: readonly string[];
  readonly isDone: () => boolean;
  /** What the runner's own report says; a gate has none. */
  readonly count?: () => Counts;
}

const bin = (name: string, ...args: string[]) => run([join("node_modules/.bin", name), ...args]);
const tsx = (file: string) => run([process.execPath, "--import", "tsx", file]);

const STEPS: readonly Step[] = [
  { name: "browser", isDone: findBrowser },
  { name: "biome", isDone: () => bin("biome", "ci", "--error-on-warnings", ".") },
  { name: "oxlint", isDone: () => bin("oxlint", "--deny-warnings", ".") },
  // Routes are types too: Next writes them down first.
  { name: "types", isDone: () => bin("next", "typegen") && bin("tsc", "--noEmit", "--incremental", "false") },
  { name: "knip", isDone: () => bin("knip") },
  { name: "layers", isDone: () => tsx(".ci/layers.ts") },
  { name: "unit tests", isDone: runVitest, count: () => readVitest(VITEST_REPORT) },
  { name: "build", isDone: () => run(["npm", "run", "build"]) },
  {
    name: "browser tests",
    needs: ["browser", "build"],
    isDone: () => bin("playwright", "test", "--config", "e2e/playwright.config.ts"),
    count: () => readPlaywright(PLAYWRIGHT_REPORT),
  },
];

process.chdir(join(import.meta.dirname, ".."));
process.env.NEXT_TELEMETRY_DISABLED = "1";
mkdirSync(".test", { recursive: true });
// A report of an earlier run must not speak for this one.
for (const report of [VITEST_REPORT, PLAYWRIGHT_REPORT]) rmSync(report, { force: true });

const NOTHING: Counts = { passed: 0, failed: 0, skipped: 0 };
const FAILURE: Counts = { passed: 0, failed: 1, skipped: 0 };
const failed = new Set<string>();
const total: Counts = { ...NOTHING };
for (const step of STEPS) {
  const counts = take(step);
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
}
console.log(`\n${failed.size > 0 ? `Failed: ${[...failed].join(", ")}` : "All steps passed"}`);
process.exitCode = total.failed > 0 ? 1 : 0;
console.log(
  `${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ""}`,
);

function take({ name, needs = [], isDone, count }: Step): Counts {
  const start = performance.now();
  console.log(`\n── ${name}`);
  const missing = needs.filter((need) => failed.has(need));
  if (missing.length > 0) console.log(`not run: needs ${missing.join(" and ")}`);
  const counts = missing.length > 0 ? FAILURE : measure(isDone, count);
  if (counts.failed > 0) failed.add(name);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`── ${name}: ${counts.failed > 0 ? "FAILED" : "ok"} (${seconds} s)`);
  return counts;
}

function measure(isDone: Step["isDone"], count: Step["count"]): Counts {
  try {
    const done = isDone();
    const counts = count?.() ?? NOTHING;
    // A runner can fail without a failed test: a file that does not load, a server that does not start.
    return done || counts.failed > 0 ? counts : { ...counts, failed: 1 };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return FAILURE;
  }
}

function findBrowser(): boolean {
  process.env.CHROMIUM_PATH = ensureChromium();
  console.log(process.env.CHROMIUM_PATH);
  return true;
}

function runVitest(): boolean {
  rmSync(COVERAGE, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${VITEST_REPORT}`];
  const done = bin("vitest", "run", "--config", ".ci/vitest.config.ts", "--coverage", ...reporters);
  // A failed run writes no coverage.
  if (existsSync(COVERAGE)) printCoverage(COVERAGE);
  return done;
}

function run([command = "", ...args]: string[]): boolean {
  const { status, error } = spawnSync(command, args, {
    stdio: ["ignore", "inherit", "inherit"],
    timeout: LONGEST_STEP_MS,
  });
  if (error) console.error(error.message);
  return status === 0;
}
