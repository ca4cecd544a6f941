import type { SignedOff } from "./alignment.ts";
import { isLive, type ParagraphRecord, type RegistryRecord } from "./record.ts";
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
export function doubtfulCases(
  records: readonly RegistryRecord[],
  registry: Registry,
  signedOff: SignedOff,
): Doubtful[] {
  const now = new Map(registry.paragraphs);
  for (const record of records) if (record.kind === "paragraph") now.set(record.id, record);
  const changed = new Set(records.flatMap((record) => (record.kind === "paragraph" ? [record.id] : [])));
  const cases = [...now.values()].flatMap((record): Doubtful[] => {
    const isUnsure =
      changed.has(record.id) && isLive(record) && record.how === "likeness" && record.score < SURE;
    if (signedOff.has(record.id) || !(isUnsure || record.state === "ambiguous")) return [];
    const found = isUnsure ? [record] : record.to.flatMap((id) => now.get(id) ?? []);
    const was = registry.paragraphs.get(record.id) ?? record;
    return [{ id: record.id, slug: was.slug, was: was.text, candidates: found.map(candidateOf) }];
  });
  return cases.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function candidateOf({ letters, text }: ParagraphRecord): Candidate {
  return { letters, text };
}
