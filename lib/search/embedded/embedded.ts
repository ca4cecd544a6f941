import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { EngineKind } from "#lib/search/engine.ts";
import { buildIndex, INDEX_FILE } from "./build-index.ts";
import { EmbeddedEngine } from "./embedded-engine.ts";
import { FINGERPRINT } from "./index-settings.ts";

/** An index in the process: no database to run. */
export const embedded: EngineKind = {
  fingerprint: FINGERPRINT,
  build: buildIndex,
  async open(archive) {
    return new EmbeddedEngine(archive, await readFile(join(archive.folder, INDEX_FILE)));
  },
};
