import { smallest } from "#lib/corpus/extremes.ts";
import { printable } from "#lib/corpus/formats/paper/printable.ts";
import { hasWord } from "#lib/corpus/sentence.ts";
import type { Piece } from "./piece.ts";
import { mainPiece } from "./segments.ts";

/** What lies over a page, as far as it is text: fields that were filled in, what was typed on the page, and remarks. */
export interface Overlay {
  /** What a reader sees, at its place. */
  readonly pieces: readonly Piece[];
  /** What the fields hold that are not shown. */
  readonly hidden: readonly string[];
  readonly remarks: readonly string[];
}

/** An annotation as the reader of PDF files gives it; `null` and `undefined` where it does not say. */
export interface Annotation {
  readonly subtype?: string | null;
  readonly fieldType?: string | null;
  /** Of a choice all that are chosen, as they are sent. */
  readonly fieldValue?: string | readonly string[] | null;
  readonly options?: readonly { readonly exportValue: string | null; readonly displayValue: string | null }[];
  readonly multiLine?: boolean;
  readonly password?: boolean;
  readonly annotationFlags?: number;
  readonly contentsObj?: { readonly str?: string } | null;
  /** What its picture shows. */
  readonly textContent?: readonly string[] | null;
  readonly rect: readonly number[];
}

/** Where an annotation lies, in points from the left and the top. */
type Box = readonly [left: number, top: number, right: number, bottom: number];

const FIELDS_WITH_TEXT: ReadonlySet<unknown> = new Set(["Tx", "Ch"]);
const REMARKS: ReadonlySet<unknown> = new Set(
  "Text Highlight Underline Squiggly StrikeOut Caret Ink Line Square Circle Polygon PolyLine Stamp".split(
    " ",
  ),
);
/** The bits “hidden” and “no view”. */
const NOT_SHOWN = 2 | 32;
const USUAL: Pick<Piece, "size" | "font"> = { size: 10, font: "" };
const STEP = 1.2;
/** Of the size: how far below the middle of a line its letters stand. */
const HALF_LETTER = 0.35;
const LETTER_WIDTH = 0.5;
const RIGHT_TO_LEFT = /^\P{L}*[\u0590-\u08FF]/u;

/**
 * The text that lies over a page. What was filled in is set as most of the page is, however large the field: it is
 * neither a title nor a heading.
 *
 * @param drawn the pieces of the page itself
 * @param boxOf where a rectangle of the file lies on the page; null where it lies beside it
 */
export function overlayOf(
  annotations: readonly Annotation[],
  drawn: readonly Piece[],
  boxOf: (rect: readonly number[]) => Box | null,
): Overlay {
  const look = mainPiece(drawn) ?? USUAL;
  const pieces: Piece[] = [];
  const hidden: string[] = [];
  const remarks: string[] = [];
  for (const annotation of annotations) {
    const text = printable(textOf(annotation));
    if (!/[\p{L}\p{N}]/u.test(text)) continue;
    const box = isShown(annotation) ? boxOf(annotation.rect) : null;
    if (REMARKS.has(annotation.subtype)) remarks.push(text);
    else if (box) pieces.push(...piecesIn(box, text, annotation, look));
    else if (hasWord(text)) hidden.push(text);
  }
  return { pieces, hidden, remarks };
}

/** What a reader of the form reads; of a remark its words. Nothing of buttons, links and passwords. */
function textOf({ subtype, contentsObj, textContent, ...field }: Annotation): string {
  if (subtype === "Widget")
    return FIELDS_WITH_TEXT.has(field.fieldType) && !field.password ? shownValue(field) : "";
  if (subtype !== "FreeText" && !REMARKS.has(subtype)) return "";
  return contentsObj?.str || (textContent ?? []).join("\n");
}

function shownValue({ fieldValue, options = [] }: Pick<Annotation, "fieldValue" | "options">): string {
  const values = typeof fieldValue === "string" ? [fieldValue] : (fieldValue ?? []);
  const shown = new Map(options.map(({ exportValue, displayValue }) => [exportValue, displayValue]));
  return values.map((value) => shown.get(value) ?? value).join("\n");
}

function isShown({ annotationFlags = 0, rect }: Annotation): boolean {
  const [left, bottom, right, top] = rect;
  return (annotationFlags & NOT_SHOWN) === 0 && left !== right && bottom !== top;
}

/** Lines from the top of the box; one alone stands in its middle, as beside the name of a field. */
function piecesIn(
  [left, top, right, bottom]: Box,
  text: string,
  { subtype, multiLine }: Annotation,
  { size, font }: Pick<Piece, "size" | "font">,
): Piece[] {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== "");
  const isOne = lines.length === 1 && !multiLine && subtype === "Widget";
  const first = isOne ? (top + bottom) / 2 + size * HALF_LETTER : Math.min(top + size, bottom);
  const step = smallest([size * STEP, (bottom - top) / lines.length]);
  return lines.map((line, at) => ({
    text: line.trim(),
    x: left,
    right: Math.min(right, left + line.length * size * LETTER_WIDTH),
    y: first + at * step,
    size,
    font,
    isRightToLeft: RIGHT_TO_LEFT.test(line),
    unit: null,
  }));
}
