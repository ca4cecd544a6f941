import { Worker } from "node:worker_threads";
import { afterEach, describe, expect, it } from "vitest";
import { type PoolSettings, ThreadPool } from "./thread-pool.ts";

/** Does what it is told to; where a flag goes with the question, once the flag is raised. */
const OBEDIENT = `
  const { parentPort, threadId } = require("node:worker_threads");
  parentPort.on("message", ({ deed, flag }) => {
    if (flag) Atomics.wait(flag, 0, 0);
    if (deed === "hang") for (;;);
    if (deed === "die") throw new Error("for a test");
    if (deed === "leave") process.exit(0);
    if (deed === "fail") parentPort.postMessage({ kind: "fault", error: "Error", message: "It failed." });
    else parentPort.postMessage({ kind: "answer", answer: threadId });
  });
  parentPort.postMessage({ kind: "ready" });
`;
const REFUSING = `
  require("node:worker_threads").parentPort.postMessage({ kind: "refused", error: "SnapshotError", message: "Damaged." });
`;
const DYING = `throw new Error("for a test");`;

interface Order {
  readonly deed: "answer" | "hang" | "die" | "leave" | "fail";
  readonly flag?: Int32Array;
}
type Pool = ThreadPool<Order, number>;

const SETTINGS: PoolSettings = {
  start: () => thread(OBEDIENT),
  threads: 1,
  mostWaiting: 10,
  longestWait: 60_000,
  patience: 60_000,
  rest: 10,
  tell: () => {},
};
const started: Worker[] = [];
const pools: Pool[] = [];

function thread(code: string): Worker {
  const worker = new Worker(code, { eval: true });
  started.push(worker);
  return worker;
}

async function open(changes: Partial<PoolSettings> = {}): Promise<Pool> {
  const pool = await ThreadPool.open<Order, number>({ ...SETTINGS, ...changes });
  pools.push(pool);
  return pool;
}

const newFlag = () => new Int32Array(new SharedArrayBuffer(4));
function raise(flag: Int32Array): void {
  Atomics.store(flag, 0, 1);
  Atomics.notify(flag, 0);
}
const ask = (pool: Pool, order: Order = { deed: "answer" }, budget = 1000) => pool.ask(order, budget);
/** Terminated threads have this number. */
const ENDED = -1;

afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()));
  if (started.splice(0).some(({ threadId }) => threadId !== ENDED)) throw new Error("A thread was left.");
});

describe("ThreadPool", () => {
  it("answers many questions with one thread", async () => {
    const pool = await open();
    const answers = await Promise.all(Array.from({ length: 10 }, () => ask(pool)));
    expect(new Set(answers).size).toBe(1);
  });

  it("gives a question to a thread that has none while others are busy", async () => {
    const pool = await open({ threads: 2 });
    const flag = newFlag();
    const held = ask(pool, { deed: "answer", flag });
    const other = await ask(pool);
    raise(flag);
    expect(await held).not.toBe(other);
  });

  it("turns away what comes when enough wait, and takes more when they are answered", async () => {
    const pool = await open({ mostWaiting: 1 });
    const flag = newFlag();
    const held = ask(pool, { deed: "answer", flag });
    const waiting = ask(pool);
    await expect(ask(pool)).rejects.toMatchObject({ name: "EngineError", reason: "busy" });
    raise(flag);
    expect(await held).toBe(await waiting);
    expect(await ask(pool)).toBe(await held);
  });

  it("turns away what has waited too long", async () => {
    const pool = await open({ longestWait: 1 });
    const flag = newFlag();
    const first = ask(pool, { deed: "answer", flag });
    await expect(ask(pool)).rejects.toMatchObject({ reason: "busy" });
    raise(flag);
    expect(await first).toBeGreaterThan(0);
  });

  it.each(["die", "leave"] as const)(
    "tells a question over which its thread did %s, and replaces the thread",
    async (deed) => {
      const pool = await open();
      const first = await ask(pool);
      await expect(ask(pool, { deed })).rejects.toMatchObject({ name: "EngineError", reason: "failed" });
      expect(await ask(pool)).not.toBe(first);
    },
  );

  it("ends and replaces a thread that hangs far beyond the budget, and answers what waited behind it", async () => {
    const pool = await open({ patience: 50 });
    const first = await ask(pool);
    const hanging = ask(pool, { deed: "hang" }, 50);
    const waiting = ask(pool, { deed: "answer" }, 60_000);
    await expect(hanging).rejects.toMatchObject({ reason: "failed" });
    expect(await waiting).not.toBe(first);
  });

  it("tells a fault, and keeps the thread", async () => {
    const pool = await open();
    const first = await ask(pool);
    await expect(ask(pool, { deed: "fail" })).rejects.toMatchObject({
      reason: "failed",
      message: "It failed.",
    });
    expect(await ask(pool)).toBe(first);
  });

  it("replaces a thread that dies while it has nothing to do", async () => {
    const pool = await open();
    const first = await ask(pool);
    await started[0]?.terminate();
    expect(await ask(pool)).not.toBe(first);
  });

  it("answers everything asked before it is closed, and nothing after", async () => {
    const pool = await open();
    const flag = newFlag();
    const held = [ask(pool, { deed: "answer", flag }), ask(pool)];
    const closed = pool.close();
    await expect(ask(pool)).rejects.toMatchObject({ reason: "closed" });
    raise(flag);
    expect(await Promise.all(held)).toHaveLength(2);
    await closed;
    expect(started[0]?.threadId).toBe(ENDED);
  });

  it("closes also where a thread dies meanwhile, and tells those who wait", async () => {
    const pool = await open();
    const flag = newFlag();
    const held = [ask(pool, { deed: "die", flag }), ask(pool)];
    const closed = pool.close();
    raise(flag);
    for (const answer of held) await expect(answer).rejects.toMatchObject({ reason: "failed" });
    await closed;
  });

  it("does not open where the first thread refuses, and says why", async () => {
    await expect(open({ start: () => thread(REFUSING) })).rejects.toMatchObject({
      name: "ThreadRefusal",
      error: "SnapshotError",
      message: "Damaged.",
    });
    await expect(open({ start: () => thread(DYING) })).rejects.toMatchObject({ reason: "failed" });
  });

  it("starts again and again where threads do not come up, and tells those who wait in vain", async () => {
    const codes = [OBEDIENT, DYING, DYING];
    const pool = await open({ start: () => thread(codes.shift() ?? OBEDIENT) });
    const dying = ask(pool, { deed: "die" });
    const waiting = ask(pool);
    await expect(dying).rejects.toMatchObject({ reason: "failed" });
    await expect(waiting).rejects.toMatchObject({ reason: "failed" });
    await expect.poll(() => started.length).toBe(4);
    expect(await ask(pool)).toBeGreaterThan(0);
  });
});
