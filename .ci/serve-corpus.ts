import { spawn, spawnSync } from "node:child_process";
import { cpSync, rmSync } from "node:fs";
import { parseArgs } from "node:util";

// One production server for the browser tests: a fresh archive of the given corpus, served on loopback.
//   node --import tsx .ci/serve-corpus.ts --name e2e --corpus e2e/corpus --port 3210 [--texts-only]

const { values } = parseArgs({
  options: {
    name: { type: "string", default: "e2e" },
    corpus: { type: "string", default: "e2e/corpus" },
    port: { type: "string", default: "3210" },
    "texts-only": { type: "boolean", default: false },
  },
});
const { name, port } = values;
const data = `.test/${name}-data`;
const registry = `.test/${name}-registry.jsonl`;
// What an earlier run remembered must not change what this one shows.
for (const old of [data, registry]) rmSync(old, { recursive: true, force: true });

const corpus = values["texts-only"] ? copyTexts(values.corpus) : values.corpus;
const env = {
  ...process.env,
  NEXT_TELEMETRY_DISABLED: "1",
  PILCROW_CORPUS: corpus,
  PILCROW_DATA: data,
  PILCROW_REGISTRY: registry,
  PILCROW_URL: `http://127.0.0.1:${port}`,
  PILCROW_SEARCH_BUDGET: "10000", // a machine that stalls for a moment is no slow search
  PORT: port,
  HOSTNAME: "127.0.0.1",
};

const index = spawnSync(process.execPath, ["--import", "tsx", "lib/index-corpus.ts"], {
  env,
  stdio: "inherit",
});
if (index.status !== 0) process.exit(index.status ?? 1);

const next = [
  "--max-http-header-size=32768",
  "node_modules/next/dist/bin/next",
  "start",
  "-p",
  port,
  "-H",
  "127.0.0.1",
];
const server = spawn(process.execPath, next, { env, stdio: "inherit" });
for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => server.kill(signal));
server.on("exit", (code) => process.exit(code ?? 0));

/** A corpus folder holds articles only; what else lies beside them stays behind. */
function copyTexts(from: string): string {
  const to = `.test/${name}-corpus`;
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true, filter: (path) => path === from || path.endsWith(".txt") });
  return to;
}
