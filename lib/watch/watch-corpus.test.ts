import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, readFileSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openArchive, watchCurrent } from "#lib/archive/open-archive.ts";
import { currentVersion } from "#lib/archive/snapshots.ts";
import { SEARCH_FINGERPRINT } from "#lib/search/open-search.ts";

const COMMAND = join(import.meta.dirname, "..", "index-corpus.ts");
const WAITING = /Watching /g;
/** Longer than a watch waits for quiet and a build of two files takes. */
const SOON = { timeout: 60_000, interval: 50 };
const TEXT = "The talks in Doha began late in the year, and nobody said how long they would last.";

let root = "";
let data = "";
let corpus = "";
let watching: Watching | null = null;

/** The command as a process, and what it has told so far. */
interface Watching {
  readonly process: ChildProcess;
  told: string;
  errors: string;
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "pilcrow-watch-"));
  corpus = join(root, "corpus");
  data = join(root, "data");
  await mkdir(corpus);
  await write("a.txt", `The talks\n\n${TEXT}`);
});

afterEach(async () => {
  if (watching?.process.exitCode === null && watching.process.signalCode === null)
    await end(watching, "SIGKILL");
  watching = null;
  await rm(root, { recursive: true });
});

const write = (name: string, text: string) => writeFile(join(corpus, name), text);
const builds = () => watching?.told.match(/Snapshot \w{16} is in/g)?.length ?? 0;
const idle = () => watching?.told.match(WAITING)?.length ?? 0;

function start(...args: string[]): Watching {
  const env = { ...process.env, PILCROW_CORPUS: corpus, PILCROW_DATA: data };
  const child = spawn(process.execPath, ["--import", "tsx", COMMAND, "--watch", ...args], { env });
  const started: Watching = { process: child, told: "", errors: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => (started.told += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (started.errors += text));
  watching = started;
  return started;
}

/** Starts a watch, and waits for its first build. */
async function startAndWait(...args: string[]): Promise<Watching> {
  const started = start(...args);
  await vi.waitUntil(() => idle() === 1, SOON);
  return started;
}

async function sources(): Promise<string[]> {
  const { archive } = await openArchive(data, SEARCH_FINGERPRINT);
  archive.close();
  return archive.articles.map(({ source }) => source).sort();
}

/** @returns the exit code, or the signal by which it ended against its will */
async function end(started: Watching, signal: NodeJS.Signals): Promise<number | string> {
  const ended = once(started.process, "close");
  started.process.kill(signal);
  const [code, by] = (await ended) as [number | null, string];
  return code ?? by;
}

// Told twice where need be, as browser stories are: processes wait for one another, on machines that stall.
describe("a folder that is watched", { timeout: 240_000, retry: 1 }, () => {
  it("is built, built again for what comes, changes and goes, and is left in order", async () => {
    const started = await startAndWait();
    const noticed = vi.fn<() => Promise<void>>(async () => {});
    const stop = watchCurrent(data, 20, await currentVersion(data), noticed, () => {});
    await mkdir(join(corpus, "deep"));
    await write("deep/b.md", `# The office\n\n${TEXT}`);
    await vi.waitUntil(() => idle() === 2, SOON);
    expect(await sources()).toEqual(["a.txt", "deep/b.md"]);
    await vi.waitUntil(() => noticed.mock.calls.length === 1); // as a running server notices it
    stop();
    await rename(join(corpus, "deep", "b.md"), join(corpus, "c.md"));
    await rm(join(corpus, "a.txt"));
    await vi.waitUntil(() => idle() === 3, SOON);
    expect(await sources()).toEqual(["c.md"]);
    expect([builds(), started.errors]).toEqual([3, ""]);
    expect(await end(started, "SIGINT")).toBe(0);
  });

  it("counts sidecars, settings and synonyms, and neither hidden files nor what a build itself writes", async () => {
    await symlink(corpus, join(root, "link"));
    corpus = join(root, "link");
    data = join(corpus, "data"); // among the articles, and not hidden
    await startAndWait();
    await write(".draft.txt", TEXT);
    await mkdir(join(corpus, ".git"));
    await write(".git/index.txt", TEXT);
    await sleep(3000);
    expect(builds()).toBe(1);
    await write("articles.csv", "file,title\na.txt,Another title\n");
    await vi.waitUntil(() => idle() === 2, SOON);
    await write(".pilcrow/settings.yaml", "dates: day-first\n");
    await vi.waitUntil(() => idle() === 3, SOON);
    await write(".pilcrow/synonyms.txt", "Doha, Qatar\n");
    await vi.waitUntil(() => idle() === 4, SOON);
    await sleep(2500);
    expect(builds()).toBe(4);
    const report = JSON.parse(readFileSync(join(data, "report.json"), "utf8")) as {
      files: { source: string; code: string; title: string }[];
    };
    expect(report.files.map(({ source, code }) => [source, code])).toEqual([
      [".draft.txt", "hidden"],
      [".git", "hidden"],
      ["a.txt", null],
      ["articles.csv", "sidecar"],
      ["data", "own"],
    ]);
    expect(report.files[2]?.title).toBe("Another title");
  });

  it("waits until a file is written, and takes many for one change", async () => {
    await startAndWait();
    for (let at = 0; at < 12; at++) {
      appendFileSync(join(corpus, "long.txt"), `Part ${at} of the story.\n\n`);
      await write(`many-${at}.txt`, `Story ${at}\n\n${TEXT}`);
      await sleep(250);
    }
    await vi.waitUntil(() => idle() === 2, SOON);
    expect(builds()).toBe(2);
    expect(await sources()).toHaveLength(14);
  });

  it("builds once more for what changes during a build, and never twice at once", async () => {
    for (let at = 0; at < 40; at++)
      await write(`page-${at}.html`, `<h1>Page ${at}</h1><p>${TEXT} ${at}</p><p>${TEXT}</p>`);
    const started = start();
    await vi.waitUntil(() => readLock() !== null, { timeout: 60_000, interval: 5 });
    await write("late.txt", `Late\n\n${TEXT}`);
    await vi.waitUntil(() => idle() > 0, SOON);
    await sleep(3000);
    await vi.waitUntil(async () => (await sources()).includes("late.txt"), SOON);
    expect(builds()).toBeLessThanOrEqual(2);
    expect(started.errors).toBe(""); // a second build at once would be refused in words
  });

  it("tells of a build that fails, and goes on", async () => {
    const started = await startAndWait("--max-gone", "0", "--strict");
    await mkdir(join(corpus, ".pilcrow"), { recursive: true });
    await write(".pilcrow/settings.yaml", "dates: sideways\n");
    await vi.waitUntil(() => started.errors.includes("settings.yaml"), SOON);
    await rm(join(corpus, ".pilcrow", "settings.yaml"));
    await write("b.txt", `Another\n\n${TEXT} It was another year.`);
    await vi.waitUntil(() => builds() === 2, SOON);
    await write("empty.txt", "");
    await vi.waitUntil(() => /--strict: 1 file was rejected/.test(started.errors), SOON);
    await rm(join(corpus, "b.txt"));
    await vi.waitUntil(() => /1 published paragraph/.test(started.errors), SOON);
    expect(await sources()).toEqual(["a.txt", "b.txt"]); // nothing was published
    await rm(corpus, { recursive: true });
    await vi.waitUntil(() => started.errors.includes("does not exist"), SOON);
    const before = builds();
    await mkdir(corpus);
    await write("a.txt", `The talks\n\n${TEXT}`);
    await write("b.txt", `Another\n\n${TEXT} It was another year.`);
    await vi.waitUntil(() => builds() > before, SOON);
    expect(await end(started, "SIGTERM")).toBe(0);
  });

  it("ends at once in the midst of a build, and the archive is as it was", async () => {
    const before = await startAndWait();
    await end(before, "SIGTERM");
    await write("slow.html", "<p><b><i><u><a><s>x".repeat(400_000));
    const started = start();
    await vi.waitUntil(() => readLock() !== null, { timeout: 60_000, interval: 5 });
    const pid = readLock() ?? 0;
    await sleep(1500);
    expect(await end(started, "SIGTERM")).toBe(0);
    expect(isRunning(pid)).toBe(false);
    expect(await sources()).toEqual(["a.txt"]);
  });
});

/** The process that builds. */
function readLock(): number | null {
  try {
    return Number(readFileSync(join(data, "build.lock"), "utf8").split(" ")[0]);
  } catch {
    return null;
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
