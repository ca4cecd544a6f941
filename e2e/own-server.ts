import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type APIRequestContext, expect } from "@playwright/test";

const ROOT = join(import.meta.dirname, "..");

/** A server of a story's own, whose corpus and archive the story may change. */
export interface OwnServer {
  readonly url: string;
  readonly corpus: string;
  /** Its built snapshots. */
  readonly data: string;
  /** Writes an article of the corpus. */
  readonly write: (file: string, title: string, ...paragraphs: string[]) => void;
  /** Builds the corpus anew. @returns the exit code */
  readonly build: () => Promise<number | null>;
  /** Makes all builds until now builds of an earlier day. */
  readonly dateBack: (day: string) => void;
  /** Takes the text of a paragraph out of its memory. @returns the exit code */
  readonly redact: (id: string, why: string) => Promise<number | null>;
}

/** @param port one that no other server of the suite has */
export async function withOwnServer(
  request: APIRequestContext,
  name: string,
  port: number,
  fill: (own: OwnServer) => void,
  use: (own: OwnServer) => Promise<void>,
): Promise<void> {
  const own = ownServer(name, port);
  rmSync(own.corpus, { recursive: true, force: true });
  mkdirSync(own.corpus, { recursive: true });
  fill(own);
  const settings = ["--name", name, "--corpus", own.corpus, "--port", String(port)];
  const server = run([".ci/serve-corpus.ts", ...settings]);
  try {
    const status = async () => (await request.get(`${own.url}/readyz`).catch(() => null))?.status();
    await expect.poll(status, { timeout: 60_000 }).toBe(200);
    await use(own);
  } finally {
    await end(server);
  }
}

function ownServer(name: string, port: number): OwnServer {
  const corpus = join(ROOT, ".test", `${name}-corpus`);
  const data = join(ROOT, ".test", `${name}-data`);
  const registry = join(ROOT, ".test", `${name}-registry.jsonl`);
  const environment = { PILCROW_CORPUS: corpus, PILCROW_DATA: data, PILCROW_REGISTRY: registry };
  return {
    url: `http://127.0.0.1:${port}`,
    corpus,
    data,
    write: (file, title, ...paragraphs) =>
      writeFileSync(join(corpus, file), `# ${title}\n\n${paragraphs.join("\n\n")}\n`),
    build: () => ended(run(["lib/index-corpus.ts"], environment)),
    dateBack: (day) =>
      writeFileSync(registry, readFileSync(registry, "utf8").replaceAll(/\d{4}-\d\d-\d\d(?=T\d\d:)/g, day)),
    redact: (id, why) => ended(run(["lib/redact.ts", id, "--why", why], environment)),
  };
}

function run(command: readonly string[], environment = {}): ChildProcess {
  const env = { ...process.env, ...environment };
  return spawn(process.execPath, ["--import", "tsx", ...command], {
    cwd: ROOT,
    env,
    stdio: "ignore",
    detached: true,
  });
}

/** Without grace: a page that is still open would keep it, and what it has started ends with it. */
async function end(server: ChildProcess): Promise<void> {
  if (server.pid === undefined || server.exitCode !== null) return;
  const end = ended(server);
  process.kill(-server.pid, "SIGKILL");
  await end;
}

const ended = (child: ChildProcess) => new Promise<number | null>((done) => child.once("exit", done));
