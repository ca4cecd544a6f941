import type { Range } from "#lib/text/range.ts";

/** A window on a text: its `text`, the marks within counted from its start, and whether it leaves text out. */
export interface Snippet {
  readonly text: string;
  readonly marks: readonly Range[];
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/**
 * The window of at most about `length` code units that holds the most marks (the first of equals), cut between words.
 * A text that is not longer is given whole.
 */
export function snippet(text: string, marks: readonly Range[], length: number): Snippet {
  if (text.length <= length) return { text, marks, cutBefore: false, cutAfter: false };
  const anchor = densest(marks, length);
  const lead = Math.floor(length / 6);
  const start = wordStart(text, Math.min(Math.max(0, anchor - lead), text.length - length));
  const end = wordEnd(text, Math.min(text.length, start + length));
  const within = marks.filter(([from, to]) => from >= start && to <= end);
  return {
    text: text.slice(start, end),
    marks: within.map(([from, to]): Range => [from - start, to - start]),
    cutBefore: start > 0,
    cutAfter: end < text.length,
  };
}

function densest(marks: readonly Range[], length: number): number {
  let best = { start: 0, count: 0 };
  for (const [start] of marks) {
    const count = marks.filter(([from, to]) => from >= start && to <= start + (length * 5) / 6).length;
    if (count > best.count) best = { start, count };
  }
  return best.start;
}

function wordStart(text: string, at: number): number {
  if (at === 0) return 0;
  const space = text.lastIndexOf(" ", at);
  return at - space < 40 ? space + 1 : characterStart(text, at);
}

function wordEnd(text: string, at: number): number {
  if (at === text.length) return at;
  const space = text.indexOf(" ", at);
  return space >= 0 && space - at < 40 ? space : characterStart(text, at);
}

/** The start of the character at a place, which may be the second half of a surrogate pair. */
function characterStart(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text[at] ?? "") ? at - 1 : at;
}
