import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { EngineKind } from "#lib/search/engine.ts";
import { buildIndex } from "./build-index.ts";
import { readEarlierPart } from "./earlier-part.ts";
import { EmbeddedEngine, NAME } from "./embedded-engine.ts";
import { FINGERPRINT, INDEX_FILE } from "./index-settings.ts";
import { PooledEngine } from "./pool/pooled-engine.ts";

/** An index in the process: no database to run. */
export const embedded: EngineKind = {
  fingerprint: FINGERPRINT,
  checkedWhenRead: [INDEX_FILE],
  build(articles, scratch, earlier = null) {
    return buildIndex(articles, scratch, earlier && readEarlierPart(earlier, scratch));
  },
  async open(archive, threads = 0) {
    const path = join(archive.folder, INDEX_FILE);
    return threads > 0
      ? PooledEngine.open(archive, path, { name: NAME, fingerprint: FINGERPRINT }, threads)
      : new EmbeddedEngine(archive, await readFile(path));
  },
};
