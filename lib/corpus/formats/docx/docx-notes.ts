import type { XmlElement } from "#lib/corpus/formats/xml/parse-xml.ts";
import { childrenOf } from "#lib/corpus/formats/xml/walk-xml.ts";

/** A footnote or endnote, with the number that readers know it by. */
export interface DocxNote {
  readonly number: number;
  readonly element: XmlElement;
}

/** The notes of a docx file. Word numbers them as it shows them; here endnotes go on counting after footnotes. */
export class DocxNotes {
  readonly all: readonly DocxNote[];
  readonly #numbers = new Map<string, number>();

  constructor(footnotes: XmlElement | null, endnotes: XmlElement | null) {
    const found = [...notesOf(footnotes, "footnote"), ...notesOf(endnotes, "endnote")];
    this.all = found.map((element, index) => ({ number: index + 1, element }));
    for (const { number, element } of this.all)
      this.#numbers.set(`${element.name}${element.attributes.get("id") ?? ""}`, number);
  }

  /** The mark that stands in the text for a reference, or nothing where there is no such note. */
  markOf(reference: XmlElement): string {
    const kind = reference.name.replace(/Reference$/, "");
    const number = this.#numbers.get(`${kind}${reference.attributes.get("id") ?? ""}`);
    return number === undefined ? "" : markOfNote(number);
  }
}

/** “[3]”: a bracket keeps the number apart from the word before it. */
export const markOfNote = (number: number): string => `[${number}]`;

/** The lines that part notes from the text are kept as notes, of a type: `separator`, `continuationNotice`. */
function notesOf(part: XmlElement | null, name: string): XmlElement[] {
  const isLine = (note: XmlElement) => /^(?:separator|continuation)/.test(note.attributes.get("type") ?? "");
  return childrenOf(part).filter((note) => note.name === name && !isLine(note));
}
