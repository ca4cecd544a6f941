import { type LookedAt, withHeadingsByLook, withoutLook } from "#lib/corpus/formats/paper/heading-by-look.ts";
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
import type { DocxStyles } from "./docx-styles.ts";
import { chosen, hasNoEnd } from "./docx-text.ts";

/** The parts of a docx file that hold words. */
export interface DocxParts {
  readonly document: XmlElement;
  readonly styles: DocxStyles;
  readonly notes: DocxNotes;
  /** Headers, footers and remarks. */
  readonly beside: readonly { readonly name: string; readonly part: XmlElement }[];
}

/** The paragraphs of a docx file in reading order: the text, its notes, and what stands on every page. */
export function docxParagraphs(parts: DocxParts): PaperParagraph[] {
  const walk = new Walk(parts);
  const text = withHeadingsByLook(walk.within(parts.document));
  const notes = parts.notes.all.flatMap(({ number, element }) =>
    noteParagraphs(markOfNote(number), walk.within(element)),
  );
  const beside = parts.beside.flatMap(({ name, part }) => {
    const aside = name.startsWith("comments") ? ASIDES.comment : ASIDES.header;
    return walk.within(part).map((paragraph) => ({ ...paragraph, aside }));
  });
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

  #visit(node: XmlElement): LookedAt[] {
    if (node.name === "p") return this.#visitParagraph(node);
    if (node.name === "tbl") return this.#visitTable(node);
    if (node.name === "AlternateContent") return this.within(chosen(node));
    // Content controls, insertions of whole paragraphs and the like; marks such as those of bookmarks end no paragraph.
    return /Pr$|^sectPr$/.test(node.name) || childrenOf(node).length === 0 ? [] : this.within(node);
  }

  #visitParagraph(node: XmlElement): LookedAt[] {
    const properties = childOf(node, "pPr");
    const { text, asides, boxes, isBold, size } = readParagraph(node, this.#parts.notes);
    const beside = asides.map((one) => withoutLook({ kind: "text", ...one }));
    const whole = this.#carried + text;
    const isJoined = hasNoEnd(node);
    this.#carried = isJoined ? whole : "";
    const own = isJoined
      ? []
      : [{ ...paragraphOf(this.#parts.styles.roleOf(properties), whole), isBold, size }];
    return [...own, ...beside, ...boxes.flatMap((box) => new Walk(this.#parts).within(box))];
  }

  #visitTable(table: XmlElement): LookedAt[] {
    return rowsOf(table).flatMap((row) =>
      rowParagraphs(cellsOf(row).map((cell) => this.within(cell))).map(withoutLook),
    );
  }
}

/** Rows and cells may lie in content controls. */
const rowsOf = (table: XmlElement): XmlElement[] => nested(table, "tr");
const cellsOf = (row: XmlElement): XmlElement[] => nested(row, "tc");

function nested(element: XmlElement, name: string): XmlElement[] {
  return childrenOf(element).flatMap((child) =>
    child.name === name
      ? [child]
      : /^(?:sdt|sdtContent|customXml|ins|AlternateContent|Choice)$/.test(child.name)
        ? nested(child, name)
        : [],
  );
}
