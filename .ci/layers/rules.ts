import { findCycles } from "./cycles.ts";
import { leadsAstray, placeOf, within } from "./floors.ts";
import type { Import, Module } from "./read-modules.ts";

export interface Finding {
  readonly rule: string;
  readonly file: string;
  readonly line: number | undefined;
  readonly says: string;
}

interface Rule<Subject extends unknown[], Answer> {
  readonly name: string;
  readonly says: string;
  readonly isBroken: (...subject: Subject) => Answer;
}

const SOURCE = /\.[cm]?[jt]sx?$/;
const VAGUE = /(^|\/)(utils?|misc|common|helpers?)(\.|\/|$)/;
const FRAMEWORK = ["next", "react", "react-dom", "server-only", "client-only"];
const COMMANDS = [
  "build-archive",
  "check-links",
  "freshness",
  "index-arguments",
  "index-corpus",
  "redact",
  "start",
];
const CONFIG_READERS = ["app", "lib/watch", ...COMMANDS.map((name) => `lib/${name}.ts`)];
const FRONT_DOORS = [
  "search",
  "asked",
  "complete",
  "quote",
  "quote-check",
  "open-search",
  "request",
  "search-page",
].map((name) => `lib/search/${name}.ts`);
const ENGINES = ["embedded", "opensearch"].map((name) => `lib/search/${name}`);

const isTest = (path: string) => /\.test\.tsx?$/.test(path);
const inHouse = (path: string | undefined) => within(path, "lib") || within(path, "app");
/** Code that runs for the operator or the reader, as opposed to its tests and benchmarks. */
const isShipped = (path: string) => placeOf(path) !== undefined && !isTest(path);
const isPackage = (specifier: string, name: string) => specifier === name || specifier.startsWith(`${name}/`);
const engineOf = (path: string | undefined) => ENGINES.find((folder) => within(path, folder));

const IMPORT_RULES: readonly Rule<[from: string, to: Import], boolean>[] = [
  {
    name: "floors",
    says: "dependencies run one way: app → search → archive → highlight, links, cite → corpus, query → text",
    isBroken: (from, { target }) => {
      if (!isShipped(from) || !target || !SOURCE.test(target)) return false;
      const ruledElsewhere = ["lib/config.ts", "lib/bench"].some((place) => within(target, place));
      const libToApp = within(from, "lib") && within(target, "app");
      return !ruledElsewhere && !libToApp && leadsAstray(from, target);
    },
  },
  {
    name: "config",
    says: `only ${CONFIG_READERS.join(", ")} import the settings`,
    isBroken: (from, { target }) =>
      isShipped(from) && target === "lib/config.ts" && !CONFIG_READERS.some((reader) => within(from, reader)),
  },
  {
    name: "framework",
    says: "lib knows neither next, react nor app",
    isBroken: (from, { specifier, target }) =>
      within(from, "lib") &&
      (within(target, "app") ||
        specifier.startsWith("@next/") ||
        FRAMEWORK.some((name) => isPackage(specifier, name))),
  },
  {
    name: "minisearch",
    says: "only lib/search/embedded imports minisearch (and the benchmarks, to compare)",
    isBroken: (from, { specifier }) =>
      isPackage(specifier, "minisearch") &&
      !within(from, "lib/search/embedded") &&
      !within(from, "lib/bench"),
  },
  {
    name: "opensearch",
    says: "only lib/search/opensearch imports its client",
    isBroken: (from, { specifier }) =>
      specifier.startsWith("@opensearch-project/") && !within(from, "lib/search/opensearch"),
  },
  {
    name: "engines",
    says: "an engine is known to lib/search/open-engine.ts alone, and not to another engine",
    isBroken: (from, { target }) => {
      const engine = engineOf(target);
      const mayKnow = from === "lib/search/open-engine.ts" || engineOf(from) === engine;
      return engine !== undefined && within(from, "lib") && isShipped(from) && !mayKnow;
    },
  },
  {
    name: "front-door",
    says: "of lib/search, app imports the front door (search.ts and what it takes and gives), open-search.ts and the types of engine.ts",
    isBroken: (from, { target = "", typeOnly }) =>
      !isTest(from) &&
      within(from, "app") &&
      within(target, "lib/search") &&
      !FRONT_DOORS.includes(target) &&
      !(target === "lib/search/engine.ts" && typeOnly),
  },
  {
    name: "reader",
    says: "e2e knows Pilcrow as a reader does and imports neither app nor lib",
    isBroken: (from, { target, specifier }) =>
      within(from, "e2e") && (inHouse(target) || /^#(app|lib)\//.test(specifier)),
  },
  {
    name: "bench",
    says: "nothing imports the benchmarks",
    isBroken: (from, { target }) => within(target, "lib/bench") && !within(from, "lib/bench"),
  },
  {
    name: "specifier",
    says: "write ./file.ts within a folder, ./folder/file.ts below it, and #lib/… or #app/… elsewhere",
    isBroken: (from, { specifier }) => {
      const folder = from.slice(0, from.lastIndexOf("/") + 1);
      if (!inHouse(from) && folder !== "") return false;
      // lib/bench has its own package.json, and in another package's folder `#lib/…` means nothing.
      if (within(from, "lib/bench")) return false;
      if (specifier.startsWith("#")) return specifier.slice(1, specifier.lastIndexOf("/") + 1) === folder;
      return specifier.startsWith(".") && !/^\.\/[^.]/.test(specifier);
    },
  },
  {
    name: "found",
    says: "a specifier of ours is plain text and names a file that is there, with its extension",
    isBroken: (from, { internal, specifier, target }) =>
      internal &&
      !within(from, "lib/bench") && // loads the judged collections' own code, where that is there
      !target?.endsWith(specifier.replace(/^[./#]+/, "")),
  },
];

/** Each answers with the lines at fault; `undefined` stands for the file as a whole. */
const MODULE_RULES: readonly Rule<[module: Module], readonly (number | undefined)[]>[] = [
  {
    name: "parsed",
    says: "every file can be read",
    isBroken: ({ parseError }) => (parseError ? [undefined] : []),
  },
  {
    name: "placed",
    says: "every file of lib stands on a floor or in lib/bench",
    isBroken: ({ path }) =>
      inHouse(path) && !placeOf(path.replace(".test.", ".")) && !within(path, "lib/bench") ? [undefined] : [],
  },
  {
    name: "barrel",
    says: "no file that only passes on what others export",
    isBroken: ({ onlyReExports }) => (onlyReExports ? [undefined] : []),
  },
  {
    name: "name",
    says: "no file or folder named utils, misc, common or helpers",
    isBroken: ({ path }) => (VAGUE.test(path) ? [undefined] : []),
  },
  {
    name: "inner-html",
    says: "no dangerouslySetInnerHTML",
    isBroken: ({ path, innerHtml }) => (inHouse(path) ? innerHtml : []),
  },
  {
    name: "environment",
    says: "only lib/config.ts reads process.env",
    isBroken: ({ path, environment, imports }) => {
      if (!isShipped(path) || path === "lib/config.ts") return [];
      const allowed = path === "instrumentation.ts" ? "NEXT_RUNTIME" : undefined;
      const imported = imports.filter(({ specifier }) => /^(node:)?process$/.test(specifier));
      return [...imported, ...environment.filter(({ name }) => name !== allowed)].map(({ line }) => line);
    },
  },
];

const CYCLE = { name: "cycle", says: "no file comes back to itself, by types either" };

export const RULE_NAMES = [...IMPORT_RULES, ...MODULE_RULES, CYCLE].map(({ name }) => name);

export function findFaults(modules: readonly Module[]): Finding[] {
  const inImports = modules.flatMap(({ path, imports }) =>
    imports.flatMap((one) =>
      IMPORT_RULES.filter((rule) => rule.isBroken(path, one)).map(({ name, says }) => ({
        rule: name,
        file: path,
        line: one.line,
        says: `imports "${one.specifier}": ${says}`,
      })),
    ),
  );
  const inModules = modules.flatMap((module) =>
    MODULE_RULES.flatMap(({ name, says, isBroken }) =>
      isBroken(module).map((line) => ({
        rule: name,
        file: module.path,
        line,
        says: module.parseError ?? says,
      })),
    ),
  );
  const cycles = findCycles(modules).map((ring) => ({
    rule: CYCLE.name,
    file: ring[0] ?? "",
    line: undefined,
    says: `${ring.join(" → ")}: ${CYCLE.says}`,
  }));
  return [...inImports, ...inModules, ...cycles];
}
