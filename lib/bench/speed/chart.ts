import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BENCH_FOLDER } from "../corpus/corpus-files.ts";
import { kindsInTurn } from "./bench-query.ts";
import { drawChart, type Panel } from "./draw-chart.ts";
import { type EngineFigures, spreadOf } from "./figures.ts";
import type { SpeedReport } from "./print-table.ts";

/*
 * npm run bench:chart
 *
 * Draws lib/bench/speed.svg from the reports of `npm run bench` in .bench, a panel for each size. What is compared are
 * queries of plain words, which every engine knows.
 */

const CHART = "lib/bench/speed.svg";
const WORDS = ["frequent", "mid", "rare"];
const REPORT = /^speed-\d+\.json$/;

const reports = readdirSync(BENCH_FOLDER)
  .filter((name) => REPORT.test(name))
  .map((name) => JSON.parse(readFileSync(join(BENCH_FOLDER, name), "utf8")) as SpeedReport)
  .sort((a, b) => a.paragraphs - b.paragraphs);
if (reports.length === 0) throw new Error(`There is no report in ${BENCH_FOLDER}. Run npm run bench first.`);

const kinds = kindsInTurn();
writeFileSync(CHART, drawChart("The ten best for a few words, milliseconds a query", reports.map(panelOf)));
console.log(
  `Written to ${CHART}: ${reports.map(({ paragraphs }) => `${paragraphs} paragraphs`).join(", ")}.`,
);

function panelOf({ paragraphs, engines }: SpeedReport): Panel {
  const rows = engines.flatMap((engine) => {
    const spread = spreadOf(wordTimes(engine));
    return spread ? [{ label: engine.name, isOurs: engine.engine === "pilcrow", ...spread }] : [];
  });
  return {
    title: `${paragraphs.toLocaleString("en")} paragraphs`,
    rows: rows.sort((a, b) => a.p95 - b.p95),
  };
}

function wordTimes({ queryMilliseconds }: EngineFigures): number[] {
  return queryMilliseconds.flatMap((time, at) =>
    time !== null && WORDS.includes(kinds[at] ?? "") ? [time] : [],
  );
}
