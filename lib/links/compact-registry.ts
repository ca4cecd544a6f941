import { stat } from "node:fs/promises";
import { printBytes } from "#lib/text/print-bytes.ts";
import { printedRecords, unwritable } from "./append-registry.ts";
import { textHash } from "./mint.ts";
import { BuildCounts, recordsOf, refuseIncomplete } from "./read-registry.ts";
import { isLive, type RegistryRecord } from "./record.ts";
import { withRegistryLock } from "./registry-lock.ts";
import { replaceFile } from "./replace-file.ts";
import { latestOf } from "./wiped-records.ts";

/**
 * Drops from the registry what later lines have replaced, and what a crash left half-written: every latest record
 * stays, every version of an article, and every text that a version needs and that was not redacted. A crash leaves the old file or the new one.
 *
 * @returns a sentence that says what it came to
 * @throws RegistryError where it cannot be read or written
 */
export async function compactRegistry(path: string): Promise<string> {
  return withRegistryLock(path, () => compactWhileLocked(path));
}

async function compactWhileLocked(path: string): Promise<string> {
  const before = await sizeOf(path);
  if (before === 0) return `There is nothing to compact in ${path}.`;
  await rewriteRegistry(path, withoutReplaced);
  return `The registry was compacted from ${printBytes(before)} to ${printBytes(await sizeOf(path))}.`;
}

/**
 * Writes the registry anew from what is made of its records, for one who holds its lock. The records of each build stay together and say how many
 * they are.
 *
 * @param change gets whole builds only, without the records that end them
 * @throws RegistryError where it cannot be read or written
 */
export async function rewriteRegistry(
  path: string,
  change: (records: readonly RegistryRecord[]) => readonly RegistryRecord[],
): Promise<void> {
  const all: RegistryRecord[] = [];
  const builds = new BuildCounts();
  for await (const record of recordsOf(path)) {
    builds.count(record);
    if (record.kind !== "build") all.push(record);
  }
  refuseIncomplete(path, builds);
  const records = all.filter(({ time }) => builds.isWhole(time));
  try {
    await replaceFile(path, printedRecords(withEnds(change(records))));
  } catch (error) {
    throw unwritable(path, error);
  }
}

/** In the order of their times, each time's records followed by the one that ends them. */
function* withEnds(records: readonly RegistryRecord[]): Generator<RegistryRecord> {
  const byTime = new Map<string, RegistryRecord[]>();
  for (const record of records) {
    const own = byTime.get(record.time);
    if (own) own.push(record);
    else byTime.set(record.time, [record]);
  }
  for (const [time, own] of [...byTime].sort(([a], [b]) => (a < b ? -1 : 1))) {
    yield* own;
    if (time !== "") yield { time, kind: "build", records: own.length };
  }
}

function withoutReplaced(all: readonly RegistryRecord[]): RegistryRecord[] {
  const records = withoutForbidden(all);
  const latest = latestOf(records);
  const texts = new Set<string>();
  const redacted = new Set(records.flatMap((record) => (record.kind === "redaction" ? [record.id] : [])));
  return records.filter((record) => {
    // A branch that was merged may have brought them back.
    if (record.kind === "paragraph" && record.text !== "" && redacted.has(record.id)) return false;
    if (record.kind !== "paragraph" || latest.get(record.id) === record) return true;
    if (record.time === "") return true; // the articles of the first releases are told their texts by these
    if (latest.get(record.id)?.text === record.text) return false;
    const hash = textHash(record.text); // an old text is kept once
    return !texts.has(hash) && texts.add(hash);
  });
}

/** Without the texts that were redacted: a branch that was merged may have brought them back, also under another id. */
function withoutForbidden(records: readonly RegistryRecord[]): RegistryRecord[] {
  const redactions = records.filter((record) => record.kind === "redaction");
  const letters = new Set(redactions.flatMap((record) => record.letters));
  const parts = new Set(redactions.flatMap((record) => record.parts));
  const ids = new Set(redactions.map(({ id }) => id)); // these have tombstones of their own
  const latest = latestOf(records);
  return records.map((record) => {
    if (record.kind !== "paragraph" || ids.has(record.id)) return record;
    const isPresent = latest.get(record.id) === record && isLive(record);
    const isForbidden = letters.has(record.letters) || (!isPresent && parts.has(record.letters));
    return isForbidden ? { ...record, text: "" } : record;
  });
}

async function sizeOf(path: string): Promise<number> {
  return (await stat(path).catch(() => null))?.size ?? 0;
}
