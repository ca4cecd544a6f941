import type { Aside, Block, Line } from "#lib/corpus/block.ts";
import { findTitle } from "#lib/corpus/opening-title.ts";
import { partLines } from "#lib/corpus/part-lines.ts";
import { joinLines } from "#lib/corpus/white-space.ts";
import { type EdgeLine, edgesOf } from "./edge-lines.ts";
import type { Found } from "./found.ts";
import { isNumbered } from "./line-shape.ts";

const ASIDE: Aside = {
  rule: "repeated line",
  why: "The same line stands at the edge of many files, so that it belongs to the place they are from.",
};

/**
 * The blocks with the lines set aside that the archive has at the edges of many files, where they stand at the edge
 * of this one. A line is left where the file would have no title without it.
 */
export function withoutFurniture(
  blocks: readonly Block[],
  { lines, inside }: Found,
  hasTitle: boolean,
): readonly Block[] {
  if (lines.length === 0) return blocks;
  const { top, bottom } = edgesOf(blocks);
  const above = furnitureOf(top, new Set(lines), new Set(inside));
  const below = furnitureOf(bottom, new Set(lines), new Set());
  const needsTitle = !hasTitle && hasOwnTitle(blocks);
  for (; above.length > 0; above.pop()) {
    const rest = without(blocks, [...above, ...below]);
    if (!needsTitle || hasOwnTitle(rest)) return rest;
  }
  return without(blocks, below);
}

/** From the edge up to the first line that is something else, and beyond it what is furniture even there. */
function furnitureOf(
  edge: readonly EdgeLine[],
  lines: ReadonlySet<string>,
  inside: ReadonlySet<string>,
): Line[] {
  const end = edge.findIndex(({ shape, isPassable }) => !isPassable && !lines.has(shape));
  return edge
    .filter(
      ({ shape, isCandidate, mayStandInside }, at) =>
        isCandidate && (end < 0 || at < end ? lines.has(shape) : mayStandInside && inside.has(shape)),
    )
    .map(({ line }) => line);
}

function without(blocks: readonly Block[], lines: readonly Line[]): readonly Block[] {
  if (lines.length === 0) return blocks;
  const taken = new Set(lines);
  return blocks.flatMap((block) => partLines(block, (line) => taken.has(line), ASIDE));
}

function hasOwnTitle(blocks: readonly Block[]): boolean {
  const title = findTitle(blocks);
  return title.length > 0 && !isNumbered(joinLines(title.map(({ text }) => text)));
}
