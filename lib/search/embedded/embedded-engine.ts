import type { Archive } from "#lib/archive/archive.ts";
import type { Engine, EngineDescription, FindRequest, Found } from "#lib/search/engine.ts";
import { EngineError } from "#lib/search/engine-error.ts";
import { FINGERPRINT } from "./index-settings.ts";
import { namedParagraphs } from "./pool/named-paragraphs.ts";
import { articlesOf, requireSameArticles } from "./pool/require-same-articles.ts";
import { Searcher } from "./searcher.ts";

/** How the engine is called, whoever searches in it. */
export const NAME = "embedded";

/** Answers from the index file of a snapshot, held in the process as it lies on the disk. */
export class EmbeddedEngine implements Engine {
  readonly #archive: Archive;
  readonly #searcher: Searcher;
  readonly #bytes: number;
  #isClosed = false;

  /** @throws SnapshotError where the index is of other articles than the archive's */
  constructor(archive: Archive, bytes: Uint8Array) {
    this.#archive = archive;
    this.#bytes = bytes.length;
    this.#searcher = new Searcher(bytes);
    requireSameArticles(this.#searcher.paragraphCounts(), articlesOf(archive));
  }

  describe(): EngineDescription {
    return { name: NAME, fingerprint: FINGERPRINT, bytes: this.#bytes };
  }

  async find(request: FindRequest): Promise<Found> {
    if (this.#isClosed) throw new EngineError("closed", "The search is closed.");
    return this.#searcher.find(request, namedParagraphs(request.query, this.#archive));
  }

  async close(): Promise<void> {
    this.#isClosed = true;
  }
}
