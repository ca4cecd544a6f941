import { existsSync } from "node:fs";
import { join } from "node:path";
import { defineConfig, devices } from "@playwright/test";
import { findChromium } from "../.ci/chromium.ts";

const root = join(import.meta.dirname, "..");
const HOME = "http://127.0.0.1:3210";
const SEEDS = "http://127.0.0.1:3211";
const SCRIPTS = "http://127.0.0.1:3213";

// Articles handed over for trying out, where this checkout has them beside it.
const seeds = join(process.env.SHARED_FOLDER ?? join(root, "../shared"), "seeds");
if (existsSync(seeds)) process.env.E2E_SEEDS_URL = SEEDS;

// A few articles in many languages and writings.
process.env.E2E_SCRIPTS_URL = SCRIPTS;

const executablePath = findChromium();
const isRoot = process.getuid?.() === 0;

function serve(url: string, options: string) {
  return {
    command: `node --import tsx .ci/serve-corpus.ts --port ${new URL(url).port} ${options}`,
    cwd: root,
    url: `${url}/readyz`,
    timeout: 120_000,
    // A server left over from elsewhere would be tested in place of this tree.
    reuseExistingServer: false,
    stdout: "ignore" as const,
    stderr: "pipe" as const,
    gracefulShutdown: { signal: "SIGTERM" as const, timeout: 5_000 },
  };
}

export default defineConfig({
  testDir: ".",
  outputDir: join(root, ".test/e2e-output"),
  workers: 2,
  // A machine that runs the suite beside other work stalls now and then; a story told twice is named at the end.
  retries: process.env.CI ? 1 : 0,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  reporter: [["list"], ["json", { outputFile: join(root, ".test/playwright.json") }]],
  use: {
    baseURL: HOME,
    // What each story does is noted where it is told once more: to note it always makes all of them slower.
    trace: "on-first-retry",
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      // Chromium's sandbox refuses to start as root, as in a container.
      args: isRoot ? ["--no-sandbox"] : [],
    },
  },
  projects: [
    { name: "javascript", use: { ...devices["Desktop Chrome"] }, grepInvert: /@no-javascript/ },
    {
      name: "no-javascript",
      use: { ...devices["Desktop Chrome"], javaScriptEnabled: false },
      grepInvert: /@javascript|@once/,
    },
    {
      name: "phone",
      use: { ...devices["Pixel 7"], viewport: { width: 390, height: 844 } },
      grepInvert: /@once|@no-javascript/,
      // Stories in which neither room nor touch plays a part are told on larger screens alone.
      testIgnore:
        /(?:explain|hostile|not-found|notices|security|suggestions|typed-fields|variants|words)\.spec/,
    },
  ],
  webServer: [
    serve(HOME, "--name e2e --corpus e2e/corpus"),
    serve(SCRIPTS, "--name scripts --corpus lib/search/golden/corpus"),
    ...(existsSync(seeds) ? [serve(SEEDS, `--name seeds --corpus "${seeds}" --texts-only`)] : []),
  ],
});
