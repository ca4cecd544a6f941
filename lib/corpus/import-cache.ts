import { createHash, randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { importVersion } from "./import-version.ts";
import type { ParsedArticle } from "./parse-article.ts";
import type { ImportContext } from "./parse-file.ts";
import type { ReasonCode } from "./rejection.ts";
import type { ImportSettings } from "./settings.ts";

/** What befell one reading and need not befall the next. */
const PASSING: ReadonlySet<ReasonCode | null> = new Set([
  "too-slow",
  "too-much-memory",
  "crashed",
  "not-understood",
] as const);
const NAME = /^[\da-f]{64}\.json$/;

/**
 * What was made of files before, each under a hash of all it was made from: the bytes, the name, the settings, what a
 * sidecar and the archive say, and the importer itself. An entry that is damaged or gone is made anew; none is ever wrong.
 */
export class ImportCache {
  readonly #folder: string;
  readonly #used = new Set<string>();
  readonly #made = new Set<string>();
  #settings: { readonly of: ImportSettings; readonly printed: string } | null = null;
  readonly #isReadOnly: boolean;

  constructor(folder: string, { isReadOnly = false } = {}) {
    this.#folder = folder;
    this.#isReadOnly = isReadOnly;
  }

  /** The name under which a file's articles are kept. */
  keyOf(source: string, bytes: Uint8Array, { settings, given, found }: ImportContext): string {
    const around = `${this.#printed(settings)}\n${JSON.stringify([source, given, found])}`;
    return createHash("sha256").update(`${around}\n`).update(bytes).digest("hex");
  }

  /** Settings, which are the same for all files of a run, and the importer. */
  #printed(settings: ImportSettings): string {
    if (this.#settings?.of !== settings) {
      const printed = JSON.stringify([importVersion(), settings], (_, value: unknown) =>
        value instanceof Map ? [...value] : value,
      );
      this.#settings = { of: settings, printed };
    }
    return this.#settings.printed;
  }

  /** Read at once: of ten thousand small files, waiting for each in turn takes longer than reading them. */
  find(key: string): readonly ParsedArticle[] | null {
    try {
      const written = readFileSync(this.#path(key), "utf8");
      const end = written.indexOf("\n");
      if (written.slice(0, end) !== checksum(written.slice(end + 1))) return null;
      this.#used.add(key);
      return JSON.parse(written.slice(end + 1)) as readonly ParsedArticle[];
    } catch {
      return null;
    }
  }

  /** Keeps what was made of a file. A disk that is full costs the next run its time and this one nothing. */
  keep(key: string, articles: readonly ParsedArticle[]): void {
    if (this.#isReadOnly || articles.some(({ report }) => PASSING.has(report.code))) return;
    const content = JSON.stringify(articles);
    const draft = join(this.#folder, `draft-${randomBytes(8).toString("hex")}`);
    try {
      this.#makeFolder(join(this.#path(key), ".."));
      writeFileSync(draft, `${checksum(content)}\n${content}`);
      renameSync(draft, this.#path(key));
      this.#used.add(key);
    } catch {
      void remove(draft);
    }
  }

  #makeFolder(path: string): void {
    if (this.#made.has(path)) return;
    mkdirSync(path, { recursive: true });
    this.#made.add(path);
  }

  /** Removes what no file of this run asked for, and what an ended run left unfinished. What cannot be removed stays. */
  async prune(): Promise<void> {
    for (const name of await readdir(this.#folder).catch(() => [])) {
      const path = join(this.#folder, name);
      if (name.startsWith("draft-")) await remove(path);
      else if (/^[\da-f]{2}$/.test(name)) await this.#pruneFolder(path);
    }
  }

  async #pruneFolder(folder: string): Promise<void> {
    const stale = (await readdir(folder).catch(() => [])).filter(
      (name) => NAME.test(name) && !this.#used.has(name.slice(0, 64)),
    );
    for (const name of stale) await remove(join(folder, name));
  }

  #path(key: string): string {
    return join(this.#folder, key.slice(0, 2), `${key}.json`);
  }
}

const remove = (path: string): Promise<void> => rm(path, { force: true }).catch(() => {});
const checksum = (content: string): string => createHash("sha256").update(content).digest("hex");
