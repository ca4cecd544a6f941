/** A small house in order: every kind of import that is allowed, so that a rule which forbids too much shows. */
export const HOUSE: Readonly<Record<string, string>> = {
  "lib/text/fold.ts": `export const fold = (text: string) => text;`,
  "lib/text/stem.ts": `import { fold } from "./fold.ts"; export const stem = fold;`,
  "lib/query/parse.ts": `import { stem } from "#lib/text/stem.ts"; export const parse = stem;`,
  "lib/corpus/article.ts": `import { fold } from "#lib/text/fold.ts"; export type Article = ReturnType<typeof fold>;`,
  "lib/corpus/formats/text.ts": `import type { Article } from "#lib/corpus/article.ts"; export const text: Article = "";`,
  "lib/links/mint.ts": `import type { Article } from "#lib/corpus/article.ts"; export const mint = (a: Article) => a;`,
  "lib/archive/open.ts": `import { mint } from "#lib/links/mint.ts"; export const open = mint;`,
  "lib/search/engine.ts": `import type { parse } from "#lib/query/parse.ts"; export type Engine = typeof parse;`,
  "lib/search/embedded/embedded-engine.ts": `import MiniSearch from "minisearch"; export const embedded = MiniSearch;`,
  "lib/search/opensearch/opensearch-engine.ts": `import { Client } from "@opensearch-project/opensearch"; export const opensearch = Client;`,
  "lib/search/open-engine.ts": `export async function openEngine() { return import("#lib/search/embedded/embedded-engine.ts"); }`,
  "lib/search/search.ts": `import { open } from "#lib/archive/open.ts"; export const search = open;`,
  "lib/search/search.test.ts": `import { embedded } from "#lib/search/embedded/embedded-engine.ts"; console.log(embedded, process.env.CI);`,
  "lib/config.ts": `export const config = { corpus: process.env.PILCROW_CORPUS };`,
  "lib/build-archive.ts": `import type { config } from "./config.ts"; import { mint } from "#lib/links/mint.ts"; export const build = (c: typeof config) => mint(c.corpus);`,
  "lib/index-corpus.ts": `import { build } from "./build-archive.ts"; import { config } from "./config.ts"; console.log(build(config));`,
  "lib/start.ts": `import { config } from "./config.ts"; export const start = config;`,
  "lib/bench/speed.ts": `import { search } from "../search/search.ts"; console.log(search, process.env.ROUNDS);`,
  "app/globals.css": "",
  "app/layout.tsx": `import "./globals.css"; import { config } from "#lib/config.ts"; export default () => <p>{config.corpus}</p>;`,
  "app/page.tsx": `import type { Engine } from "#lib/search/engine.ts"; import { search } from "#lib/search/search.ts"; import { connection } from "next/server"; export default (e: Engine) => [e, search, connection];`,
  "instrumentation.ts": `export const register = () => process.env.NEXT_RUNTIME;`,
  "e2e/search.spec.ts": `import { test } from "@playwright/test"; test("reads", () => {});`,
};

export interface Plant {
  /** The rule that has to speak up, and the only one. */
  readonly rule: string;
  readonly file: string;
  readonly source: string;
}

const plant = (rule: string, file: string, source: string): Plant => ({ rule, file, source });

/** One fault each, put into the house above. */
export const PLANTS: readonly Plant[] = [
  plant(
    "floors",
    "lib/text/up.ts",
    `import type { Article } from "#lib/corpus/article.ts"; export type A = Article;`,
  ),
  plant("floors", "lib/corpus/aside.ts", `export const q = async () => import("#lib/query/parse.ts");`),
  plant("floors", "lib/cite/aside.ts", `import { mint } from "#lib/links/mint.ts"; export const m = mint;`),
  plant(
    "floors",
    "lib/links/above.ts",
    `import { open } from "#lib/archive/open.ts"; export const o = open;`,
  ),
  plant("floors", "lib/links/up.ts", `export type E = import("#lib/search/engine.ts").Engine;`),
  plant("floors", "lib/search/up.ts", `import { start } from "#lib/start.ts"; export const s = start;`),
  plant("floors", "app/command.ts", `import { start } from "#lib/start.ts"; export const s = start;`),
  plant("floors", "lib/text/out.ts", `import "#e2e/search.spec.ts"; export const out = 1;`),
  plant(
    "config",
    "lib/search/settings.ts",
    `import { config } from "#lib/config.ts"; export const c = config;`,
  ),
  plant("framework", "lib/cite/next.ts", `import { cache } from "next/cache"; export const c = cache;`),
  plant(
    "framework",
    "lib/cite/react.ts",
    `import type { ReactNode } from "react"; export type N = ReactNode;`,
  ),
  plant("framework", "lib/cite/next.test.ts", `import { headers } from "next/headers"; headers();`),
  plant("framework", "lib/start.ts", `import page from "#app/page.tsx"; export const start = page;`),
  plant(
    "minisearch",
    "lib/search/direct.ts",
    `import MiniSearch from "minisearch"; export const m = MiniSearch;`,
  ),
  plant(
    "minisearch",
    "app/direct.test.ts",
    `import type { Options } from "minisearch"; export type O = Options;`,
  ),
  plant(
    "opensearch",
    "lib/archive/client.ts",
    `const client = require("@opensearch-project/opensearch"); client();`,
  ),
  plant(
    "engines",
    "lib/search/opensearch/borrow.ts",
    `import { embedded } from "#lib/search/embedded/embedded-engine.ts"; export const e = embedded;`,
  ),
  plant(
    "engines",
    "lib/search/side.ts",
    `import { embedded } from "#lib/search/embedded/embedded-engine.ts"; export const e = embedded;`,
  ),
  plant(
    "front-door",
    "app/side.ts",
    `import { embedded } from "#lib/search/embedded/embedded-engine.ts"; export const e = embedded;`,
  ),
  plant(
    "front-door",
    "app/value.ts",
    `import { Engine } from "#lib/search/engine.ts"; export type E = Engine;`,
  ),
  plant("reader", "e2e/inside.spec.ts", `import { fold } from "../lib/text/fold.ts"; fold("");`),
  plant("reader", "e2e/page.spec.ts", `import page from "#app/page.tsx"; page();`),
  plant("bench", "lib/search/borrow.ts", `import "#lib/bench/speed.ts"; export const b = 1;`),
  plant(
    "specifier",
    "lib/corpus/formats/up.ts",
    `import type { Article } from "../article.ts"; export type A = Article;`,
  ),
  plant(
    "specifier",
    "lib/corpus/down.ts",
    `import { fold } from "./../text/fold.ts"; export const t = fold;`,
  ),
  plant("specifier", "lib/text/long.ts", `import { fold } from "#lib/text/fold.ts"; export const f = fold;`),
  plant("found", "lib/text/lost.ts", `import { gone } from "./gone.ts"; export const g = gone;`),
  plant("found", "lib/text/bare.ts", `import { fold } from "./fold"; export const f = fold;`),
  plant("found", "lib/text/late.ts", `export const load = async (name: string) => import(name);`),
  plant("parsed", "lib/text/broken.ts", `export const = 1;`),
  plant("placed", "lib/elsewhere/thing.ts", `export const thing = 1;`),
  plant("barrel", "lib/text/all.ts", `export * from "./fold.ts"; export { stem } from "./stem.ts";`),
  plant("barrel", "app/pass.ts", `import { search } from "#lib/search/search.ts"; export { search };`),
  plant("name", "lib/text/utils.ts", `export const pad = 1;`),
  plant("name", "app/helpers/pad.ts", `export const pad = 1;`),
  plant("inner-html", "app/raw.tsx", `export default () => <p dangerouslySetInnerHTML={{ __html: "" }} />;`),
  plant("inner-html", "app/spread.tsx", `export const props = { dangerouslySetInnerHTML: { __html: "" } };`),
  plant("environment", "lib/text/setting.ts", `export const debug = process.env.DEBUG;`),
  plant("environment", "app/setting.ts", `const { env } = process; export const all = env;`),
  plant("environment", "app/taken.ts", `export const all = { ...globalThis.process["env"] };`),
  plant("environment", "app/node.ts", `import { env } from "node:process"; export const all = env;`),
  plant(
    "environment",
    "instrumentation.ts",
    `export const register = () => process.env.NEXT_RUNTIME && process.env.PORT;`,
  ),
  plant(
    "cycle",
    "lib/text/fold.ts",
    `import type { stem } from "./stem.ts"; export const fold = (s: string) => s as unknown as typeof stem;`,
  ),
];
