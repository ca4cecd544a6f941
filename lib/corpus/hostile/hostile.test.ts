import { execFileSync } from "node:child_process";
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import * as disk from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Article } from "#lib/corpus/article.ts";
import { readCorpus } from "#lib/corpus/read-corpus.ts";
import type { CorpusReport, FileReport } from "#lib/corpus/report.ts";
import { CANARY, type HostileFile, type Outcome, rejected, SECRET, TALKS } from "./hostile-file.ts";
import { NAMES } from "./names.ts";
import { PAGES } from "./pages.ts";
import { PAPERS } from "./papers.ts";
import { PDFS } from "./pdfs.ts";
import { SIDECARS, TABLES } from "./tables.ts";
import { MARKDOWN, TEXTS } from "./texts.ts";

vi.mock("node:fs/promises", { spy: true });

/** What the import may take in all, on a machine that does other work beside. */
const LONGEST_S = 600;
const MOST_MEGABYTES = 3000;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** What is no plain file, or does not stay one: how it is made, and what it does when it is opened. */
interface Trap {
  readonly name: string;
  readonly becomes: readonly Outcome[];
  readonly make: (path: string, outside: string) => void;
  readonly whenOpened?: (path: string, outside: string) => void;
}

const file = (path: string): void => writeFileSync(path, `The talks\n\n${TALKS}\n`);
const swapped = (make: (path: string, outside: string) => void) => (path: string, outside: string) => {
  rmSync(path);
  make(path, outside);
};
const sparse = (bytes: number) => (path: string) => {
  file(path);
  truncateSync(path, bytes);
};
const fifo = (path: string): void => void execFileSync("mkfifo", [path]);
const link = (path: string, outside: string): void => symlinkSync(join(outside, SECRET), path);

const TRAPS: readonly Trap[] = [
  { name: "away.txt", make: link, becomes: rejected("symbolic-link") },
  {
    name: "away.md",
    make: (path) => symlinkSync(`../outside/${SECRET}`, path),
    becomes: rejected("symbolic-link"),
  },
  { name: "folder", make: (path, outside) => symlinkSync(outside, path), becomes: rejected("symbolic-link") },
  { name: "itself.txt", make: (path) => symlinkSync(path, path), becomes: rejected("symbolic-link") },
  { name: "nowhere.txt", make: (path) => symlinkSync("/no/such", path), becomes: rejected("symbolic-link") },
  { name: "device.txt", make: (path) => symlinkSync("/dev/zero", path), becomes: rejected("symbolic-link") },
  { name: "pipe.txt", make: fifo, becomes: rejected("not-a-file") },
  { name: "pipe.html", make: fifo, becomes: rejected("not-a-file") },
  { name: "folder.txt", make: (path) => mkdirSync(path), becomes: [] },
  {
    name: "huge.txt",
    make: sparse(60 * 1024 ** 2),
    becomes: rejected("too-large"),
  },
  {
    name: "huge.pdf",
    make: sparse(2 ** 40),
    becomes: rejected("too-large"),
  },
  { name: "becomes-link.txt", make: file, whenOpened: swapped(link), becomes: rejected("symbolic-link") },
  { name: "becomes-pipe.txt", make: file, whenOpened: swapped(fifo), becomes: rejected("not-a-file") },
  {
    name: "becomes-folder.txt",
    make: file,
    whenOpened: swapped((path) => mkdirSync(path)),
    becomes: rejected("not-a-file"),
  },
  { name: "goes.txt", make: file, whenOpened: (path) => rmSync(path), becomes: rejected("disappeared") },
  {
    name: "moves.txt",
    make: file,
    whenOpened: (path) => renameSync(path, `${path}.bak`),
    becomes: rejected("disappeared"),
  },
];
/** They change between two looks at them; what is done when they are first looked at. */
const CHANGING: Readonly<Record<string, (path: string) => void>> = {
  "grows.txt": (path) => appendFileSync(path, "more"),
  "shrinks.txt": (path) => truncateSync(path, 10),
  "grows.html": (path) => appendFileSync(path, "more"),
};

const FILES: readonly HostileFile[] = [
  ...[TEXTS, MARKDOWN, PAGES, PAPERS, PDFS, TABLES, SIDECARS, NAMES].flat(),
  ...Object.keys(CHANGING).map((name) => ({ name, bytes: TALKS, becomes: rejected("changed"), keeps: "" })),
];

let root = "";
let seconds = 0;
let articles: readonly Article[] = [];
let report: CorpusReport;
const opened = new Set<string>();

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "hostile-"));
  const [corpus, outside] = [join(root, "corpus"), join(root, "outside")];
  mkdirSync(outside);
  writeFileSync(join(outside, SECRET), `Secret\n\n${CANARY} ${TALKS}`);
  writeFileSync(join(root, SECRET), `Secret\n\n${CANARY} ${TALKS}`);
  for (const { name, bytes } of FILES) put(join(corpus, name), bytes);
  for (const { name, make } of TRAPS) make(join(corpus, name), outside);
  put(join(corpus, ".pilcrow", "settings.yaml"), "limits:\n  seconds: 12\n");
  const socket = createServer().listen(join(corpus, "socket.txt"));
  await setTraps(corpus, outside);
  const started = performance.now();
  ({ articles, report } = await readCorpus(corpus, undefined, { cache: join(root, "cache") }));
  seconds = (performance.now() - started) / 1000;
  socket.close();
}, LONGEST_S * 2000);

afterAll(() => {
  vi.resetAllMocks();
  rmSync(root, { recursive: true });
});

function put(path: string, bytes: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}

/** Has files change in the moment in which they are opened or read. */
async function setTraps(corpus: string, outside: string): Promise<void> {
  const original = await vi.importActual<typeof disk>("node:fs/promises");
  vi.mocked(disk.open).mockImplementation(async (path, ...rest) => {
    const name = String(path).slice(corpus.length + 1);
    opened.add(name);
    TRAPS.find((trap) => trap.name === name)?.whenOpened?.(String(path), outside);
    const handle = await original.open(path, ...rest);
    const change = CHANGING[name];
    if (change)
      vi.spyOn(handle, "stat").mockImplementationOnce(async () => {
        const before = await handle.stat();
        change(String(path));
        return before;
      });
    return handle;
  });
}

const entriesOf = (name: string): readonly FileReport[] =>
  [...report.files].filter(({ source }) => source === name || source.startsWith(`${name}#`));

const wordsOf = (text: string): string[] => [...text.normalize("NFC").matchAll(WORD)].map(([word]) => word);

/** All that is told of a file's words. */
function toldOf(name: string): string {
  const own = articles.filter(({ source }) => source === name || source.startsWith(`${name}#`));
  const texts = own.flatMap(({ title, paragraphs }) => [title, ...paragraphs.map(({ text }) => text)]);
  const beside = entriesOf(name).flatMap(({ metadata, removed }) => [
    ...metadata,
    ...removed.map(({ text }) => text),
  ]);
  return [...texts, ...beside].join("\n");
}

/** Words that are told of nowhere, or not as often as they should. */
function missingOf({ name, keeps }: HostileFile): string[] {
  const left = new Map<string, number>();
  for (const word of wordsOf(toldOf(name))) left.set(word, (left.get(word) ?? 0) + 1);
  return wordsOf(keeps).filter((word) => {
    left.set(word, (left.get(word) ?? 0) - 1);
    return (left.get(word) ?? 0) < 0;
  });
}

function expectOutcome(entry: FileReport | undefined, { code = [], paragraphs = [], warns }: Outcome): void {
  const codes: readonly unknown[] = [code].flat();
  expect(codes.length > 0 ? codes : [null]).toContain(entry?.code);
  expect(entry?.reason ?? "An article needs none.").toMatch(/^[\p{Lu}“].{15,}\.$/su);
  const shown = articles.find(({ source }) => source === entry?.source)?.paragraphs ?? [];
  const beginnings = paragraphs.map(({ length }, at) => shown[at]?.text.slice(0, length));
  expect(beginnings).toEqual(paragraphs);
  expect(entry?.warnings.join("\n")).toMatch(warns ?? /^/);
  expect(entry?.warnings.join("\n")).not.toMatch(/fault of the import/);
}

describe("files that do harm, imported together", () => {
  it("are at least eighty, each of a name of its own", () => {
    const names = [...FILES, ...TRAPS].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThanOrEqual(80);
  });

  it.each([...FILES, ...TRAPS].map((one) => [one.name, one] as const))(
    "%s becomes what it should, and every word of it is told of",
    (name, one) => {
      const entries = entriesOf(name);
      const sourceOf = ({ part }: Outcome) => (part === undefined ? name : `${name}#${part}`);
      expect(entries.map(({ source }) => source)).toEqual(one.becomes.map(sourceOf).sort());
      for (const outcome of one.becomes)
        expectOutcome(
          entries.find(({ source }) => source === sourceOf(outcome)),
          outcome,
        );
      expect("keeps" in one ? missingOf(one) : []).toEqual([]);
    },
  );

  it("and the socket is left out, and nothing else is told of", () => {
    expect(entriesOf("socket.txt").map(({ code }) => code)).toEqual(["not-a-file"]);
    const known = new Set([...FILES, ...TRAPS].map(({ name }) => name).concat("socket.txt", "..."));
    const sources = [...report.files].map(({ source }) => source);
    expect(sources.filter((one) => !known.has(one) && !known.has(one.replace(/#[^#]*$/, "")))).toEqual([]);
    expect(new Set(sources).size).toBe(sources.length);
  });

  it("end in bounded time and memory", () => {
    expect(seconds).toBeLessThan(LONGEST_S);
    expect(process.resourceUsage().maxRSS / 1024).toBeLessThan(MOST_MEGABYTES);
  });

  it("open nothing outside of the folder, and no word of there is anywhere", () => {
    expect([...opened].filter((name) => name.includes(SECRET))).toEqual(["names/%2e%2e%2fsecret.txt"]);
    expect(JSON.stringify([articles, report])).not.toContain(CANARY);
    const kept = readdirSync(join(root, "cache"), { recursive: true, encoding: "utf8" });
    for (const name of kept.filter((one) => one.endsWith(".json")))
      expect(readFileSync(join(root, "cache", name), "utf8")).not.toContain(CANARY);
  });

  it("run nothing and change no prototype", () => {
    expect(process.exitCode).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(readdirSync(join(root, "corpus"))).not.toContain("pwned");
  });
});
