import type { Aside } from "#lib/corpus/block.ts";
import {
  type LookedAt,
  setAside,
  withHeadingsByLook,
  withoutLook,
} from "#lib/corpus/formats/paper/heading-by-look.ts";
import {
  ASIDES,
  noteParagraphs,
  type PaperParagraph,
  rowParagraphs,
} from "#lib/corpus/formats/paper/paper.ts";
import { paragraphOf } from "#lib/corpus/formats/paper/style-role.ts";
import type { XmlElement } from "#lib/corpus/formats/xml/parse-xml.ts";
import { childOf, childrenOf } from "#lib/corpus/formats/xml/walk-xml.ts";
import { type DocxNotes, markOfNote } from "./docx-notes.ts";
import { readParagraph } from "./docx-paragraph.ts";
import type { DocxPieces } from "./docx-pieces.ts";
import type { DocxStyles } from "./docx-styles.ts";
import { chosen, DELETED, hasNoEnd, rowAside } from "./docx-text.ts";

/** The parts of a docx file that hold words. */
export interface DocxParts {
  readonly document: XmlElement;
  readonly styles: DocxStyles;
  readonly notes: DocxNotes;
  readonly pieces: DocxPieces;
  /** Headers, footers and remarks. */
  readonly beside: readonly { readonly part: XmlElement; readonly aside: Aside }[];
}

/** The paragraphs of a docx file in reading order: the text, its notes, and what stands on every page. */
export function docxParagraphs(parts: DocxParts): PaperParagraph[] {
  const walk = new Walk(parts);
  const text = withHeadingsByLook([...walk.within(parts.document), ...walk.rest()]);
  const notes = parts.notes.all.flatMap(({ number, element }) =>
    noteParagraphs(markOfNote(number), walk.within(element)),
  );
  const beside = parts.beside.flatMap(({ part, aside }) =>
    walk.within(part).map((paragraph) => ({ ...paragraph, aside })),
  );
  return [...text, ...notes, ...beside];
}

class Walk {
  readonly #parts: DocxParts;
  /** Text whose paragraph mark was deleted, so that it goes on in the next paragraph. */
  #carried = "";

  constructor(parts: DocxParts) {
    this.#parts = parts;
  }

  within(element: XmlElement | null): LookedAt[] {
    const found = childrenOf(element).flatMap((child) => this.#visit(child));
    if (this.#carried === "") return found;
    const text = this.#carried;
    this.#carried = "";
    return [...found, { kind: "text", text, isBold: false, size: null }];
  }

  /** Pieces that no place of the text asks for. */
  rest(): LookedAt[] {
    return this.#parts.pieces.takeRest().map(withoutLook);
  }

  #visit(node: XmlElement): LookedAt[] {
    const { name } = node;
    if (name === "r" || name === "t") return this.#visitParagraph({ ...node, name: "p", children: [node] });
    if (name === "altChunk") return this.#parts.pieces.take(node.attributes.get("id")).map(withoutLook);
    if (DELETED.has(name)) return setAside(ASIDES.deleted, this.within(node));
    if (name === "p") return this.#visitParagraph(node);
    if (name === "tbl") return this.#visitTable(node);
    if (name === "AlternateContent") return this.within(chosen(node));
    // Content controls, insertions of whole paragraphs and the like; marks such as those of bookmarks end no paragraph.
    return /Pr$|^sectPr$/.test(name) || childrenOf(node).length === 0 ? [] : this.within(node);
  }

  #visitParagraph(node: XmlElement): LookedAt[] {
    const properties = childOf(node, "pPr");
    const { text, asides, boxes, isBold, size } = readParagraph(node, this.#parts.notes, (run, paragraph) =>
      this.#parts.styles.hides(run, paragraph),
    );
    const beside = asides.map((one) => withoutLook({ kind: "text", ...one }));
    const whole = this.#carried + text;
    const isJoined = hasNoEnd(node);
    this.#carried = isJoined ? whole : "";
    const own = isJoined
      ? []
      : [{ ...paragraphOf(this.#parts.styles.roleOf(properties), whole), isBold, size }];
    return [...own, ...beside, ...boxes.flatMap((box) => this.#box(box))];
  }

  #box(box: XmlElement): LookedAt[] {
    if (box.name === "relIds") return this.#parts.pieces.take(box.attributes.get("dm")).map(withoutLook);
    return new Walk(this.#parts).within(box);
  }

  /** Rows and cells may lie in content controls and the like; what lies in none is read as it comes. */
  #visitTable(table: XmlElement): LookedAt[] {
    return childrenOf(table).flatMap((child) => {
      if (child.name === "tr") return this.#visitRow(child);
      if (child.name === "AlternateContent")
        return this.#visitTable({ ...child, children: [chosen(child) ?? ""] });
      return holds(child, "tr") ? this.#visitTable(child) : this.#visit(child);
    });
  }

  #visitRow(row: XmlElement): LookedAt[] {
    const read = rowParagraphs(this.#cells(row)).map(withoutLook);
    const aside = rowAside(row);
    return aside ? setAside(aside, read) : read;
  }

  #cells(row: XmlElement): LookedAt[][] {
    return childrenOf(row).flatMap((child) => {
      if (child.name === "tc") return [this.within(child)];
      if (child.name === "AlternateContent")
        return this.#cells({ ...child, children: [chosen(child) ?? ""] });
      return holds(child, "tc") ? this.#cells(child) : [this.#visit(child)];
    });
  }
}

/** Whether rows or cells of this table lie within an element; those of a table in it are its own. */
const holds = (element: XmlElement, name: string): boolean =>
  childrenOf(element).some((child) => child.name === name || (child.name !== "tbl" && holds(child, name)));
