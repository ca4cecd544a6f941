import { fork } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { BENCH_FOLDER } from "../corpus/corpus-files.ts";
import { readSizes } from "../corpus/sizes.ts";
import type { Design } from "../import/known-article.ts";
import { pdfDesigns } from "../import/pdf-designs.ts";
import { PdfPrinter } from "../import/pdf-printer.ts";
import { readEvery } from "./read-every.ts";
import type { BuildFigures } from "./run-build.ts";
import { FORMATS, madeArticles, saveEach, TABLES } from "./saved-articles.ts";

/*
 * npm run bench:build -- [--each 300] [--sizes 1000,10000] [--mixed]
 *
 * How fast a folder becomes an archive. First: --each articles in every format, read without a cache. Then for each of
 * --sizes a folder of so many text files (--mixed: of all formats but PDF in turn): a first build, one with nothing
 * changed, and one with a file added, each in a process of its own, with time and peak memory; and from size to size how
 * much the peak grew, beside the files by which the archive is searched.
 */

const FOLDER = resolve(BENCH_FOLDER, "build");
const { values } = parseArgs({
  options: {
    each: { type: "string", default: "300" },
    sizes: { type: "string", default: "1000,10000" },
    mixed: { type: "boolean", default: false },
  },
});
const each = Number(values.each);
const articles = [...madeArticles(each)];
if (each > 0) {
  console.log("| format | articles/s | MB/s |\n|---|---:|---:|");
  const printer = await PdfPrinter.start();
  for (const design of [...FORMATS, ...pdfDesigns(printer).slice(0, 1)]) await readFormat(design);
  await printer.stop();
  for (const [ending, save] of TABLES) await readTable(ending, save(articles));
}
console.log(
  "\n| articles | build | s | CPU s | files parsed | peak MB | search files MB |\n|---:|---|---:|---:|---:|---:|---:|",
);
const builds: Built[] = [];
for (const size of readSizes(values.sizes)) await buildFolder(size);
printGrowth();
rmSync(FOLDER, { recursive: true, force: true });

async function readFormat(design: Design): Promise<void> {
  await readFolder(design.ending, await saveEach(FOLDER, articles, () => design));
}

async function readTable(ending: string, text: string): Promise<void> {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, `all${ending}`), text);
  await readFolder(ending, Buffer.byteLength(text));
}

/** Twice, for the first time also loads what reads the format. */
async function readFolder(ending: string, bytes: number): Promise<void> {
  await readEvery(FOLDER, each);
  const started = performance.now();
  await readEvery(FOLDER, each);
  const seconds = (performance.now() - started) / 1000;
  console.log(`| ${ending} | ${(each / seconds).toFixed(0)} | ${(bytes / 1e6 / seconds).toFixed(2)} |`);
}

async function buildFolder(size: number): Promise<void> {
  const corpus = join(FOLDER, "corpus");
  const designs = values.mixed ? FORMATS : FORMATS.filter(({ ending }) => ending === ".txt");
  await saveEach(corpus, madeArticles(size), (at) => designs[at % designs.length] as Design);
  took(size, "first", await build(corpus));
  took(size, "nothing changed", await build(corpus));
  appendFileSync(
    join(corpus, "added.txt"),
    "Added\n\nOne more story came in late, and nobody had seen it before.\n",
  );
  took(size, "one file added", await build(corpus));
  rmSync(FOLDER, { recursive: true });
}

async function build(corpus: string): Promise<BuildFigures> {
  const [data, registry] = [join(FOLDER, "data"), join(FOLDER, "paragraphs.jsonl")];
  const env = { ...process.env, PILCROW_CORPUS: corpus, PILCROW_DATA: data, PILCROW_REGISTRY: registry };
  const child = fork(join(import.meta.dirname, "run-build.ts"), { env, execArgv: ["--import", "tsx"] });
  const ended = once(child, "exit");
  const [figures] = (await Promise.race([once(child, "message"), ended])) as [BuildFigures | number | null];
  if (typeof figures !== "object" || figures === null) throw new Error("The build came to no end.");
  await ended;
  return figures;
}

interface Built extends BuildFigures {
  readonly name: string;
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(0);
}

function took(size: number, name: string, figures: BuildFigures): void {
  const { seconds, cpuSeconds, parsed, peakBytes, searchBytes } = figures;
  builds.push({ ...figures, name });
  const times = [seconds.toFixed(1), cpuSeconds.toFixed(1)];
  const row = [size, name, ...times, parsed, megabytes(peakBytes), megabytes(searchBytes)];
  console.log(`| ${row.join(" | ")} |`);
}

/** Bytes for each paragraph that came with the next larger size. */
function printGrowth(): void {
  console.log("\n| from, paragraphs | to | build | peak, bytes each | search files, bytes each |");
  console.log("|---:|---:|---|---:|---:|");
  for (const [at, larger] of builds.entries()) {
    const smaller = builds.slice(0, at).findLast(({ name }) => name === larger.name);
    if (!smaller) continue;
    const more = larger.paragraphs - smaller.paragraphs;
    const each = (of: "peakBytes" | "searchBytes") => ((larger[of] - smaller[of]) / more).toFixed(0);
    const row = [smaller.paragraphs, larger.paragraphs, larger.name, each("peakBytes"), each("searchBytes")];
    console.log(`| ${row.join(" | ")} |`);
  }
}
