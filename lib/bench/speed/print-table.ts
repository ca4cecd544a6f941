import { KINDS } from "./bench-query.ts";
import { type EngineFigures, type Spread, spreadOf } from "./figures.ts";

/** All that was measured on a corpus. */
export interface SpeedReport {
  readonly paragraphs: number;
  readonly textBytes: number;
  readonly machine: string;
  readonly date: string;
  readonly engines: readonly EngineFigures[];
}

type Row = readonly string[];

const MEGA = 1e6;
const MEBI = 2 ** 20;

/** The tables of a report, as Markdown. */
export function printReport(report: SpeedReport): string {
  const { paragraphs, textBytes, engines, machine, date } = report;
  const ours = engines.find(({ engine }) => engine === "pilcrow");
  const peers = engines.filter((one) => one !== ours && one.all !== null);
  return [
    `${paragraphs} paragraphs, ${(textBytes / MEGA).toFixed(1)} MB of text. ${machine}, ${date}.`,
    "Index and process",
    table(
      HEAD,
      engines.map((one) => sizesRow(one, textBytes)),
    ),
    "Milliseconds a query, asked for the first time: p50 / p95 / p99",
    table(
      ["kind", ...engines.map(({ name }) => name)],
      [
        ...KINDS.map((kind) => [kind, ...engines.map(({ kinds }) => spread(kinds[kind]))]),
        ["all it knows", ...engines.map(({ all }) => spread(all))],
        ["asked again", ...engines.map(({ again }) => spread(again))],
        ["completions", ...engines.map(({ completions }) => spread(completions))],
        ["queries/s", ...engines.map(({ queriesPerSecond }) => queriesPerSecond?.toFixed(0) ?? "–")],
      ],
    ),
    ...(ours && peers.length > 0 ? [RATIOS, ratioTable(ours, peers)] : []),
    engines.map(noteOf).join("\n"),
  ].join("\n\n");
}

const RATIOS = "Pilcrow's time ÷ the other's, on the queries that both know: p50 / p95";
const HEAD = [
  "engine",
  "build CPU s",
  "peak MiB",
  "add 100: s",
  "CPU s",
  "index MB",
  "÷ text",
  "load ms",
  "RSS MiB",
];

function sizesRow(one: EngineFigures, textBytes: number): Row {
  const { name, buildCpuSeconds, buildPeakBytes, addSeconds, addCpuSeconds } = one;
  const { indexBytes, loadMilliseconds, residentBytes } = one;
  return [
    name,
    number(buildCpuSeconds, 1, 2),
    number(buildPeakBytes, MEBI, 0),
    number(addSeconds ?? null, 1, 2),
    number(addCpuSeconds ?? null, 1, 2),
    number(indexBytes, MEGA, 1),
    number(indexBytes, textBytes, 2),
    number(loadMilliseconds, 1, 0),
    number(residentBytes, MEBI, 0),
  ];
}

const number = (value: number | null, unit: number, digits: number): string =>
  value === null ? "–" : (value / unit).toFixed(digits);

function spread(value: Spread | null | undefined): string {
  return value ? [value.p50, value.p95, value.p99].map(short).join(" / ") : "–";
}

/** Three digits that count. */
const short = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));

function ratioTable(ours: EngineFigures, peers: readonly EngineFigures[]): string {
  return table(
    ["kind", ...peers.map(({ name }) => name)],
    [
      ...KINDS.map((kind) => [kind, ...peers.map(({ kinds }) => ratio(ours.kinds[kind], kinds[kind]))]),
      ["all that both know", ...peers.map((peer) => ratioOfShared(ours, peer))],
    ],
  );
}

function ratioOfShared(ours: EngineFigures, peer: EngineFigures): string {
  const shared = ours.queryMilliseconds.flatMap((our, at) => {
    const their = peer.queryMilliseconds[at] ?? null;
    return our === null || their === null ? [] : [[our, their] as const];
  });
  const [our, their] = [spreadOf(shared.map(([value]) => value)), spreadOf(shared.map(([, value]) => value))];
  return ratio(our, their);
}

function ratio(our: Spread | null | undefined, their: Spread | null | undefined): string {
  if (!our || !their) return "–";
  return [our.p50 / their.p50, our.p95 / their.p95].map(fraction).join(" / ");
}

const fraction = (value: number): string => (value < 1 ? `1/${short(1 / value)}` : short(value));

function noteOf({ name, settings, failed, builds, rounds }: EngineFigures): string {
  const measured = `${builds} builds, ${rounds} rounds`;
  return `- ${name}: ${settings} ${failed === null ? `${measured}.` : `(${measured}; ${failed})`}`;
}

function table(head: Row, rows: readonly Row[]): string {
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((row) => (row[at] ?? "").length)));
  const line = (row: Row) =>
    `| ${row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join(" | ")} |`;
  const rule = `|${widths.map((width, at) => (at === 0 ? "-".repeat(width + 2) : `${"-".repeat(width + 1)}:`)).join("|")}|`;
  return [line(head), rule, ...rows.map(line)].join("\n");
}
