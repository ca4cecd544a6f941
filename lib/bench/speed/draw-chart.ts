/** What a chart shows of an engine, in milliseconds. */
interface Row {
  readonly label: string;
  readonly isOurs: boolean;
  readonly p50: number;
  readonly p95: number;
}

export interface Panel {
  readonly title: string;
  readonly rows: readonly Row[];
}

const WIDTH = 760;
const LABELS = 170;
const VALUES = 120;
const ROW = 26;
const TITLE = 34;
const AXIS = 30;

/** Colours for a light and for a dark page: an SVG in an <img> knows which one its reader prefers. */
const STYLE = `
text { font: 13px system-ui, sans-serif; fill: #1f2328; }
.title { font-weight: 600; }
.small { font-size: 11px; fill: #59636e; }
.grid { stroke: #d1d9e0; }
.peer { stroke: #818b98; fill: #818b98; }
.ours { stroke: #b3261e; fill: #b3261e; }
@media (prefers-color-scheme: dark) {
  text { fill: #f0f6fc; }
  .small { fill: #9198a1; }
  .grid { stroke: #3d444d; }
  .peer { stroke: #9198a1; fill: #9198a1; }
  .ours { stroke: #ff7b72; fill: #ff7b72; }
}`;

/** An SVG with a panel of rows for each size; each row is a line from the median to the 95th percentile. */
export function drawChart(title: string, panels: readonly Panel[]): string {
  const x = scaleOf(panels);
  let top = TITLE;
  const drawn = panels.map((panel) => {
    const from = top;
    top += TITLE + panel.rows.length * ROW + AXIS;
    return drawPanel(panel, from, x);
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${top}" role="img" aria-label="${escaped(title)}">`,
    `<style>${STYLE}\n</style>`,
    `<text x="0" y="18" class="title">${escaped(title)}</text>`,
    `<text x="${WIDTH}" y="18" class="small" text-anchor="end">● half of the queries · ┤ 95 of 100 · logarithmic</text>`,
    ...drawn,
    "</svg>\n",
  ].join("\n");
}

interface Scale {
  (value: number): number;
  /** Powers of ten that the axis shows. */
  readonly ticks: readonly number[];
}

/** One scale for all panels, from a power of ten to a power of ten. */
function scaleOf(panels: readonly Panel[]): Scale {
  const values = panels.flatMap(({ rows }) => rows.flatMap(({ p50, p95 }) => [p50, p95]));
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))));
  const unit = (WIDTH - LABELS - VALUES) / (high - low);
  const scale = (value: number) => LABELS + (Math.log10(value) - low) * unit;
  return Object.assign(scale, { ticks: Array.from({ length: high - low + 1 }, (_, at) => 10 ** (low + at)) });
}

function drawPanel({ title, rows }: Panel, top: number, x: Scale): string {
  const bottom = top + TITLE + rows.length * ROW;
  const grid = x.ticks.map((tick) => {
    const at = x(tick).toFixed(1);
    return `<path class="grid" d="M${at} ${top + TITLE - 6}V${bottom}"/><text class="small" x="${at}" y="${bottom + 14}" text-anchor="middle">${label(tick)}</text>`;
  });
  return [
    `<text x="0" y="${top + 20}" class="title">${escaped(title)}</text>`,
    ...grid,
    ...rows.map((row, at) => drawRow(row, top + TITLE + at * ROW + ROW / 2, x)),
  ].join("\n");
}

function drawRow({ label: name, isOurs, p50, p95 }: Row, y: number, x: Scale): string {
  const [from, to] = [x(p50).toFixed(1), x(p95).toFixed(1)];
  const kind = isOurs ? "ours" : "peer";
  return [
    `<text x="0" y="${y + 4}"${isOurs ? ' class="title"' : ""}>${escaped(name)}</text>`,
    `<path class="${kind}" d="M${from} ${y}H${to}M${to} ${y - 6}V${y + 6}" stroke-width="2"/>`,
    `<circle class="${kind}" cx="${from}" cy="${y}" r="4"/>`,
    `<text class="small" x="${WIDTH}" y="${y + 4}" text-anchor="end">${label(p50)} / ${label(p95)} ms</text>`,
  ].join("");
}

/** Two digits that count, never as a power. */
const label = (value: number): string => String(Number(value.toPrecision(2)));

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
