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
import { childrenOf, isElement, textWithin } from "#lib/corpus/formats/xml/walk-xml.ts";
import { hasWord } from "#lib/corpus/sentence.ts";
import { bodyOf, readParagraph } from "./odt-paragraph.ts";
import type { OdtStyles } from "./odt-styles.ts";
import { citationOf, TEMPLATE } from "./odt-text.ts";

const DELETIONS = "tracked-changes";
const CONTENTS =
  /^(?:table-of-content|alphabetical-index|illustration-index|table-index|user-index|object-index)$/;
const ROW = /^table-(?:row|rows|header-rows|row-group)$/;

/** The paragraphs of OpenDocument texts in reading order, its notes behind the text. */
export function odtParagraphs(texts: readonly XmlElement[], styles: OdtStyles): PaperParagraph[] {
  const walk = new Walk(styles);
  const found = withHeadingsByLook(texts.flatMap((text) => walk.within(text, false)));
  return [...found, ...walk.readNotes()];
}

class Walk {
  readonly #styles: OdtStyles;
  readonly #notes: XmlElement[] = [];

  constructor(styles: OdtStyles) {
    this.#styles = styles;
  }

  within(element: XmlElement | null, isList: boolean): LookedAt[] {
    return (element?.children ?? []).flatMap((child) =>
      isElement(child) ? this.#visit(child, isList) : loose(child),
    );
  }

  readNotes(): PaperParagraph[] {
    const read: PaperParagraph[] = [];
    // A note may hold notes, which are then read after it.
    for (let note = this.#notes.shift(); note !== undefined; note = this.#notes.shift()) {
      for (const one of noteParagraphs(`[${citationOf(note)}]`, this.within(bodyOf(note), false)))
        read.push(one);
    }
    return read;
  }

  #visit(node: XmlElement, isList: boolean): LookedAt[] {
    const read = this.#read(node, isList);
    return this.#styles.hides(node) ? setAside(ASIDES.hidden, read) : read;
  }

  #read(node: XmlElement, isList: boolean): LookedAt[] {
    const { name } = node;
    if (name === "script" || TEMPLATE.test(name)) return [];
    if (name === "p" || name === "h") return this.#visitParagraph(node, isList);
    if (name === "list") return this.within(node, true);
    if (name === "table") return this.#rows(node);
    if (name === "table-row")
      return rowParagraphs(childrenOf(node).map((cell) => this.#visit(cell, false))).map(withoutLook);
    if (name === DELETIONS) return this.#deletions(node);
    if (CONTENTS.test(name))
      return this.within(node, false).map((one) => ({ ...one, aside: ASIDES.contents }));
    if (name === "title" || name === "desc")
      return [withoutLook({ kind: "text", text: textWithin(node), aside: ASIDES.image })];
    return this.within(node, isList);
  }

  #visitParagraph(node: XmlElement, isList: boolean): LookedAt[] {
    const style = node.attributes.get("style-name");
    const { text, asides, boxes, notes, isBold } = readParagraph(node, this.#styles);
    for (const note of notes) this.#notes.push(note);
    const role = this.#styles.roleOf(style);
    const own = node.name === "h" ? "heading" : isList && role === "text" ? "list entry" : role;
    return [
      { ...paragraphOf(own, text), isBold, size: this.#styles.sizeOf(style) },
      ...asides.map((one) => withoutLook({ kind: "text", ...one })),
      ...boxes.flatMap((box) => this.within(box, false)),
    ];
  }

  #rows(table: XmlElement): LookedAt[] {
    return table.children.flatMap((child) => {
      if (!isElement(child)) return loose(child);
      if (ROW.test(child.name) && child.name !== "table-row") return this.#rows(child);
      return this.#visit(child, false);
    });
  }

  /** What was deleted is kept before the text; who deleted it when is not text. */
  #deletions(changes: XmlElement): LookedAt[] {
    return childrenOf(changes)
      .flatMap(childrenOf)
      .flatMap((change) => childrenOf(change).filter(({ name }) => name !== "change-info"))
      .flatMap((node) => this.#visit(node, false))
      .map((one) => ({ ...one, aside: ASIDES.deleted }));
  }
}

/** Words that stand in no paragraph. */
const loose = (text: string): LookedAt[] => (hasWord(text) ? [withoutLook({ kind: "text", text })] : []);
