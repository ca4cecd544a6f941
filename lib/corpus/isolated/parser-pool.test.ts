import { afterEach, describe, expect, it } from "vitest";
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
    const pool = poolOf({ seconds: 1 });
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

  it("are rejected when the pool is closed over them", async () => {
    const pool = poolOf();
    const parsed = pool.parse(slow);
    pool.close();
    expect((await parsed)[0]?.report.code).toBe("crashed");
  });
});
