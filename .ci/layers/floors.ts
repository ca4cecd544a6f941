/** The house, from the ground up. A place may import what stands on a lower floor, and itself. */
const FLOORS: readonly (readonly string[])[] = [
  ["lib/text"],
  ["lib/corpus", "lib/query"],
  ["lib/highlight", "lib/links", "lib/cite"],
  ["lib/archive"],
  ["lib/search"],
  [
    "app",
    "lib/config.ts",
    "lib/build-archive.ts",
    "lib/check-links.ts",
    "lib/expect-consistent.ts",
    "lib/freshness.ts",
    "lib/index-arguments.ts",
    "lib/index-corpus.ts",
    "lib/redact.ts",
    "lib/report-left-out.ts",
    "lib/start.ts",
    "lib/watch",
    "instrumentation.ts",
    "proxy.ts",
    "next.config.ts",
  ],
];

/** What the top floor may ask of its neighbours, the settings aside: those have a rule of their own. */
const NEIGHBOURLY = [
  "lib/index-corpus.ts → lib/build-archive.ts",
  "lib/index-corpus.ts → lib/index-arguments.ts",
  "lib/index-corpus.ts → lib/watch",
  "lib/watch → lib/freshness.ts",
  "lib/build-archive.ts → lib/freshness.ts",
  "lib/build-archive.ts → lib/report-left-out.ts",
  "lib/redact.ts → lib/build-archive.ts",
  "lib/start.ts → lib/freshness.ts",
  "lib/start.ts → lib/index-corpus.ts",
  "instrumentation.ts → app",
  "proxy.ts → app",
];

export const within = (path: string | undefined, place: string) =>
  path !== undefined && (path === place || path.startsWith(`${place}/`));

export const placeOf = (path: string) => FLOORS.flat().find((place) => within(path, place));

/** True for an import that does not lead down. */
export function leadsAstray(from: string, to: string): boolean {
  const [source, target] = [placeOf(from), placeOf(to)];
  if (source === undefined || source === target) return false;
  if (target === undefined) return true;
  const rise = floorOf(target) - floorOf(source);
  return rise > 0 || (rise === 0 && !NEIGHBOURLY.includes(`${source} → ${target}`));
}

const floorOf = (place: string) => FLOORS.findIndex((floor) => floor.includes(place));
