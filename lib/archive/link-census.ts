import { PARAGRAPH_STATES, type ParagraphState } from "#lib/links/record.ts";
import type { Registry } from "#lib/links/registry.ts";
import { resolve } from "#lib/links/resolve.ts";
import type { Archive } from "./archive.ts";
import { linkLookup } from "./link-lookup.ts";

/** How an archive answers for the ids that a registry remembers. */
export interface LinkCensus {
  /** How many ids lead to what; `current` are those that never changed. */
  readonly counts: Readonly<Record<ParagraphState, number>>;
  /** Ids of the registry that lead nowhere, not even to a tombstone. */
  readonly unresolved: readonly string[];
  /** Ids of the archive that the registry does not remember. */
  readonly unregistered: readonly string[];
}

/** Resolves every id ever published. */
export function takeCensus(registry: Registry, archive: Archive): LinkCensus {
  const lookup = linkLookup({ archive });
  const counts = Object.fromEntries(PARAGRAPH_STATES.map((state) => [state, 0])) as Record<
    ParagraphState,
    number
  >;
  const unresolved: string[] = [];
  for (const id of registry.paragraphs.ids()) {
    const link = resolve(id, lookup);
    if (link && [...link.to, ...link.candidates].every((one) => lookup.has(one))) counts[link.state]++;
    else unresolved.push(id);
  }
  const ids = Array.from({ length: archive.paragraphCount }, (_, ordinal) => archive.placeOf(ordinal).id);
  return { counts, unresolved, unregistered: ids.filter((id) => !registry.paragraphs.has(id)) };
}
