import type { Archive } from "#lib/archive/archive.ts";
import { SNAPSHOT_ERROR, SnapshotError } from "#lib/archive/manifest.ts";
import type { Engine, EngineDescription, FindRequest, Found } from "#lib/search/engine.ts";
import type { Question } from "./answer-requests.ts";
import { namedParagraphs } from "./named-paragraphs.ts";
import { ThreadRefusal } from "./pool-thread.ts";
import { readShared } from "./read-shared.ts";
import { articlesOf } from "./require-same-articles.ts";
import { startThread } from "./start-thread.ts";
import { ThreadPool } from "./thread-pool.ts";

/** Of ordinary queries a thread answers 200 in a moment; of those that spend the usual budget, 20 in five seconds. */
const LIMITS = {
  mostWaiting: 200,
  longestWait: 5000,
  patience: 5000,
  rest: 1000,
  tell: (message: string) => process.emitWarning(message),
};

/** Searches in threads over one copy of the index, so that no query stalls what else the process does. */
export class PooledEngine implements Engine {
  readonly #archive: Archive;
  readonly #pool: ThreadPool<Question, Found>;
  readonly #description: EngineDescription;

  private constructor(archive: Archive, pool: ThreadPool<Question, Found>, description: EngineDescription) {
    this.#archive = archive;
    this.#pool = pool;
    this.#description = description;
  }

  /**
   * @param path the index file
   * @param threads how many search, at least 1
   * @throws SnapshotError where the index is damaged, or of other articles than the archive's
   */
  static async open(
    archive: Archive,
    path: string,
    description: Omit<EngineDescription, "bytes">,
    threads: number,
  ): Promise<PooledEngine> {
    const bytes = await readShared(path);
    const articles = articlesOf(archive);
    const pool = await ThreadPool.open<Question, Found>({
      ...LIMITS,
      start: () => startThread({ bytes, articles }),
      threads,
    }).catch((error: unknown) => {
      const isDamage = error instanceof ThreadRefusal && error.error === SNAPSHOT_ERROR;
      throw isDamage ? new SnapshotError(error.message) : error;
    });
    return new PooledEngine(archive, pool, { ...description, bytes: bytes.byteLength });
  }

  find(request: FindRequest): Promise<Found> {
    return this.#pool.ask({ request, named: namedParagraphs(request.query, this.#archive) }, request.budget);
  }

  describe(): EngineDescription {
    return this.#description;
  }

  close(): Promise<void> {
    return this.#pool.close();
  }
}
