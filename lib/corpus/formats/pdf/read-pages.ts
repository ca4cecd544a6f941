import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import {
  GlobalWorkerOptions,
  getDocument,
  type PageViewport,
  type PDFDocumentProxy,
  type PDFPageProxy,
  Util,
  VerbosityLevel,
} from "pdfjs-dist/legacy/build/pdf.mjs";
import { printable } from "#lib/corpus/formats/paper/printable.ts";
import { Rejection } from "#lib/corpus/rejection.ts";
import { type Annotation, overlayOf } from "./annotations.ts";
import type { Page, Piece } from "./piece.ts";
import { Structure, type Unit } from "./structure.ts";

/** What a PDF file holds, as far as it is text. */
export interface PdfText {
  readonly pages: readonly Page[];
  readonly title: string | null;
  readonly author: string | null;
}

// The same code in fewer signs: what loads TypeScript holds each module several times over, which took 160 MB here.
GlobalWorkerOptions.workerSrc = pathToFileURL(
  createRequire(import.meta.url).resolve("pdfjs-dist/legacy/build/pdf.worker.min.mjs"),
).href;

type TextItem = Extract<
  Awaited<ReturnType<PDFPageProxy["getTextContent"]>>["items"][number],
  { str: string }
>;

const MOST_PAGES = 5000;
const MOST_PIECES = 3_000_000;
/** Of the tangent: text that leans more than this is no line to read on. */
const MOST_SLANT = 0.1;
// Text set bold by drawing it twice, a hair apart.
const TWICE_WITHIN = 0.15;
const MOST_ALIKE = 50;

/**
 * Reads the text of all pages. No script, font, worker or other file is loaded.
 *
 * @throws Rejection where the bytes are no PDF file, or one that needs a password
 */
export async function readPages(bytes: Uint8Array): Promise<PdfText> {
  const loading = getDocument({
    // A copy, for the reader takes the memory it is given away.
    data: Uint8Array.from(bytes),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    return await readDocument(await loading.promise);
  } catch (error) {
    throw asRejection(error);
  } finally {
    await loading.destroy();
  }
}

async function readDocument(document: PDFDocumentProxy): Promise<PdfText> {
  if (document.numPages > MOST_PAGES)
    throw new Rejection(
      `The file has ${document.numPages} pages; an article should have at most 5,000.`,
      "too-large",
    );
  const isTagged = (await document.getMarkInfo())?.Marked === true;
  const pages: Page[] = [];
  let pieces = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await readPage(await document.getPage(number), number, isTagged);
    pieces += page.pieces.length;
    if (pieces > MOST_PIECES)
      throw new Rejection("The file draws more than three million pieces of text.", "too-large");
    pages.push(page);
  }
  const { info } = await document.getMetadata();
  return { pages, title: said(info, "Title"), author: said(info, "Author") };
}

async function readPage(page: PDFPageProxy, number: number, isTagged: boolean): Promise<Page> {
  const viewport = page.getViewport({ scale: 1 });
  const { transform, height } = viewport;
  const { items } = await page.getTextContent({ includeMarkedContent: isTagged });
  const structure = new Structure(isTagged ? await page.getStructTree() : null);
  const pieces: Piece[] = [];
  const slanted: string[] = [];
  for (const item of items) {
    if (!("str" in item)) structure.pass(item);
    if (!("str" in item) || item.str === "") continue;
    const place = Util.transform(transform, item.transform) as number[];
    if (isSlanted(place)) slanted.push(printable(item.str));
    else pieces.push(pieceOf(item, place, structure.unit));
  }
  // Where what lies over a page is damaged, the page itself can still be read.
  const annotations: readonly Annotation[] = await page.getAnnotations({ intent: "any" }).catch(() => []);
  const overlay = overlayOf(annotations, pieces, (rect) => boxOn(viewport, rect));
  page.cleanup();
  return { ...overlay, number, height, pieces: withoutDoubles([...pieces, ...overlay.pieces]), slanted };
}

/** Where a rectangle of the file lies on the page; null where it lies beside it. */
function boxOn(viewport: PageViewport, rect: readonly number[]): [number, number, number, number] | null {
  const [x = 0, y = 0, otherX = 0, otherY = 0] = viewport.convertToViewportRectangle([...rect]) as number[];
  const [left, right] = [Math.min(x, otherX), Math.max(x, otherX)];
  const [top, bottom] = [Math.min(y, otherY), Math.max(y, otherY)];
  const isOn = right > 0 && left < viewport.width && bottom > 0 && top < viewport.height;
  return isOn ? [left, top, right, bottom] : null;
}

function isSlanted([a = 1, b = 0]: readonly number[]): boolean {
  return Math.abs(b) > Math.abs(a) * MOST_SLANT || a < 0;
}

function pieceOf(
  item: TextItem,
  [, , c = 0, d = 0, x = 0, y = 0]: readonly number[],
  unit: Unit | null,
): Piece {
  return {
    text: printable(item.str),
    x,
    right: x + item.width,
    y,
    size: Math.hypot(c, d) || 1,
    font: item.fontName,
    isRightToLeft: item.dir === "rtl",
    unit,
  };
}

/** Leaves out pieces that are drawn again at the same place. */
function withoutDoubles(pieces: readonly Piece[]): Piece[] {
  const drawn = new Map<string, Piece[]>();
  return pieces.filter((piece) => {
    if (piece.text.trim() === "") return true;
    const same = drawn.get(piece.text) ?? [];
    if (same.some((other) => isDouble(piece, other))) return false;
    drawn.set(piece.text, [...same.slice(-MOST_ALIKE), piece]);
    return true;
  });
}

function isDouble(piece: Piece, other: Piece): boolean {
  const near = piece.size * TWICE_WITHIN;
  return Math.abs(piece.x - other.x) < near && Math.abs(piece.y - other.y) < near;
}

function said(info: object, key: string): string | null {
  const value: unknown = Reflect.get(info, key);
  return typeof value === "string" && value !== "" ? value : null;
}

function asRejection(error: unknown): unknown {
  if (error instanceof Rejection || !(error instanceof Error)) return error;
  if (error.name === "PasswordException")
    return new Rejection("The file is protected by a password; it should be saved without one.", "encrypted");
  const message = error.message.slice(0, 200).replace(/[\s.]+$/, "");
  return new Rejection(`The file is not a PDF file that can be read, or is damaged: ${message}.`, "damaged");
}
