import type { SignedOff } from "./alignment.ts";
import { isLive, type ParagraphRecord } from "./record.ts";
import type { RecordList } from "./record-list.ts";
import type { Registry } from "./registry.ts";

/** Less like each other than this, a person should look at it. */
const SURE = 0.6;

/** A paragraph that may not be what it was taken for, or was not taken for any. */
export interface Doubtful {
  readonly id: string;
  /** Of the article in which it stood. */
  readonly slug: string;
  readonly was: string;
  /** What it may be now, the likeliest first. */
  readonly candidates: readonly Candidate[];
}

export interface Candidate {
  readonly letters: string;
  readonly text: string;
}

/**
 * The cases that a person has not decided yet, in the order of their ids.
 *
 * @param records what this build has to remember
 * @param registry as it was before
 */
export function doubtfulCases(records: RecordList, registry: Registry, signedOff: SignedOff): Doubtful[] {
  const open = new Map<string, ParagraphRecord>();
  for (const id of registry.paragraphs.idsWhere(({ state }) => state === "ambiguous"))
    open.set(id, registry.paragraphs.get(id) as ParagraphRecord);
  for (const record of records) {
    if (record.kind !== "paragraph") continue;
    open.delete(record.id);
    if (isUnsure(record) || record.state === "ambiguous") open.set(record.id, record);
  }
  const asked = [...open.values()].filter(({ id }) => !signedOff.has(id));
  const now = latestOf(new Set(asked.flatMap(({ to }) => to)), records, registry);
  const cases = asked.map((record): Doubtful => {
    const found = record.state === "ambiguous" ? record.to.flatMap((id) => now.get(id) ?? []) : [record];
    const was = registry.paragraphs.get(record.id) ?? record;
    return { id: record.id, slug: was.slug, was: was.text, candidates: found.map(candidateOf) };
  });
  return cases.sort((a, b) => (a.id < b.id ? -1 : 1));
}

const isUnsure = (record: ParagraphRecord) =>
  isLive(record) && record.how === "likeness" && record.score < SURE;

/** Of some ids the records that hold after the build. */
function latestOf(
  ids: ReadonlySet<string>,
  records: RecordList,
  registry: Registry,
): Map<string, ParagraphRecord> {
  const latest = new Map(
    [...ids].flatMap((id) => registry.paragraphs.get(id) ?? []).map((one) => [one.id, one]),
  );
  if (ids.size === 0) return latest;
  for (const record of records)
    if (record.kind === "paragraph" && ids.has(record.id)) latest.set(record.id, record);
  return latest;
}

function candidateOf({ letters, text }: ParagraphRecord): Candidate {
  return { letters, text };
}
