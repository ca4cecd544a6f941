import { execFileSync } from "node:child_process";
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import * as disk from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { CorpusError } from "./corpus-error.ts";
import { listCorpus } from "./list-corpus.ts";
import { readCorpus } from "./read-corpus.ts";

vi.mock("node:fs/promises", { spy: true });

const TEXT = "The delegation left the city on Sunday without an agreement.";
let folder = "";

function put(name: string, content: string | Uint8Array = `# ${name}\n\n${TEXT}`): string {
  mkdirSync(join(folder, name, ".."), { recursive: true });
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "corpus-"));
});

afterEach(() => {
  vi.resetAllMocks();
  rmSync(folder, { recursive: true });
});

describe("the corpus as a whole", () => {
  it.each([
    ["is missing", () => join(folder, "none"), /does not exist.*PILCROW_CORPUS/],
    ["is a file", () => put("a.txt"), /not a folder/],
    ["is empty", () => folder, /holds no article.*\.txt, \.md,/],
    ["holds nothing that is read", () => join(put("README.md"), ".."), /holds no article/],
  ])("is refused where it %s", async (_name, path, message) => {
    const refusal: unknown = await readCorpus(path()).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(CorpusError);
    expect(String(refusal)).toMatch(message);
  });
});

describe("every file is accounted for once", () => {
  it("also where the folder begins with empty files, or holds more than are read at once", async () => {
    for (let at = 0; at < 70; at++) put(`${String(at).padStart(3, "0")}.txt`, at % 3 === 0 ? "" : undefined);
    const { report } = await readCorpus(folder);
    expect([...report.files]).toHaveLength(70);
    expect(report.totals).toMatchObject({ indexed: 46, rejected: 24 });
  });

  it("as indexed, rejected or left out, with a reason, in the order of the names", async () => {
    put("b.md");
    put("a.txt");
    put("Z.TXT");
    put("deep/er/c.markdown");
    put("empty.txt", "");
    put("picture.txt", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2, 3]));
    put("ReadMe.MD");
    put("photo.jpg");
    put(".hidden.txt");
    put(".pilcrow/paragraphs.txt");
    put(".drafts/a.txt");
    put(".drafts/deep/b.txt");
    put("noextension");
    symlinkSync("/etc/passwd", join(folder, "link.txt"));
    symlinkSync("/etc", join(folder, "linked"));
    execFileSync("mkfifo", [join(folder, "pipe.txt")]);
    const { articles, report } = await readCorpus(folder);
    expect(articles.map((article) => article.source)).toEqual([
      "Z.TXT",
      "a.txt",
      "b.md",
      "deep/er/c.markdown",
    ]);
    expect([...report.files].map((file) => [file.source, file.status])).toEqual([
      [".drafts", "left out"],
      [".hidden.txt", "left out"],
      ["ReadMe.MD", "left out"],
      ["Z.TXT", "indexed"],
      ["a.txt", "indexed"],
      ["b.md", "indexed"],
      ["deep/er/c.markdown", "indexed"],
      ["empty.txt", "rejected"],
      ["link.txt", "left out"],
      ["linked", "left out"],
      ["noextension", "left out"],
      ["photo.jpg", "left out"],
      ["picture.txt", "rejected"],
      ["pipe.txt", "left out"],
    ]);
    for (const file of report.files) expect(file.reason === null).toBe(file.status === "indexed");
    for (const { reason } of [...report.files].filter((file) => file.status !== "indexed"))
      expect(reason).toMatch(/^[A-Z].{20,}\.$/);
    expect(report.totals).toMatchObject({
      articles: 4,
      paragraphs: 4,
      indexed: 4,
      rejected: 2,
      leftOut: 8,
      years: { undated: 4 },
    });
  });

  it("also when a file may not be opened, disappears or is too large", async () => {
    put("good.txt");
    put("locked.txt");
    put("gone.txt");
    put("large.txt");
    truncateSync(join(folder, "large.txt"), 50 * 1024 * 1024 + 1);
    const original = await vi.importActual<typeof disk>("node:fs/promises");
    vi.mocked(disk.open).mockImplementation(async (path, ...rest) => {
      if (String(path).endsWith("locked.txt")) throw Object.assign(new Error("no"), { code: "EACCES" });
      if (String(path).endsWith("gone.txt")) throw Object.assign(new Error("no"), { code: "ENOENT" });
      return original.open(path, ...rest);
    });
    const { report } = await readCorpus(folder);
    const reasons = Object.fromEntries([...report.files].map((file) => [file.source, file.reason]));
    expect(reasons).toEqual({
      "good.txt": null,
      "locked.txt": expect.stringContaining("EACCES"),
      "gone.txt": expect.stringContaining("disappeared"),
      "large.txt": expect.stringContaining("51 MB"),
    });
  });

  it("also where a name is not UTF-8, a folder cannot be opened, or a file cannot be looked at", async () => {
    put("good.txt");
    put("gone.txt");
    put("locked/a.txt");
    const bad = (name: string) => Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(name, "latin1")]);
    writeFileSync(bad("caf\xe9.txt"), TEXT);
    mkdirSync(bad("caf\xe9s"));
    const original = await vi.importActual<typeof disk>("node:fs/promises");
    const refuse = (code: string) => Promise.reject(Object.assign(new Error("no"), { code }));
    vi.mocked(disk.readdir).mockImplementation(((path: string, options: object) =>
      path.endsWith("locked") ? refuse("EACCES") : original.readdir(path, options)) as never);
    vi.mocked(disk.lstat).mockImplementation(((path: string) =>
      path.endsWith("gone.txt") ? refuse("ENOENT") : original.lstat(path)) as never);
    const { report } = await readCorpus(folder);
    expect([...report.files].map(({ source, status, reason }) => [source, status, reason])).toEqual([
      ["caf\uFFFD.txt", "rejected", expect.stringMatching(/not UTF-8.*rename/)],
      ["caf\uFFFDs", "rejected", expect.stringMatching(/not UTF-8.*rename/)],
      ["gone.txt", "rejected", expect.stringContaining("disappeared")],
      ["good.txt", "indexed", null],
      ["locked", "rejected", expect.stringContaining("EACCES")],
    ]);
  });

  it("and a link put in place of a file after the listing is not followed", async () => {
    put("a.txt");
    put("b.txt");
    const original = await vi.importActual<typeof disk>("node:fs/promises");
    vi.mocked(disk.open).mockImplementation(async (path, ...rest) => {
      if (String(path).endsWith("b.txt")) {
        rmSync(String(path));
        symlinkSync("/etc/passwd", String(path));
      }
      return original.open(path, ...rest);
    });
    const { report } = await readCorpus(folder);
    expect([...report.files][1]).toMatchObject({
      status: "rejected",
      reason: expect.stringContaining("symbolic link"),
    });
  });
});

it("reads pages in other processes, and gives all in the order of the names", async () => {
  for (let at = 0; at < 6; at++) put(`${at}.html`, `<h1>Page ${at}</h1><p>${TEXT}</p><p>${TEXT}</p>`);
  put("3.txt");
  put("bad.html", "<div>".repeat(20_000));
  const { articles, report } = await readCorpus(folder);
  expect(articles.map(({ source }) => source)).toEqual([
    "0.html",
    "1.html",
    "2.html",
    "3.html",
    "3.txt",
    "4.html",
    "5.html",
  ]);
  expect([...report.files].at(-1)).toMatchObject({
    source: "bad.html",
    status: "rejected",
    code: "too-deep",
  });
});

it("rejects a file that changes while it is read", async () => {
  put("a.txt");
  put("b.txt");
  const original = await vi.importActual<typeof disk>("node:fs/promises");
  vi.mocked(disk.open).mockImplementation(async (path, ...rest) => {
    const file = await original.open(path, ...rest);
    if (String(path).endsWith("b.txt"))
      vi.spyOn(file, "stat").mockImplementationOnce(async () => {
        const before = await file.stat();
        appendFileSync(String(path), "more");
        return before;
      });
    return file;
  });
  const { report } = await readCorpus(folder);
  expect([...report.files].map(({ code }) => code)).toEqual([null, "changed"]);
});

it("leaves out by name what Pilcrow writes, also where the folder is called by a link to it", async () => {
  for (const name of ["a.txt", "data/b.txt", "data/deep/c.txt", "registry.jsonl", "other/registry.jsonl"])
    put(name);
  const link = `${folder}-link`;
  symlinkSync(folder, link);
  for (const at of [folder, link]) {
    const own = [join(at, "data"), join(folder, "registry.jsonl"), "/elsewhere/a.txt"];
    const { report } = await readCorpus(at, undefined, { own });
    expect([...report.files].filter(({ code }) => code === "own").map(({ source }) => source)).toEqual([
      "data",
      "registry.jsonl",
    ]);
    expect(report.totals.leftOut).toBe(2);
  }
  rmSync(link);
});

it("gives the same in whatever order the disk lists its files", async () => {
  for (const name of ["b.txt", "a.txt", "d/x.md", "d/a.md", "c.doc", "é.txt", "B.txt"]) put(name);
  const first = await readCorpus(folder);
  const original = await vi.importActual<typeof disk>("node:fs/promises");
  const reversed = vi
    .mocked(disk.readdir)
    .mockImplementation((async (path: string, options: { withFileTypes: true }) =>
      (await original.readdir(path, options)).reverse()) as unknown as typeof disk.readdir);
  expect(await readCorpus(folder)).toEqual(first);
  expect(reversed).toHaveBeenCalled();
});

it("lists files with size and time, and tells of its progress", async () => {
  put("a.txt", "12345");
  put("b.txt");
  const { files } = await listCorpus(folder);
  expect(files[0]).toEqual({ source: "a.txt", bytes: 5, modified: expect.any(Number) });
  const progress: number[][] = [];
  await readCorpus(folder, (done, total) => progress.push([done, total]));
  expect(progress).toEqual([
    [1, 2],
    [2, 2],
  ]);
});
