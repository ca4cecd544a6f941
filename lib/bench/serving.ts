import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { buildArchive } from "../build-archive.ts";
import { readConfig } from "../config.ts";

const PORT = 3290;

/** A corpus built into a folder of its own, which is removed afterwards. */
export interface Built {
  readonly data: string;
  readonly buildSeconds: number;
  readonly environment: Record<string, string>;
}

/** Builds a corpus without touching its own registry, and hands it out. */
export async function withBuilt<T>(corpus: string, use: (built: Built) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "pilcrow-bench-"));
  try {
    const environment = {
      PILCROW_CORPUS: corpus,
      PILCROW_DATA: join(folder, "data"),
      PILCROW_REGISTRY: join(folder, "paragraphs.jsonl"),
      PORT: String(PORT),
    };
    const config = readConfig(environment);
    const started = performance.now();
    await buildArchive(config);
    return await use({ data: config.data, buildSeconds: (performance.now() - started) / 1000, environment });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Serves a built corpus from the production build in `.next`, and hands out its address and the seconds to readiness. */
export async function withServer<T>(
  { environment }: Built,
  use: (url: string, startSeconds: number) => Promise<T>,
): Promise<T> {
  const next = join("node_modules", "next", "dist", "bin", "next");
  const started = performance.now();
  const server = spawn(process.execPath, [next, "start", "-p", String(PORT), "-H", "127.0.0.1"], {
    env: { ...process.env, ...environment, NEXT_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const ended = new Promise((done) => server.once("exit", done));
  try {
    const url = `http://127.0.0.1:${PORT}`;
    await isReady(url, () => server.exitCode !== null);
    return await use(url, (performance.now() - started) / 1000);
  } finally {
    server.kill("SIGTERM");
    await ended;
  }
}

async function isReady(url: string, hasEnded: () => boolean): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt++) {
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    if (answer?.ok) return;
    if (hasEnded()) break;
    await sleep(50);
  }
  throw new Error("The server did not become ready. Is there a production build? Run npm run build first.");
}
