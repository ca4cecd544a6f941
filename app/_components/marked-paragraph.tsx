import type { Marker } from "#app/_server/marker.ts";
import type { ReadParagraph } from "#lib/archive/read-paragraph.ts";
import { Damage } from "./damage.tsx";
import { Segments } from "./segments.tsx";

/** The text of a paragraph with its marks, or why it cannot be read. */
export function MarkedParagraph({ paragraph, mark }: { paragraph: ReadParagraph; mark: Marker }) {
  const { text, error } = paragraph;
  return error ? <Damage message={error.message} /> : <Segments text={text} marks={mark(text)} />;
}
