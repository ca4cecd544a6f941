import type { Aside } from "#lib/corpus/block.ts";
import { ASIDES } from "#lib/corpus/formats/paper/paper.ts";
import type { XmlElement } from "#lib/corpus/formats/xml/parse-xml.ts";
import { childOf, childrenOf, textWithin } from "#lib/corpus/formats/xml/walk-xml.ts";
import type { DocxNotes } from "./docx-notes.ts";
import { chosen, isHidden, isOn, isReference } from "./docx-text.ts";

/** What a paragraph of a docx file holds. */
export interface DocxParagraph {
  readonly text: string;
  /** What was left out of the text. */
  readonly asides: readonly { readonly aside: Aside; readonly text: string }[];
  /** Text boxes that hang on it. */
  readonly boxes: readonly XmlElement[];
  readonly isBold: boolean;
  /** In points, where one is set for all of it. */
  readonly size: number | null;
}

const DELETED = new Set(["del", "moveFrom"]);
const SILENT = new Set(["pPr", "rPr", "instrText", "delInstrText", "softHyphen"]);
const SIGNS: ReadonlyMap<string, string> = new Map([
  ["tab", " "],
  ["ptab", " "],
  ["br", "\n"],
  ["cr", "\n"],
  ["noBreakHyphen", "-"],
]);

/** Reads what a paragraph (`w:p`) holds: insertions as text, deletions and hidden text aside. */
export function readParagraph(paragraph: XmlElement, notes: DocxNotes): DocxParagraph {
  const reading = new Reading(notes, false);
  reading.visitAll(paragraph);
  return reading.result();
}

class Reading {
  readonly #notes: DocxNotes;
  readonly #isAside: boolean;
  readonly #text: string[] = [];
  readonly #asides: { aside: Aside; text: string }[] = [];
  readonly #boxes: XmlElement[] = [];
  readonly #looks = new Set<string>();

  /** @param isAside whether all that is read is set aside, deleted and hidden text like the rest */
  constructor(notes: DocxNotes, isAside: boolean) {
    this.#notes = notes;
    this.#isAside = isAside;
  }

  result(): DocxParagraph {
    const [look = "", ...others] = this.#looks;
    const [bold, size] = look.split(" ");
    const isAlike = others.length === 0;
    return {
      text: this.#text.join(""),
      asides: this.#asides,
      boxes: this.#boxes,
      isBold: this.#looks.size > 0 && [...this.#looks].every((one) => one.startsWith("bold")),
      size: isAlike && bold !== undefined && size ? Number(size) / 2 : null,
    };
  }

  visitAll(node: XmlElement | null): void {
    for (const child of childrenOf(node)) this.#visit(child);
  }

  #visit(node: XmlElement): void {
    const { name } = node;
    if (SILENT.has(name)) return;
    const sign = SIGNS.get(name);
    if (sign !== undefined) this.#text.push(sign);
    else if (name === "t" || name === "delText") this.#text.push(textWithin(node));
    else if (DELETED.has(name) && !this.#isAside) this.#setAside(ASIDES.deleted, node);
    else if (isHidden(node) && !this.#isAside) this.#setAside(ASIDES.hidden, node);
    else if (isReference(node)) this.#text.push(this.#notes.markOf(node));
    else if (name === "AlternateContent") this.visitAll(chosen(node));
    else if (name === "txbxContent") this.#boxes.push(node);
    else if (name === "rt") this.#addReading(node);
    else this.#visitRun(node);
  }

  #visitRun(node: XmlElement): void {
    const words = this.#text.length;
    this.visitAll(node);
    if (node.name !== "r" || this.#text.slice(words).join("").trim() === "") return;
    const look = childOf(node, "rPr");
    this.#looks.add(
      `${isOn(childOf(look, "b")) ? "bold" : "plain"} ${childOf(look, "sz")?.attributes.get("val") ?? ""}`,
    );
  }

  /** How a word is read (ruby) stands above it; here in brackets behind it. */
  #addReading(node: XmlElement): void {
    this.#text.push("(");
    this.visitAll(node);
    this.#text.push(")");
  }

  #setAside(aside: Aside, node: XmlElement): void {
    const inner = new Reading(this.#notes, true);
    inner.visitAll(node);
    this.#asides.push({ aside, text: inner.#text.join("") });
    for (const box of inner.#boxes) this.#boxes.push(box);
  }
}
