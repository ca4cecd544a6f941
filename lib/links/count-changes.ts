import { isLive, PARAGRAPH_STATES, type ParagraphRecord, type ParagraphState } from "./record.ts";
import type { RecordList } from "./record-list.ts";
import type { Registry } from "./registry.ts";

/** How many paragraph ids came into each state in one build; `new` are those minted, `back` those that had ended before. */
export type LinkChanges = Readonly<Record<Exclude<ParagraphState, "current"> | "new" | "back", number>>;

/** @param registry as it was before these records */
export function countChanges(records: RecordList, registry: Registry): LinkChanges {
  const counts = { new: 0, edited: 0, moved: 0, split: 0, merged: 0, ambiguous: 0, gone: 0, back: 0 };
  for (const record of records) {
    if (record.kind !== "paragraph") continue;
    const change = changeOf(record, registry.paragraphs.get(record.id));
    if (change) counts[change]++;
  }
  return counts;
}

function changeOf(record: ParagraphRecord, known: ParagraphRecord | undefined): keyof LinkChanges | null {
  if (!known) return "new";
  if (isLive(record) && !isLive(known)) return "back";
  if (known.state !== record.state) return record.state === "current" ? null : record.state;
  if (known.slug !== record.slug) return "moved";
  return known.text === record.text ? null : "edited";
}

/** In words, such as “2 edited, 1 gone”; empty where no published id is concerned. */
export function printChanges(changes: LinkChanges): string {
  const named = [...PARAGRAPH_STATES, "back" as const].flatMap((name) => {
    const count = name === "current" ? 0 : changes[name];
    return count > 0 ? [`${count.toLocaleString("en")} ${name}`] : [];
  });
  return named.join(", ");
}
