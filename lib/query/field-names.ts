import { editDistance } from "#lib/text/edit-distance.ts";

/** The fields that a query text can name, in the order in which they are explained. */
export const FIELD_NAMES = [
  "title",
  "author",
  "year",
  "before",
  "after",
  "has",
  "tag",
  "source",
  "lang",
  "id",
  "in",
] as const;

export type FieldName = (typeof FIELD_NAMES)[number];

/** The fields with a colon, for a sentence. */
export const FIELD_LIST: string = FIELD_NAMES.map((name) => `${name}:`).join(", ");

/** The field of a name typed in small or capital letters, or null. */
export function fieldNamed(name: string): FieldName | null {
  return FIELD_NAMES.find((field) => field === name.toLowerCase()) ?? null;
}

/** The field that was probably meant: one that begins so, or is spelled alike; null where none is close. */
export function nearestField(name: string): FieldName | null {
  const typed = name.toLowerCase();
  const begun = FIELD_NAMES.find((field) => typed.length >= 3 && field.startsWith(typed));
  if (begun) return begun;
  const most = typed.length < 4 ? 1 : 2;
  const near = FIELD_NAMES.map((field) => ({ field, edits: editDistance(typed, field, most) }));
  const best = near.sort((one, other) => one.edits - other.edits)[0];
  return best && best.edits <= most ? best.field : null;
}
