import { type Segment, segmentOf } from "./segments.ts";

// A bound on work: a page has a few.
const MOST_LETTERS = 100;
const LARGER = 1.6;
const LETTER = /^["“‘'«]?\p{Lu}$/u;
/** Of the size of the letter: how far to the right its word goes on. */
const NEAR = 0.6;

/** Puts large first letters, which stand beside several lines, back before the word in the first of these lines. */
export function withDropCaps(segments: readonly Segment[]): Segment[] {
  const caps = new Map(
    segments
      .filter(isLetter)
      .slice(0, MOST_LETTERS)
      .flatMap((cap): [Segment, Segment][] => {
        const word = wordOf(cap, segments);
        return word ? [[word, cap]] : [];
      }),
  );
  const used = new Set(caps.values());
  return segments
    .filter((segment) => !used.has(segment))
    .map((segment) => {
      const cap = caps.get(segment);
      return cap ? joined(cap, segment) : segment;
    });
}

const isLetter = ({ pieces }: Segment): boolean =>
  LETTER.test(
    pieces
      .map(({ text }) => text)
      .join("")
      .trim(),
  );

/** The topmost line that begins right beside the letter, no higher than its top. */
function wordOf(cap: Segment, segments: readonly Segment[]): Segment | undefined {
  const beside = segments.filter(
    ({ x, y, size }) =>
      cap.size > size * LARGER &&
      Math.abs(x - cap.right) < cap.size * NEAR &&
      y < cap.y + size &&
      y > cap.y - cap.size,
  );
  // One line alone is a title with a large first letter.
  return beside.length > 1 ? beside.reduce((top, one) => (one.y < top.y ? one : top)) : undefined;
}

/** With the letter in the size of the line, and where the line begins. */
function joined(cap: Segment, line: Segment): Segment {
  const [first] = line.pieces;
  if (!first) return line;
  const letters = cap.pieces.map((piece) => ({
    ...piece,
    right: line.x,
    y: line.y,
    size: line.size,
    font: line.font,
  }));
  return segmentOf([...letters, ...line.pieces]);
}
