import { spawn } from "node:child_process";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { CorpusError } from "#lib/corpus/corpus-error.ts";
import { type Config, ConfigError, environmentForNext, readConfig } from "./config.ts";
import { type Freshness, freshness } from "./freshness.ts";

/*
 * `npm start`: builds what is missing or out of date, then serves. Both are programs of their own, so that the server
 * starts in a process that has not held a corpus.
 */

/** A quotation of the longest kind stands in the address of its check, in which each of its signs may take nine. */
const HEADER_SIZE = "--max-http-header-size=32768";
const NEXT = join("node_modules", "next", "dist", "bin", "next");
/** What the Next build is made from. */
const SOURCES = ["app", "lib", "next.config.ts", "package.json", "proxy.ts", "instrumentation.ts"];

try {
  process.exitCode = await start(readConfig());
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

async function start(config: Config): Promise<number> {
  const indexed = await index(config);
  if (indexed !== 0) return indexed;
  const built = (await isBuilt()) ? 0 : await run(NEXT, "build");
  if (built !== 0) return built;
  console.log(`Pilcrow serves ${config.data} on ${config.url}`);
  const listen = config.hostname === null ? [] : ["-H", config.hostname];
  return run(HEADER_SIZE, NEXT, "start", "-p", String(config.port), ...listen);
}

async function index(config: Config): Promise<number> {
  const found = await freshness(config).catch((error: unknown): Freshness => {
    if (!(error instanceof CorpusError)) throw error;
    return { state: "stale" }; // the index command says what is wrong
  });
  if (found.state === "fresh") return 0;
  if (found.state === "unasked") {
    console.log(
      `Serving the archive of ${found.corpus}. To build another one, name its folder in PILCROW_CORPUS.`,
    );
    return 0;
  }
  if (found.state === "unasked and unusable") {
    console.error(
      `The archive of ${found.corpus} in ${config.data} is damaged or of another version. Build it again: PILCROW_CORPUS=${found.corpus} npm start. Or build the sample archive in its place: PILCROW_CORPUS=corpus npm start.`,
    );
    return 1;
  }
  return run("--import", "tsx", join("lib", "index-corpus.ts"));
}

/** Whether the Next build is there and newer than everything it was made from. */
async function isBuilt(): Promise<boolean> {
  const built = await stat(join(".next", "BUILD_ID")).catch(() => null);
  return built !== null && (await newest(SOURCES)) <= built.mtimeMs;
}

async function newest(paths: readonly string[]): Promise<number> {
  let time = 0;
  for (const path of paths) {
    const found = await stat(path).catch(() => null);
    if (!found) continue;
    const names = found.isDirectory() ? await readdir(path) : [];
    const within = names.filter((name) => name !== "node_modules").map((name) => join(path, name));
    time = Math.max(time, found.mtimeMs, await newest(within));
  }
  return time;
}

/** Runs Node to its end, handing on the signals that end this process. */
function run(...args: string[]): Promise<number> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, args, {
      stdio: "inherit",
      env: environmentForNext(),
    });
    const forward = (signal: NodeJS.Signals) => void child.kill(signal);
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, forward);
    child.on("error", fail);
    child.on("exit", (code, signal) => done(code ?? (signal ? 143 : 1)));
  });
}
