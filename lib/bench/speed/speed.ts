import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { BENCH_FOLDER, corpusFiles } from "../corpus/corpus-files.ts";
import { readSizes } from "../corpus/sizes.ts";
import { ENGINES } from "./engines/engines.ts";
import { measure } from "./measure.ts";
import { printReport, type SpeedReport } from "./print-table.ts";

/*
 * npm run bench -- [--sizes 10000,100000] [--engines pilcrow,minisearch,sqlite] [--rounds 3]
 *                  [--build-seconds 900] [--answer-seconds 60]
 *
 * Pilcrow beside other engines on made corpora of so many paragraphs: build, index, load, memory, and 200 queries of
 * all kinds. Prints tables and writes `.bench/speed-<paragraphs>.json`. How it is measured: lib/bench/README.md.
 */

const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "10000" },
    engines: { type: "string", default: Object.keys(ENGINES).join(",") },
    rounds: { type: "string", default: "3" },
    "build-seconds": { type: "string", default: "900" },
    "answer-seconds": { type: "string", default: "60" },
  },
});
const settings = {
  engines: values.engines.split(","),
  rounds: Number(values.rounds),
  buildSeconds: Number(values["build-seconds"]),
  answerSeconds: Number(values["answer-seconds"]),
};
const processors = cpus();

for (const size of readSizes(values.sizes)) {
  const corpus = corpusFiles(size);
  const engines = await measure(corpus, settings, (line) => console.error(line));
  const report: SpeedReport = {
    paragraphs: size,
    textBytes: corpus.textBytes,
    machine: `${processors.length} × ${processors[0]?.model ?? "unknown processor"}, Node ${process.version}`,
    date: new Date().toISOString().slice(0, 10),
    engines,
  };
  const file = join(BENCH_FOLDER, `speed-${size}.json`);
  writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
  console.log(`${printReport(report)}\n\nWritten to ${file}.\n`);
}
