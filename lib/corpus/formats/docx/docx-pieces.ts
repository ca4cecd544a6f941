import { blockText } from "#lib/corpus/block.ts";
import { decode } from "#lib/corpus/formats/decode.ts";
import { declaredEncoding } from "#lib/corpus/formats/html/declared-encoding.ts";
import { htmlText } from "#lib/corpus/formats/html/html-article.ts";
import { ASIDES, type PaperParagraph } from "#lib/corpus/formats/paper/paper.ts";
import type { XmlElement } from "#lib/corpus/formats/xml/parse-xml.ts";
import { readPart } from "#lib/corpus/formats/xml/read-part.ts";
import { allWithin, childrenOf, textWithin } from "#lib/corpus/formats/xml/walk-xml.ts";
import type { Zip } from "#lib/corpus/formats/zip/open-zip.ts";
import type { DocxRelations } from "./docx-relations.ts";

interface Piece {
  readonly paragraphs: readonly PaperParagraph[];
  /** All its words, for the account of the file. */
  readonly text: string;
}

/**
 * What other parts of a docx file hold for a place in its text: pages and texts that were put in whole, diagrams and
 * charts. Each is given once, however often the text asks for it.
 */
export class DocxPieces {
  readonly text: string;
  readonly #left: Map<string, Piece>;

  private constructor(
    pieces: ReadonlyMap<string, Piece>,
    readonly warnings: readonly string[],
  ) {
    this.text = [...pieces.values()].map(({ text }) => text).join("\n");
    this.#left = new Map(pieces);
  }

  static async read(zip: Zip, { all }: DocxRelations): Promise<DocxPieces> {
    const pieces = new Map<string, Piece>();
    const warnings: string[] = [];
    const read = new Set<string>();
    for (const { id, type, name } of all) {
      const reader = READERS.get(type);
      if (!reader || (name !== null && read.has(name))) continue;
      const piece = name === null ? null : await reader(zip, name);
      if (name !== null) read.add(name);
      if (piece) pieces.set(id, piece);
      else warnings.push(unread(name));
    }
    return new DocxPieces(pieces, warnings);
  }

  /** The paragraphs of the piece that the text calls so. */
  take(id: string | undefined): readonly PaperParagraph[] {
    const piece = this.#left.get(id ?? "");
    this.#left.delete(id ?? "");
    return piece?.paragraphs ?? [];
  }

  /** What the text has not asked for. */
  takeRest(): readonly PaperParagraph[] {
    return [...this.#left.keys()].flatMap((id) => this.take(id));
  }
}

type Reader = (zip: Zip, name: string) => Promise<Piece | null>;

const READERS: ReadonlyMap<string, Reader> = new Map([
  ["aFChunk", readChunk],
  ["diagramData", readDiagram],
  ["chart", readChart],
]);

/** A page or a text; null for one in a format of its own. */
async function readChunk(zip: Zip, name: string): Promise<Piece | null> {
  const bytes = /\.(?:x?html?|txt)$/i.test(name) ? await zip.read(name) : null;
  if (!bytes) return null;
  const { text } = decode(bytes, declaredEncoding(bytes));
  if (/\.txt$/i.test(name)) return { paragraphs: text.split("\n").map(plain), text };
  const page = htmlText(text);
  const paragraphs = page.blocks.map((block): PaperParagraph => {
    const { kind, lines, aside } = block;
    if (aside) return { kind, text: lines.map(({ source }) => source).join(" "), aside };
    return { kind, text: blockText(block) };
  });
  const cuts = page.blocks.flatMap(({ lines }) => lines).flatMap((line) => line.cuts);
  const hidden = cuts.map(({ text: words }): PaperParagraph => ({ ...plain(words), aside: ASIDES.hidden }));
  return { paragraphs: [...paragraphs, ...hidden], text: page.text };
}

/** The words of a diagram are its text, one paragraph for each of its own. */
async function readDiagram(zip: Zip, name: string): Promise<Piece | null> {
  const part = await readPart(zip, name);
  return part && pieceOf(allWithin(part, "p").map((one) => plain(wordsIn(one, ""))));
}

/** A chart is a picture: what stands in it and what it was drawn from is listed. */
async function readChart(zip: Zip, name: string): Promise<Piece | null> {
  const part = await readPart(zip, name);
  return part && pieceOf([{ ...plain(wordsIn(part, " ")), aside: ASIDES.chart }]);
}

const plain = (text: string): PaperParagraph => ({ kind: "text", text });
const pieceOf = (paragraphs: readonly PaperParagraph[]): Piece => ({
  paragraphs,
  text: paragraphs.map(({ text }) => text).join("\n"),
});

function wordsIn(element: XmlElement, gap: string): string {
  return childrenOf(element)
    .map((child) => (/^[tv]$/.test(child.name) ? textWithin(child) : wordsIn(child, gap)))
    .join(gap);
}

const unread = (name: string | null): string =>
  name === null
    ? "A piece of the text stands in another file, which is not opened."
    : `A piece of the text, “${name.slice(0, 80)}”, is in a format that is not read within another, or is not there.`;
