import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type APIRequestContext, expect } from "@playwright/test";
import { test } from "./reader.ts";

// A server of its own, whose corpus changes while it runs.
const ROOT = join(import.meta.dirname, "..");
const CORPUS = join(ROOT, ".test", "renewal-corpus");
const PORT = "3212";
const URL = `http://127.0.0.1:${PORT}`;
const SETTINGS = {
  PILCROW_CORPUS: CORPUS,
  PILCROW_DATA: join(ROOT, ".test", "renewal-data"),
  PILCROW_REGISTRY: join(ROOT, ".test", "renewal-registry.jsonl"),
};

function write(name: string, title: string, text: string): void {
  writeFileSync(join(CORPUS, name), `# ${title}\n\n${text}\n`);
}

function run(...args: string[]): ChildProcess {
  const settings = args[2] === "lib/index-corpus.ts" ? SETTINGS : {};
  return spawn(process.execPath, args, { cwd: ROOT, env: { ...process.env, ...settings }, stdio: "ignore" });
}

const ended = (child: ChildProcess) => new Promise<number | null>((done) => child.once("exit", done));

async function found(request: APIRequestContext, word: string): Promise<{ titles: string[]; ids: string[] }> {
  const answer = await request.get(`${URL}/api/v1/search?q=${word}`);
  const { articles } = (await answer.json()) as {
    articles: { title: string; paragraphs: { id: string }[] }[];
  };
  return {
    titles: articles.map(({ title }) => title),
    ids: articles.flatMap(({ paragraphs }) => paragraphs.map(({ id }) => id)),
  };
}

test("A running server shows a new build, and old links still lead to their paragraphs @once", async ({
  request,
}) => {
  test.setTimeout(120_000);
  rmSync(CORPUS, { recursive: true, force: true });
  mkdirSync(CORPUS, { recursive: true });
  write("mole.md", "The mole", "The mole was finished in the year of the great gales, at last.");
  const server = run(
    "--import",
    "tsx",
    ".ci/serve-corpus.ts",
    "--name",
    "renewal",
    "--corpus",
    CORPUS,
    "--port",
    PORT,
  );
  try {
    await expect
      .poll(async () => (await request.get(`${URL}/readyz`).catch(() => null))?.status(), { timeout: 60_000 })
      .toBe(200);
    const [id] = (await found(request, "gales")).ids;

    rmSync(join(CORPUS, "mole.md"));
    write("renamed.md", "The old mole", "The mole was finished in the year of the great gales – at last!");
    write("quay.md", "The quay", "The quay followed in the year after the gales.");
    write("port.md", "港の夜", "The harbour by night, in another script.");
    expect(await ended(run("--import", "tsx", "lib/index-corpus.ts"))).toBe(0);

    await expect
      .poll(async () => (await found(request, "gales")).titles.sort(), { timeout: 20_000 })
      .toEqual(["The old mole", "The quay"]);
    const page = await request.get(`${URL}/p/${id}`);
    expect(page.status()).toBe(200);
    expect(await page.text()).toContain("the great gales – at last!");
    expect((await request.get(`${URL}/a/the-mole`)).status()).toBe(200);
    const other = await request.get(`${URL}/a/${encodeURIComponent("港の夜")}`);
    expect(other.status()).toBe(200);
    expect(await other.text()).toContain("in another script");
  } finally {
    server.kill("SIGTERM");
    await ended(server);
  }
});
