import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CACHE } from "#lib/archive/remove-traces.ts";

const SECRET = "Zanzibarquist kept the ledgers of the harbour office in a drawer.";

let root = "";
let data = "";
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "pilcrow-"));
  data = join(root, ".data");
  await writeFile(join(root, "a.txt"), `The office\n\nIt stood in Doha.\n\n${SECRET}\n\nNobody came.\n`);
});
afterEach(() => rm(root, { recursive: true }));

/** Runs a command of lib as an operator does. */
function run(command: string, ...args: string[]) {
  const env = { ...process.env, PILCROW_CORPUS: root, PILCROW_DATA: data };
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", `lib/${command}.ts`, ...args],
    { env, encoding: "utf8" },
  );
  return { status, stdout, stderr };
}

/** Files of a folder in which a word stands, in whatever case. */
async function filesWith(word: string, folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const texts = await Promise.all(paths.map((path) => readFile(path, "latin1")));
  return paths.filter((_, at) => texts[at]?.toLowerCase().includes(word.toLowerCase()));
}

async function idOf(text: string): Promise<string> {
  const lines = (await readFile(join(root, ".pilcrow/paragraphs.jsonl"), "utf8")).split("\n").filter(Boolean);
  const records = lines.map((line) => JSON.parse(line) as { readonly id: string; readonly text?: string });
  return records.find((record) => record.text === text)?.id ?? "";
}

describe("the commands for links", () => {
  it("take a text out of everything that was built, and keep every link answered", {
    timeout: 120_000,
  }, async () => {
    expect(run("check-links")).toMatchObject({ status: 1, stderr: expect.stringMatching(/no registry/) });
    expect(run("index-corpus").status).toBe(0);
    await writeFile(join(root, "b.txt"), "More\n\nAnother article.\n");
    expect(run("index-corpus", "--max-gone", "0").status).toBe(0); // the snapshot before is still there
    await mkdir(join(data, CACHE), { recursive: true });
    await writeFile(join(data, CACHE, "card"), SECRET);
    const id = await idOf(SECRET);
    expect((await filesWith("Zanzibarquist", data)).length).toBeGreaterThan(3);
    const redacted = run("redact", id, "--why", "court order of 3 May");
    expect(redacted).toMatchObject({ status: 0, stderr: "" });
    expect(redacted.stdout).toMatch(/take the text out of a\.txt/);
    expect(await filesWith("Zanzibarquist", data)).toEqual([]);
    expect(run("index-corpus").status).toBe(0);
    expect(await filesWith("Zanzibarquist", data)).toEqual([]);
    expect(await filesWith("Zanzibarquist", join(root, ".pilcrow"))).toEqual([]);
    expect(await readFile(join(data, "report.json"), "utf8")).toMatch(
      /left out: .* \(court order of 3 May\)/,
    );
    const checked = run("check-links");
    expect([checked.status, checked.stdout]).toEqual([0, expect.stringMatching(/^kept\s+3 .*^gone\s+1 /ms)]);
    await rm(join(root, ".pilcrow/paragraphs.jsonl"));
    await writeFile(join(root, ".pilcrow/paragraphs.jsonl"), "");
    expect(run("check-links")).toMatchObject({ status: 1, stderr: expect.stringMatching(/no registry/) });
  });

  it("refuse what they do not know, by its name", { timeout: 120_000 }, () => {
    const wrong = [
      ["index-corpus", "--max-gone", "some"],
      ["check-links", "--all"],
      ["redact", "0123456789", "9876543210", "--why", "x"],
    ];
    const told = wrong.map(([command = "", ...args]) => run(command, ...args));
    expect(told.map(({ status }) => status)).toEqual([2, 2, 2]);
    const named = [/max-gone is "some"/, /--all/, /9876543210/].map((words) => expect.stringMatching(words));
    expect(told.map(({ stderr }) => stderr)).toEqual(named);
    expect(run("redact", "0123456789", "--why", "x")).toMatchObject({ status: 1 });
  });
});
