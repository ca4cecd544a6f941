import { lastingLink } from "#app/_server/lasting-link.ts";
import type { Marker } from "#app/_server/marker.ts";
import type { ReadParagraph } from "#lib/archive/read-paragraph.ts";
import { mergeRanges, type Range } from "#lib/text/range.ts";
import { sentences } from "#lib/text/sentences.ts";
import { Damage } from "./damage.tsx";
import { Segments } from "./segments.tsx";

/**
 * The text of a paragraph with its marks, or why it cannot be read. The text stands alone in an element that tells what
 * is selected of it (selected-passage.ts): its sentences are parted here, and not by each browser in its own way.
 *
 * @param also what to mark beside the words of a search
 */
export function MarkedParagraph({
  paragraph,
  mark,
  also = [],
}: {
  paragraph: ReadParagraph;
  mark: Marker;
  also?: readonly Range[];
}) {
  const { text, error, number } = paragraph;
  if (error) return <Damage message={error.message} />;
  const ends = sentences(text).map(([, end]) => end);
  return (
    <span data-number={number} data-link={lastingLink(paragraph)} data-sentences={ends.join(" ")}>
      <Segments text={text} marks={mergeRanges([...mark(text), ...also])} />
    </span>
  );
}
