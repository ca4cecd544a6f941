import {
  appendFileSync,
  chmodSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import * as disk from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { readCorpus } from "#lib/corpus/read-corpus.ts";
import type { ReasonCode } from "#lib/corpus/rejection.ts";
import type { FileReport } from "#lib/corpus/report.ts";
import { CANARY, SECRET, TALKS } from "./hostile-file.ts";
import { FILES, layOut, makeFile, makeLink, makePipe } from "./hostile-folder.ts";

vi.mock("node:fs/promises", { spy: true });

type Change = (path: string, outside: string) => void;

/** What does not stay a plain file: what is done when it is about to be opened, and what it is told to be. */
const SWAPPED: Readonly<Record<string, readonly [Change, ReasonCode | null]>> = {
  "becomes-link.txt": [swapped(makeLink), "symbolic-link"],
  "becomes-pipe.txt": [swapped(makePipe), "not-a-file"],
  "becomes-folder.txt": [swapped((path) => mkdirSync(path)), "not-a-file"],
  "becomes-other.html": [swapped((path) => writeFileSync(path, `<p>${TALKS}`)), null],
  "goes.txt": [(path) => rmSync(path), "disappeared"],
  "moves.txt": [(path) => renameSync(path, `${path}.bak`), "disappeared"],
  // The user who may do anything may read it; any other may not.
  "locked.txt": [(path) => chmodSync(path, 0), process.getuid?.() === 0 ? null : "not-permitted"],
  "emptied.txt": [(path) => truncateSync(path, 0), "empty"],
  "swells.txt": [(path) => truncateSync(path, 2 ** 40), "too-large"],
};
/** They change between two looks at them; what is done when they are first looked at. */
const CHANGING: Readonly<Record<string, Change>> = {
  "grows.txt": (path) => appendFileSync(path, "more"),
  "shrinks.txt": (path) => truncateSync(path, 10),
  "grows.html": (path) => appendFileSync(path, "more"),
  "rewritten.md": (path) => writeFileSync(path, `The talks\n\n${TALKS.replaceAll("e", "a")}\n`),
};
const PROTOTYPES = FILES.filter(({ name }) => name.includes("prototype"));

function swapped(make: Change): Change {
  return (path, outside) => {
    rmSync(path);
    make(path, outside);
  };
}

let root = "";
let files: readonly FileReport[] = [];
let told = "";
const opened = new Set<string>();

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "hostile-"));
  const [corpus, outside] = [join(root, "corpus"), join(root, "outside")];
  const close = layOut(root, PROTOTYPES);
  for (const name of [...Object.keys(SWAPPED), ...Object.keys(CHANGING)]) makeFile(join(corpus, name));
  linkSync(join(corpus, "locked.txt"), join(corpus, "same-as-locked.txt"));
  await setTraps(corpus, outside);
  const read = await readCorpus(corpus, undefined, { cache: join(root, "cache") });
  close();
  files = [...read.report.files];
  told = JSON.stringify([read.articles, files, read.report.totals]);
}, 300_000);

afterAll(() => {
  vi.resetAllMocks();
  rmSync(root, { recursive: true });
});

/** Has files change in the moment in which they are opened or read. */
async function setTraps(corpus: string, outside: string): Promise<void> {
  const original = await vi.importActual<typeof disk>("node:fs/promises");
  vi.mocked(disk.open).mockImplementation(async (path, ...rest) => {
    const name = String(path).slice(corpus.length + 1);
    opened.add(name);
    SWAPPED[name]?.[0](String(path), outside);
    const handle = await original.open(path, ...rest);
    const change = CHANGING[name];
    if (change)
      vi.spyOn(handle, "stat").mockImplementationOnce(async () => {
        const before = await handle.stat();
        change(String(path), outside);
        return before;
      });
    return handle;
  });
}

const codesOf = (name: string) => files.filter(({ source }) => source === name).map(({ code }) => code);

describe("files that do not stay what they were when they were listed", () => {
  it.each(Object.entries(SWAPPED))("%s is told to be what it is when opened", (name, [, code]) => {
    expect(codesOf(name)).toEqual([code]);
  });

  it.each(Object.keys(CHANGING))("%s is told to have changed while it was read", (name) => {
    expect(codesOf(name)).toEqual(["changed"]);
  });

  it("open nothing outside of the folder, and no word of there is anywhere", () => {
    expect([...opened].filter((name) => name.includes(SECRET))).toEqual([]);
    expect(told).not.toContain(CANARY);
  });

  it("change no prototype of the process that reads the corpus", () => {
    expect(PROTOTYPES.length).toBeGreaterThan(4);
    expect(process.exitCode).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
