import type { Range } from "#lib/text/range.ts";

/** A piece of a text that is marked, or not. */
export interface Segment {
  readonly text: string;
  readonly marked: boolean;
}

/** Parts a text at its marks (sorted, not overlapping); joined again, the segments are the text. */
export function segments(text: string, marks: readonly Range[]): Segment[] {
  const parts: Segment[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    if (at < start) parts.push({ text: text.slice(at, start), marked: false });
    parts.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), marked: false });
  return parts;
}
