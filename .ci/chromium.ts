import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const HOW = `No browser was found and none could be installed. Install Chromium ("apt-get install chromium", or
"npx playwright install chromium"), or set CHROMIUM_PATH to the one you have.`;

/** The browser for the tests: the one named, the system's, or Playwright's own. */
export function findChromium(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  if (named && !isExecutable(named)) throw new Error(`CHROMIUM_PATH names "${named}", which cannot be run.`);
  if (named) return named;
  const folders = (process.env.PATH ?? "").split(delimiter);
  const places = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...places, chromium.executablePath()].find(isExecutable);
}

/** Finds a browser, or installs one by whichever way this machine allows. */
export function ensureChromium(): string {
  const attempts: (() => void)[] = [() => {}, installFromSystem, installFromPlaywright];
  for (const attempt of attempts) {
    attempt();
    const found = findChromium();
    if (found) return found;
  }
  throw new Error(HOW);
}

function installFromSystem() {
  const isRoot = process.getuid?.() === 0;
  const prefix = isRoot ? [] : ["sudo", "-n"];
  if (!isRoot && !succeeds(["sudo", "-n", "true"])) return;
  if (!succeeds(["apt-get", "--version"])) return;
  run([...prefix, "apt-get", "update"]);
  run([...prefix, "apt-get", "install", "-y", "--no-install-recommends", "chromium"]);
}

/** Brings the browser only: the libraries it needs must be on the machine already. */
function installFromPlaywright() {
  run([process.execPath, "node_modules/@playwright/test/cli.js", "install", "chromium"]);
}

function run([command = "", ...args]: string[]) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  // Standard output is for the path alone.
  spawnSync(command, args, { env, stdio: ["ignore", 2, 2] });
}

const succeeds = ([command = "", ...args]: string[]) =>
  spawnSync(command, args, { stdio: "ignore" }).status === 0;

function isExecutable(path: string): boolean {
  if (!existsSync(path)) return false;
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

if (process.argv[1] === import.meta.filename) {
  try {
    console.log(ensureChromium());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
