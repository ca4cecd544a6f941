import type { Archive } from "#lib/archive/archive.ts";
import { SnapshotError } from "#lib/archive/manifest.ts";
import type { Node } from "#lib/query/query.ts";
import type { Engine, EngineDescription, FindRequest, Found } from "#lib/search/engine.ts";
import { FINGERPRINT } from "./index-settings.ts";
import { Searcher } from "./searcher.ts";

/** Answers from the index file of a snapshot, held in the process as it lies on the disk. */
export class EmbeddedEngine implements Engine {
  readonly #archive: Archive;
  readonly #searcher: Searcher;
  readonly #bytes: number;

  /** @throws SnapshotError where the index is of other articles than the archive's */
  constructor(archive: Archive, bytes: Uint8Array) {
    this.#archive = archive;
    this.#bytes = bytes.length;
    this.#searcher = new Searcher(bytes);
    const counts = this.#searcher.paragraphCounts();
    const isOfArchive = archive.articles.every(({ count }, article) => count === counts[article]);
    if (counts.length !== archive.articles.length || !isOfArchive) {
      throw new SnapshotError(
        `The search index of snapshot ${archive.snapshot} is of other articles. Build it again with npm run index.`,
      );
    }
  }

  describe(): EngineDescription {
    return { name: "embedded", fingerprint: FINGERPRINT, bytes: this.#bytes };
  }

  async find(request: FindRequest): Promise<Found> {
    return this.#searcher.find(request, namedBy(request, this.#archive));
  }

  async close(): Promise<void> {}
}

/** Ordinals of the paragraphs that a request asks for by their ids in lower case, those that the archive has. */
function namedBy({ query }: FindRequest, archive: Archive): Map<string, number> {
  const ids = query.clauses.flatMap(({ node }) => idsIn(node));
  return new Map(
    ids.flatMap((id): [string, number][] => {
      const paragraph = archive.ordinalOfId(id);
      return paragraph === undefined ? [] : [[id, paragraph]];
    }),
  );
}

function idsIn(node: Node): string[] {
  if (node.kind === "all" || node.kind === "any") return node.parts.flatMap(idsIn);
  if (node.kind === "not") return idsIn(node.part);
  return node.kind === "filter" && node.filter.field === "id" ? [node.filter.value.toLowerCase()] : [];
}
