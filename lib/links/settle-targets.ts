import type { IdTable } from "./id-table.ts";
import { isLive, type ParagraphRecord } from "./record.ts";
import type { RecordSummary, RecordTable } from "./record-table.ts";
import type { Registry } from "./registry.ts";

/**
 * Makes every id lead straight to paragraphs that are there: what led to an id that has ended itself now leads where
 * that one leads. So no link is ever followed twice, and none can go in a circle.
 *
 * @param changed the records of this build so far
 * @param live ids of all paragraphs that are there
 * @returns the records that have to change for it
 */
export function settleTargets(
  registry: Registry,
  changed: RecordTable,
  live: IdTable,
): readonly ParagraphRecord[] {
  const now = (id: string) => changed.get(id) ?? registry.paragraphs.get(id);
  const ids = new Set([...registry.paragraphs.idsWhere(mayLead), ...changed.idsWhere(mayLead)]);
  return [...ids].flatMap((id) => {
    const record = now(id);
    if (!record || !mayLead({ state: record.state, leads: record.to.length > 0 })) return [];
    const to = targetsOf(record, now, live);
    const settled = { ...record, to, state: stateWith(record, to) };
    return settled.state === record.state && to.join() === record.to.join() ? [] : [settled];
  });
}

const mayLead = ({ state, leads }: Pick<RecordSummary, "state" | "leads">) =>
  leads || !(state === "gone" || isLive({ state }));

/** The live paragraphs to which a record leads, directly or by others, in order. */
function targetsOf(
  record: ParagraphRecord,
  now: (id: string) => ParagraphRecord | undefined,
  live: IdTable,
): string[] {
  const found = new Set<string>();
  const visited = new Set([record.id]);
  const follow = ({ to }: ParagraphRecord): void => {
    for (const id of to) {
      if (live.has(id) && id !== record.id) found.add(id);
      if (live.has(id) || visited.has(id)) continue;
      visited.add(id);
      const next = now(id);
      if (next) follow(next);
    }
  };
  follow(record);
  return [...found];
}

function stateWith({ state, home, slug }: ParagraphRecord, to: readonly string[]): ParagraphRecord["state"] {
  if (state === "split") return to.length > 0 ? "split" : home === slug ? "edited" : "moved";
  if (to.length === 0) return "gone";
  return to.length > 1 ? "ambiguous" : state;
}
