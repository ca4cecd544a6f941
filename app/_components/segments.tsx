import { segments } from "#lib/highlight/segments.ts";
import type { Range } from "#lib/text/range.ts";

/** A text with its marks. The only place where a highlight becomes markup. */
export function Segments({ text, marks }: { text: string; marks: readonly Range[] }) {
  let at = 0;
  return segments(text, marks).map((segment) => {
    const key = at;
    at += segment.text.length;
    return segment.marked ? <mark key={key}>{segment.text}</mark> : segment.text;
  });
}
