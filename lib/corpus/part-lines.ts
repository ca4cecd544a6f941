import { type Aside, type Block, type Line, setAside } from "./block.ts";

/**
 * A block with some of its lines set aside. Lines that stay remain one block, so that they are still read together.
 */
export function partLines(block: Block, isTaken: (line: Line) => boolean, aside: Aside): Block[] {
  const taken = block.aside ? [] : block.lines.filter(isTaken);
  if (taken.length === 0) return [block];
  const lines = block.lines.filter((line) => !taken.includes(line));
  const asides = taken.map(({ source, number }) => setAside(aside, source, number));
  return lines.length === 0 ? asides : [{ ...block, lines }, ...asides];
}
