import type { Aside } from "#lib/corpus/block.ts";
import { ASIDES } from "#lib/corpus/formats/paper/paper.ts";
import type { XmlElement } from "#lib/corpus/formats/xml/parse-xml.ts";
import { childOf, isElement, linesWithin, textWithin } from "#lib/corpus/formats/xml/walk-xml.ts";
import type { OdtStyles } from "./odt-styles.ts";
import { citationOf, unshown } from "./odt-text.ts";

/** What a paragraph of an OpenDocument file holds. */
export interface OdtParagraph {
  readonly text: string;
  readonly asides: readonly { readonly aside: Aside; readonly text: string }[];
  readonly boxes: readonly XmlElement[];
  readonly notes: readonly XmlElement[];
  readonly isBold: boolean;
}

const SIGNS: ReadonlyMap<string, string> = new Map([
  ["s", " "],
  ["tab", " "],
  ["line-break", "\n"],
]);
/** White space in the file is one space; more is written as elements. */
const WHITE_SPACE = /[ \t\r\n]+/g;

/** Reads what a paragraph (`text:p`, `text:h`) holds. */
export function readParagraph(paragraph: XmlElement, styles: OdtStyles): OdtParagraph {
  const reading = new Reading(styles);
  reading.visitAll(paragraph, styles.isBold(paragraph.attributes.get("style-name")));
  return reading.result();
}

class Reading {
  readonly #styles: OdtStyles;
  readonly #text: string[] = [];
  readonly #asides: { aside: Aside; text: string }[] = [];
  readonly #boxes: XmlElement[] = [];
  readonly #notes: XmlElement[] = [];
  #hasPlain = false;

  constructor(styles: OdtStyles) {
    this.#styles = styles;
  }

  result(): OdtParagraph {
    const text = this.#text.join("");
    return {
      text,
      asides: this.#asides,
      boxes: this.#boxes,
      notes: this.#notes,
      isBold: !this.#hasPlain && text.trim() !== "",
    };
  }

  visitAll(node: XmlElement, isBold: boolean): void {
    for (const child of node.children) {
      if (isElement(child)) this.#visit(child, isBold);
      else this.#addText(child, isBold);
    }
  }

  #addText(words: string, isBold: boolean): void {
    this.#text.push(words.replace(WHITE_SPACE, " "));
    if (!isBold && words.trim() !== "") this.#hasPlain = true;
  }

  #visit(node: XmlElement, isBold: boolean): void {
    const { name } = node;
    const sign = SIGNS.get(name);
    const style = node.attributes.get("style-name");
    if (sign !== undefined) this.#text.push(sign);
    else if (name === "note") this.#addNote(node);
    else if (name === "annotation") this.#asides.push({ aside: ASIDES.comment, text: linesWithin(node) });
    else if (name === "text-box") this.#boxes.push(node);
    else if (name === "title" || name === "desc")
      this.#asides.push({ aside: ASIDES.image, text: textWithin(node) });
    else if (name === "script") return;
    else if (this.#styles.hides(node))
      this.#asides.push({ aside: ASIDES.hidden, text: unshown(node) + linesWithin(node) });
    else if (name === "ruby-text") this.#text.push(`(${textWithin(node)})`);
    else
      this.visitAll(
        node,
        name === "span" && style !== undefined ? isBold || this.#styles.isBold(style) : isBold,
      );
  }

  #addNote(note: XmlElement): void {
    this.#text.push(`[${citationOf(note)}]`);
    this.#notes.push(note);
  }
}

/** The body of a note. */
export const bodyOf = (note: XmlElement): XmlElement | null => childOf(note, "note-body");
