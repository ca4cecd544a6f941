import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { EngineKind } from "#lib/search/engine.ts";
import { ARTICLE_FILE, buildIndex, PARAGRAPH_FILE } from "./build-index.ts";
import { EmbeddedEngine } from "./embedded-engine.ts";
import {
  ARTICLE_INDEX,
  ARTICLE_WEIGHING,
  FINGERPRINT,
  PARAGRAPH_INDEX,
  PARAGRAPH_WEIGHING,
} from "./index-settings.ts";
import { PostingLists } from "./posting-lists.ts";

/** MiniSearch within the server process: no database to run. */
export const embedded: EngineKind = {
  fingerprint: FINGERPRINT,
  build: buildIndex,
  async open(archive) {
    const read = (file: string) => readFile(join(archive.folder, file), "utf8");
    return new EmbeddedEngine(
      archive,
      PostingLists.load(await read(ARTICLE_FILE), ARTICLE_INDEX, ARTICLE_WEIGHING),
      PostingLists.load(await read(PARAGRAPH_FILE), PARAGRAPH_INDEX, PARAGRAPH_WEIGHING),
    );
  },
};
