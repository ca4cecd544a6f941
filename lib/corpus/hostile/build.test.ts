import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openArchive } from "#lib/archive/open-archive.ts";
import { writeZip } from "#lib/corpus/formats/zip/write-zip.ts";
import type { FileReport } from "#lib/corpus/report.ts";
import { openSearch, SEARCH_FINGERPRINT } from "#lib/search/open-search.ts";
import { EMPTY_REQUEST } from "#lib/search/request.ts";
import { search } from "#lib/search/search.ts";
import { CANARY, type HostileFile, type Outcome } from "./hostile-file.ts";
import { FILES, layOut, put, SOCKET, TRAPS } from "./hostile-folder.ts";
import { type TreeUsage, watchTree } from "./tree-usage.ts";

/* `npm run index` as a user runs it: a process of its own, over a folder with all hostile files and a few good ones. */

/** Of processors, in seconds, for the whole set: a machine that does other work beside takes no more of these. */
const MOST_SECONDS = 300;
/** Of the clock, with the machine busy. */
const LONGEST_S = 1200;
/** In megabytes: what a process that reads may hold, and room for what it takes between two looks at it. */
const READER = 512 + 128;
/** In megabytes: of the process that builds, and the threads it builds with. */
const BUILDER = 1024;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** What stands in one good file each. */
const GOOD: Readonly<Record<string, readonly [word: string, bytes: string | Uint8Array]>> = {
  "good/one.txt": ["periwinkle", "The shore\n\nA periwinkle lay on the stones of the shore that morning.\n"],
  "good/two.html": [
    "samphire",
    "<title>Marsh</title><article><h1>Marsh</h1><p>The samphire of the marsh was cut in July, and sold in town by noon.</p></article>",
  ],
  "good/three.docx": [
    "bladderwrack",
    writeZip([
      [
        "word/document.xml",
        `<w:document xmlns:w="urn:w"><w:body><w:p><w:r><w:t>Tide</w:t></w:r></w:p><w:p><w:r><w:t>The bladderwrack dried on the rocks, and nobody gathered it that year.</w:t></w:r></w:p></w:body></w:document>`,
      ],
    ]),
  ],
};

interface Told {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

let root = "";
let exit: number | null = null;
let said = "";
let usage: TreeUsage;
let files: readonly FileReport[] = [];
const articles = new Map<string, Told>();
/** How many articles are found for the word of each good file. */
const found = new Map<string, readonly string[]>();

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "hostile-"));
  const close = layOut(root);
  for (const [name, [, bytes]] of Object.entries(GOOD)) put(join(root, "corpus", name), bytes);
  // Less than a file may take by default, and enough for all that are read in the end.
  put(join(root, "corpus", ".pilcrow", "settings.yaml"), "limits:\n  seconds: 4\n");
  const child = indexCommand();
  const usageOf = watchTree(child.pid ?? 0);
  [exit] = (await once(child, "close")) as [number | null];
  usage = usageOf();
  close();
  const report = readFileSync(join(root, "data", "report.json"), "utf8");
  ({ files } = JSON.parse(report) as { readonly files: readonly FileReport[] });
  await readArchive();
}, LONGEST_S * 1000);

afterAll(() => rmSync(root, { recursive: true }));

/** The command that `npm run index` is. */
function indexCommand(): ChildProcess {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
  const [, ...words] = (scripts.index ?? "").split(" ");
  const places = { PILCROW_CORPUS: join(root, "corpus"), PILCROW_DATA: join(root, "data") };
  const child = spawn(process.execPath, words, { env: { ...process.env, ...places } });
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (text: Buffer) => {
      said += text.toString();
    });
  return child;
}

async function readArchive(): Promise<void> {
  const { archive, refused } = await openArchive(join(root, "data"), SEARCH_FINGERPRINT);
  expect(refused).toEqual([]);
  for (const [ordinal, { source, title }] of archive.articles.entries())
    articles.set(source, { title, paragraphs: archive.paragraphsOf(ordinal).map(({ text }) => text) });
  const site = await openSearch(archive);
  for (const [name, [word]] of Object.entries(GOOD)) {
    const page = await search(site, { ...EMPTY_REQUEST, text: word });
    found.set(
      name,
      page.articles.map(({ source }) => source),
    );
  }
  archive.close();
}

const entriesOf = (name: string): readonly FileReport[] =>
  files.filter(({ source }) => source === name || source.startsWith(`${name}#`));

const wordsOf = (text: string): string[] => [...text.normalize("NFC").matchAll(WORD)].map(([word]) => word);

/** All that is told of a file's words. */
function toldOf(name: string): string {
  const entries = entriesOf(name);
  const texts = entries.flatMap(({ source }) => {
    const article = articles.get(source);
    return article ? [article.title, ...article.paragraphs] : [];
  });
  const beside = entries.flatMap(({ metadata, removed }) => [
    ...metadata,
    ...removed.map(({ text }) => text),
  ]);
  return [...texts, ...beside].join("\n");
}

/** Words that are told of nowhere, or not as often as they should. */
function missingOf({ name, keeps }: HostileFile): string[] {
  const left = new Map<string, number>();
  for (const word of keeps === "" ? [] : wordsOf(toldOf(name))) left.set(word, (left.get(word) ?? 0) + 1);
  return wordsOf(keeps).filter((word) => {
    left.set(word, (left.get(word) ?? 0) - 1);
    return (left.get(word) ?? 0) < 0;
  });
}

function expectOutcome(entry: FileReport | undefined, { code = [], paragraphs = [], warns }: Outcome): void {
  const codes: readonly unknown[] = [code].flat();
  expect(codes.length > 0 ? codes : [null]).toContain(entry?.code);
  expect(entry?.status).toMatch(entry?.code === null ? /^indexed$/ : /^(?:rejected|left out)$/);
  expect(entry?.reason ?? "An article needs none.").toMatch(/^[\p{Lu}“].{15,}\.$/su);
  const shown = articles.get(entry?.source ?? "")?.paragraphs ?? [];
  expect(paragraphs.map(({ length }, at) => shown[at]?.slice(0, length))).toEqual(paragraphs);
  expect(entry?.warnings.join("\n")).toMatch(warns ?? /^/);
  expect(entry?.warnings.join("\n")).not.toMatch(/fault of the import/);
}

describe("files that do harm, built into an archive", () => {
  it("end the command with success, and let the good ones be found", () => {
    expect([exit, exit === 0 ? "" : said.slice(-2000)]).toEqual([0, ""]);
    expect([...found]).toEqual(Object.keys(GOOD).map((name) => [name, [name]]));
    expect(said).toMatch(/Snapshot [\da-f]{16} is in/);
  });

  it("are many, each of a name of its own", () => {
    const names = [...FILES, ...TRAPS].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThanOrEqual(300);
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

  it("are each told of once, and nothing else is", () => {
    expect(entriesOf(SOCKET).map(({ code }) => code)).toEqual(["not-a-file"]);
    const known = new Set(
      [...FILES, ...TRAPS].map(({ name }) => name).concat(SOCKET, "...", ...Object.keys(GOOD)),
    );
    const sources = files.map(({ source }) => source);
    expect(sources.filter((one) => !known.has(one) && !known.has(one.replace(/#[^#]*$/, "")))).toEqual([]);
    expect(new Set(sources).size).toBe(sources.length);
    expect([...articles.keys()].toSorted()).toEqual(
      files.filter(({ status }) => status === "indexed").map(({ source }) => source),
    );
  });

  it("hold no paragraph that is longer than one may be", () => {
    const longest = Math.max(
      ...[...articles.values()].flatMap(({ paragraphs }) => paragraphs.map(({ length }) => length)),
    );
    expect(longest).toBeLessThanOrEqual(4000);
  });

  it("take bounded time and memory, with all processes together", () => {
    expect(usage.seconds).toBeLessThan(MOST_SECONDS);
    expect(usage.peak / 1024 ** 2).toBeLessThan(availableParallelism() * READER + BUILDER);
  });

  it("give away no word of outside of the folder", () => {
    const written = readdirSync(join(root, "data"), { recursive: true, withFileTypes: true });
    const paths = written.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
    expect(paths.length).toBeGreaterThan(FILES.length / 2);
    expect(paths.filter((file) => readFileSync(file).includes(CANARY))).toEqual([]);
    expect(said).not.toContain(CANARY);
  });

  it("run nothing", () => {
    expect(readdirSync(join(root, "corpus"))).not.toContain("pwned");
    expect(readdirSync(root).toSorted()).toEqual(["corpus", "data", "outside", "secret.txt"]);
  });
});
