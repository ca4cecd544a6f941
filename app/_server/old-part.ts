import type { Range } from "#lib/text/range.ts";
import { wordDiff } from "#lib/text/word-diff.ts";

/** Signs that were changed or added within the part, at most; beyond that another part begins. */
const GAP = 40;
/** Shorter stretches than this stand in any two texts. */
const SHORTEST = 12;
/** Less of the old text than this is not it. */
const LEAST = 0.3;

/** Where the text of a paragraph stands within the larger one that it became a part of; null where it cannot be told. */
export function oldPart(was: string, larger: string): Range | null {
  const at = larger.indexOf(was.trim());
  if (at >= 0) return [at, at + was.trim().length];
  const parts = joined(sameStretches(was, larger));
  const longest = parts.sort((a, b) => lengthOf(b) - lengthOf(a))[0];
  return longest && lengthOf(longest) >= was.length * LEAST ? longest : null;
}

const lengthOf = ([start, end]: Range) => end - start;

/** What of the larger text is the old one's too. */
function sameStretches(was: string, larger: string): Range[] {
  const stretches: Range[] = [];
  let at = 0;
  for (const { kind, now } of wordDiff(was, larger)) {
    if (kind === "same" && now.trim().length >= SHORTEST) stretches.push([at, at + now.trimEnd().length]);
    at += now.length;
  }
  return stretches;
}

function joined(stretches: readonly Range[]): Range[] {
  const parts: [start: number, end: number][] = [];
  for (const [start, end] of stretches) {
    const last = parts.at(-1);
    if (last && start - last[1] <= GAP) last[1] = end;
    else parts.push([start, end]);
  }
  return parts;
}
