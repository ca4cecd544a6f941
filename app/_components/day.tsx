import { printDate } from "#app/_server/print-date.ts";

/** A day with the word before it: ` on 5 January 2026`, or nothing where the day is not known. */
export function Day({ before = " on", day }: { before?: string; day: string | null | undefined }) {
  if (!day) return null;
  return (
    <>
      {before} <time dateTime={day}>{printDate(day)}</time>
    </>
  );
}
