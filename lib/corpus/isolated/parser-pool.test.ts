import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { afterEach, describe, expect, it, vi } from "vitest";
import { writePdf } from "#lib/corpus/formats/pdf/write-pdf.ts";
import { PLAIN_CONTEXT } from "#lib/corpus/parse-file.ts";
import { DEFAULT_SETTINGS, type ImportLimits } from "#lib/corpus/settings.ts";
import { ParserPool } from "./parser-pool.ts";

const TEXT =
  "The delegation left the city on Sunday without an agreement, and nobody said when it would be back.";
const pools: ParserPool[] = [];

function poolOf(limits: Partial<ImportLimits> = {}, size = 1): ParserPool {
  const pool = new ParserPool({ ...DEFAULT_SETTINGS.limits, ...limits }, size);
  pools.push(pool);
  return pool;
}

const file = (source: string, text: string) => ({ source, bytes: Buffer.from(text), context: PLAIN_CONTEXT });
const page = (at: number) => file(`${at}.html`, `<h1>Title ${at}</h1><p>${TEXT}</p><p>${TEXT}</p>`);
/** Takes a parser of pages seconds, for each of its elements closes all those before it. */
const slow = file("slow.html", "<p><b><i><u><a><s>x".repeat(400_000));

/** Starts the process that reads, has it read what takes long, and says which process it is. */
const PARENT = `
  import { fork } from "node:child_process";
  const child = fork("./child.ts", { execArgv: ["--import", "tsx"], serialization: "advanced", stdio: ["ignore", "ignore", "ignore", "ipc"] });
  child.once("message", () => {
    const limits = { ...${JSON.stringify(DEFAULT_SETTINGS.limits)}, seconds: 600, memory: 4096 };
    const settings = { ...${JSON.stringify(DEFAULT_SETTINGS)}, limits };
    child.send({ source: "x.html", bytes: Buffer.from("<p><b><i><u><a><s>x".repeat(400_000)), context: { settings, given: {} } });
    setTimeout(() => console.log(child.pid), 300);
  });
`;

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
}

/** The processes that read for this one, those that came to their end left out. */
const readers = (): number[] =>
  readdirSync("/proc")
    .map(Number)
    .filter((pid) => {
      try {
        const [command = "", stat = ""] = ["cmdline", "stat"].map((name) =>
          readFileSync(`/proc/${pid}/${name}`, "utf8"),
        );
        const [state, parent] = stat.replace(/^.*\) /s, "").split(" ");
        return command.includes("isolated/child.ts") && Number(parent) === process.pid && state !== "Z";
      } catch {
        return false;
      }
    });

/** Takes a hundred times its size while it is read. */
const large = file("large.html", "<p>x".repeat(3_000_000));

afterEach(() => {
  for (const pool of pools.splice(0)) pool.close();
});

describe("files read in processes of their own", () => {
  it("give what they would give here", async () => {
    const pool = poolOf({}, 2);
    const parsed = await Promise.all(Array.from({ length: 12 }, (_, at) => pool.parse(page(at))));
    expect(parsed.map(([one]) => one?.article?.title)).toEqual(
      Array.from({ length: 12 }, (_, at) => `Title ${at}`),
    );
    expect(parsed[0]?.[0]?.article?.paragraphs).toMatchObject([{ text: TEXT }, { text: TEXT }]);
  });

  it("are rejected with a sentence when they take too long, and the next ones are read", async () => {
    const pool = poolOf({ seconds: 1, memory: 4096 });
    const [late, next] = await Promise.all([pool.parse(slow), pool.parse(page(1))]);
    expect(late[0]?.report).toMatchObject({ source: "slow.html", status: "rejected", code: "too-slow" });
    expect(late[0]?.report.reason).toMatch(/not read after \d+ seconds/);
    expect(next[0]?.article?.title).toBe("Title 1");
  });

  it("are rejected when they take too much memory, and the next ones are read", async () => {
    const pool = poolOf({ memory: 256, seconds: 60 });
    const [greedy, next] = await Promise.all([pool.parse(large), pool.parse(page(1))]);
    expect(greedy[0]?.report.code).toMatch(/too-much-memory|crashed/);
    expect(next[0]?.article?.title).toBe("Title 1");
  });

  it("are never more at a time than the pool has, though each is tried once more by itself", {
    timeout: 120_000,
  }, async () => {
    const pool = poolOf({ memory: 256, seconds: 60 });
    await pool.parse(page(1));
    let most = 0;
    const look = setInterval(() => {
      most = Math.max(most, readers().length);
    }, 20);
    const parsed = await Promise.all([1, 2].map(() => pool.parse(large)));
    clearInterval(look);
    for (const [one] of parsed) expect(one?.report.code).toMatch(/too-much-memory|crashed/);
    expect(most).toBe(1);
  });

  it("are no fault of the files where no process starts, and that is said once", async () => {
    const { execPath } = process;
    process.execPath = "/no/such/program";
    try {
      await expect(poolOf().parse(page(1))).rejects.toThrow(/cannot be started.*index again/);
    } finally {
      process.execPath = execPath;
    }
  });

  it("are read by another process where one of several does not come up", async () => {
    const pool = poolOf({}, 2);
    await pool.parse(page(1));
    const { execPath } = process;
    const first = pool.parse(page(2)); // by the process that is there
    process.execPath = "/no/such/program";
    const second = pool.parse(page(3));
    process.execPath = execPath;
    expect((await first)[0]?.article?.title).toBe("Title 2");
    expect((await second)[0]?.article?.title).toBe("Title 3");
  });

  it("end with the program that had them read, also where it is killed", async () => {
    const parent = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", PARENT], {
      cwd: import.meta.dirname,
      stdio: ["ignore", "pipe", "inherit"],
    });
    const child = await new Promise<number>((resolve) =>
      parent.stdout.once("data", (written) => resolve(Number(written))),
    );
    expect(isRunning(child)).toBe(true);
    parent.kill("SIGKILL");
    await vi.waitUntil(() => !isRunning(child), { timeout: 8000, interval: 100 });
  }, 20_000);

  it("are rejected when the pool is closed over them", async () => {
    const pool = poolOf();
    const parsed = pool.parse(slow);
    pool.close();
    expect((await parsed)[0]?.report.code).toBe("crashed");
  });
});

it("takes little memory to read a paper, whatever loads its reader", async () => {
  const lines = ["Two delegations met in the customs house.", TEXT].map((text, at) => ({
    text,
    x: 50,
    y: 100 + at * 40,
  }));
  const bytes = writePdf([lines]);
  const [parsed] = await poolOf({ memory: 450 }).parse({ source: "x.pdf", bytes, context: PLAIN_CONTEXT });
  expect(parsed?.report.reason).toBeNull();
});
