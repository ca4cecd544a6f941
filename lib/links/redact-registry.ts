import { rm } from "node:fs/promises";
import { buildTime } from "./assign.ts";
import { rewriteRegistry } from "./compact-registry.ts";
import { HASH_LENGTH, textHash } from "./mint.ts";
import { parseLink } from "./parse-link.ts";
import { readRegistry } from "./read-registry.ts";
import type { ArticleRecord, ParagraphRecord, RegistryRecord } from "./record.ts";
import { RegistryError } from "./registry-error.ts";
import { reviewPath } from "./review-file.ts";

/** What a redaction took out of the registry. */
export interface Redacted {
  /** The paragraph, and others that had the same letters. */
  readonly ids: readonly string[];
  /** Ids of paragraphs of which it had become a part, or that it had been split into: they keep their texts. */
  readonly holders: readonly string[];
  /** Sources of the articles in which they stood last. */
  readonly sources: readonly string[];
}

/** In place of the hash of a text that nobody is to guess. */
const NO_HASH = "0".repeat(HASH_LENGTH);

/**
 * Takes the texts of a paragraph out of every line of the registry, and those of others with the same letters, and
 * leaves tombstones that say why. Of the letters a hash stays, so that they are known when they come back with a file.
 * A crash leaves the old registry or the new one.
 *
 * @param link an id, as it may be copied from a link
 * @param now milliseconds
 * @throws RegistryError where no paragraph has the id, or the registry cannot be written
 */
export async function redactRegistry(
  path: string,
  link: string,
  why: string,
  now = Date.now(),
): Promise<Redacted> {
  const registry = await readRegistry(path);
  const id = parseLink(link)?.id ?? link;
  const known = registry.paragraphs.get(id);
  if (!known) throw new RegistryError(`No paragraph in ${path} ever had the id "${link}".`);
  const time = buildTime(registry, now);
  let ids: readonly string[] = [];
  await rewriteRegistry(path, (records) => {
    const wiped = wipedRecords(id, records, registry.redactions.get(id)?.letters ?? []);
    const latest = [...wiped.latest.values()].map(
      (record) => ({ ...bare(record), time, state: "gone", to: [] }) as const,
    );
    ids = latest.map((record) => record.id);
    const letters = [...wiped.letters];
    const redactions = ids.map((one): RegistryRecord => ({ time, kind: "redaction", id: one, letters, why }));
    return [...records.map((record) => withoutText(record, wiped)), ...latest, ...redactions];
  });
  await rm(reviewPath(path), { force: true }); // it holds old texts; --review writes it again
  const sources = ids.flatMap(
    (one) => registry.articleOf(registry.paragraphs.get(one)?.slug ?? "")?.source ?? [],
  );
  return { ids, holders: known.to, sources: [...new Set(sources)] };
}

interface Wiped {
  readonly letters: ReadonlySet<string>;
  /** Records that lose their text. */
  readonly records: ReadonlySet<RegistryRecord>;
  /** Hashes of those texts. */
  readonly hashes: ReadonlySet<string>;
  /** The latest records of the paragraphs that become tombstones. */
  readonly latest: ReadonlyMap<string, ParagraphRecord>;
}

function wipedRecords(id: string, records: readonly RegistryRecord[], already: readonly string[]): Wiped {
  const paragraphs = records.filter((record) => record.kind === "paragraph");
  const own = paragraphs.filter((record) => record.id === id && record.letters !== "");
  const letters = new Set([...own.map((record) => record.letters), ...already]);
  const wiped = paragraphs.filter((record) => record.id === id || letters.has(record.letters));
  const latest = new Map<string, ParagraphRecord>();
  for (const record of paragraphs) {
    if ((latest.get(record.id)?.time ?? "") <= record.time) latest.set(record.id, record);
  }
  const [all, hashes] = [new Set<RegistryRecord>(wiped), new Set(wiped.map(({ text }) => textHash(text)))];
  return {
    letters,
    records: all,
    hashes,
    latest: new Map([...latest].filter(([, record]) => all.has(record))),
  };
}

function withoutText(record: RegistryRecord, wiped: Wiped): RegistryRecord {
  if (record.kind === "paragraph" && wiped.records.has(record)) return bare(record);
  return record.kind === "article" ? withoutHashes(record, wiped) : record;
}

const bare = (record: ParagraphRecord): ParagraphRecord => ({ ...record, text: "", letters: "" });

function withoutHashes(record: ArticleRecord, { hashes }: Wiped): ArticleRecord {
  const kept = record.paragraphs.map((_, at) =>
    record.hashes.slice(at * HASH_LENGTH, (at + 1) * HASH_LENGTH),
  );
  return { ...record, hashes: kept.map((hash) => (hashes.has(hash) ? NO_HASH : hash)).join("") };
}
