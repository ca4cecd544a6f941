import { sameWords } from "#lib/corpus/accounting.ts";
import type { Cut, Line } from "#lib/corpus/block.ts";
import { collapse } from "#lib/corpus/white-space.ts";
import { fuse } from "./fuse.ts";
import { type Leaf, markupCut } from "./markdown-inline.ts";

/** A stretch of the source that becomes one block. `line` is the line of the file on which it starts. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

interface PlacedCut extends Cut {
  /** How many lines into the stretch. */
  readonly offset: number;
}

/**
 * The lines of a stretch: as written, as read, and the signs cut out. Where lines as written and lines as read do not
 * pair, all is one line; where even then words would get lost, the text is taken as written.
 */
export function linesOf(source: string, stretch: Stretch, leaves: readonly Leaf[]): Line[] {
  const written = source.slice(stretch.start, stretch.end);
  const cuts = cutsOf(source, stretch, leaves);
  const text = fuse(leaves.map((leaf) => leaf.text));
  const paired = pair(written.split("\n"), text.split("\n"), cuts, stretch.line);
  if (paired.every(isAccounted)) return paired;
  const whole = line(written, text, stretch.line, cuts);
  return [isAccounted(whole) ? whole : line(written, written, stretch.line, [])];
}

function pair(
  written: readonly string[],
  read: readonly string[],
  cuts: readonly PlacedCut[],
  first: number,
): Line[] {
  if (written.length !== read.length) return [line(written.join("\n"), read.join("\n"), first, cuts)];
  return written.map((source, index) =>
    line(
      source,
      read[index] ?? "",
      first + index,
      cuts.filter((cut) => cut.offset === index),
    ),
  );
}

function line(source: string, text: string, number: number, cuts: readonly Cut[]): Line {
  return {
    source: collapse(source),
    text: collapse(text),
    number,
    cuts: cuts.map(({ rule, text: cut }) => ({ rule, text: cut })),
  };
}

function isAccounted({ source, text, cuts }: Line): boolean {
  return source === text || sameWords(source, [text, ...cuts.map((cut) => cut.text)]);
}

/** The signs around and within the leaves, as far as they hold words. */
function cutsOf(source: string, stretch: Stretch, leaves: readonly Leaf[]): PlacedCut[] {
  const cuts: PlacedCut[] = [];
  let offset = 0;
  let counted = stretch.start;
  const add = (found: readonly Cut[], at: number): void => {
    if (found.length === 0) return;
    offset += source.slice(counted, at).split("\n").length - 1;
    counted = at;
    for (const cut of found) cuts.push({ ...cut, offset });
  };
  let end = stretch.start;
  for (const leaf of leaves) {
    add(markupCut(source.slice(end, leaf.start)), end);
    add(leaf.cuts, leaf.start);
    end = leaf.end;
  }
  add(markupCut(source.slice(end, stretch.end)), end);
  return cuts;
}
