import { rm } from "node:fs/promises";
import type { TextKeeper } from "#lib/corpus/text-keeper.ts";
import { buildTime } from "./assign.ts";
import { rewriteRegistry } from "./compact-registry.ts";
import { HASH_LENGTH } from "./mint.ts";
import { parseLink } from "./parse-link.ts";
import { readRegistry } from "./read-registry.ts";
import type { ArticleRecord, ParagraphRecord, RedactionRecord, RegistryRecord } from "./record.ts";
import type { Registry } from "./registry.ts";
import { RegistryError } from "./registry-error.ts";
import { withRegistryLock } from "./registry-lock.ts";
import { reviewPath } from "./review-file.ts";
import { type Wiped, wipedRecords } from "./wiped-records.ts";

/** What a redaction took out of the registry. */
export interface Redacted {
  /** The paragraph, and others that had the same letters. */
  readonly ids: readonly string[];
  /** Ids of paragraphs of the archive that may hold some of its words: they keep their texts. */
  readonly holders: readonly string[];
  /** Sources of the articles in which they stood last. */
  readonly sources: readonly string[];
}

/** In place of the hash of a text that nobody is to guess. */
const NO_HASH = "0".repeat(HASH_LENGTH);

/**
 * Takes the texts of a paragraph out of every line of the registry, and those of others with the same letters, and
 * leaves tombstones that say why. Old texts of others that hold it, or that it holds, are taken out too. Of the letters a
 * hash stays, so that they are known when they come back with a file.
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
  return withRegistryLock(path, () => redactWhileLocked(path, link, why, now));
}

async function redactWhileLocked(path: string, link: string, why: string, now: number): Promise<Redacted> {
  const registry = await readRegistry(path);
  const id = parseLink(link)?.id ?? link;
  const known = registry.paragraphs.get(id);
  if (!known) throw new RegistryError(`No paragraph in ${path} ever had the id "${link}".`);
  const { letters = [], parts = [] } = registry.redactions.get(id) ?? {};
  let outcome: Outcome = { records: [], ids: [], holders: [] };
  await rewriteRegistry(path, (records) => {
    outcome = redact({ id, why, letters, parts, time: buildTime(registry, now) }, records);
    return outcome.records;
  });
  // It holds old texts; --review writes it again.
  for (const review of [reviewPath(path), `${reviewPath(path)}.draft`]) await rm(review, { force: true });
  const { ids, holders } = outcome;
  const sources = ids.flatMap(
    (one) => registry.articles.latestOf(registry.paragraphs.get(one)?.slug ?? "")?.source ?? [],
  );
  const others = [...new Set([...known.to, ...holders])].filter((one) => !ids.includes(one));
  return { ids, holders: others, sources: [...new Set(sources)] };
}

/**
 * Redacts once more what a branch brought back that was merged and knew nothing of it, for one who holds the lock: its
 * lines tell the whole text again, and so also what is a part of it.
 *
 * @param texts keeps what is read
 * @returns the registry without it
 */
export async function redactAgain(
  path: string,
  registry: Registry,
  now: number,
  texts?: TextKeeper,
): Promise<Registry> {
  const undone = registry.undoneRedactions;
  if (undone.length === 0) return registry;
  const time = buildTime(registry, now);
  await rewriteRegistry(path, (records) =>
    undone.reduce((left, redaction) => redact({ ...redaction, time }, left).records, records),
  );
  return readRegistry(path, texts);
}

interface Outcome extends Pick<Redacted, "ids" | "holders"> {
  readonly records: readonly RegistryRecord[];
}

type Wanted = Omit<RedactionRecord, "kind">;

function redact({ id, why, time, ...already }: Wanted, records: readonly RegistryRecord[]): Outcome {
  const wiped = wipedRecords(id, records, already);
  const latest = [...wiped.latest.values()].map(
    (record) => ({ ...bare(record), time, state: "gone", to: [] }) as const,
  );
  const [letters, parts] = [[...wiped.letters], [...wiped.parts]];
  const redactions = [...wiped.latest.keys()].map(
    (one): RegistryRecord => ({ time, kind: "redaction", id: one, letters, parts, why }),
  );
  const left = records.map((record) => withoutText(record, wiped));
  return {
    records: [...left, ...latest, ...redactions],
    ids: [...wiped.latest.keys()],
    holders: wiped.holders,
  };
}

function withoutText(record: RegistryRecord, wiped: Wiped): RegistryRecord {
  if (record.kind === "paragraph" && wiped.records.has(record)) return bare(record);
  if (record.kind === "paragraph" && wiped.related.has(record)) return { ...record, text: "" };
  return record.kind === "article" ? withoutHashes(record, wiped) : record;
}

const bare = (record: ParagraphRecord): ParagraphRecord => ({ ...record, text: "", letters: "" });

function withoutHashes(record: ArticleRecord, { hashes }: Wiped): ArticleRecord {
  const kept = record.paragraphs.map((_, at) =>
    record.hashes.slice(at * HASH_LENGTH, (at + 1) * HASH_LENGTH),
  );
  return { ...record, hashes: kept.map((hash) => (hashes.has(hash) ? NO_HASH : hash)).join("") };
}
