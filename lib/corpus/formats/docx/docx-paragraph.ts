import type { Aside } from "#lib/corpus/block.ts";
import { ASIDES } from "#lib/corpus/formats/paper/paper.ts";
import type { XmlElement } from "#lib/corpus/formats/xml/parse-xml.ts";
import { childOf, childrenOf, textWithin } from "#lib/corpus/formats/xml/walk-xml.ts";
import type { DocxNotes } from "./docx-notes.ts";
import { chosen, chosenEntry, DELETED, type Hides, isOn, isReference, saidOf } from "./docx-text.ts";

/** What a paragraph of a docx file holds. */
export interface DocxParagraph {
  readonly text: string;
  /** What was left out of the text. */
  readonly asides: readonly { readonly aside: Aside; readonly text: string }[];
  /** Text boxes and the like that hang on it. */
  readonly boxes: readonly XmlElement[];
  readonly isBold: boolean;
  /** In points, where one is set for all of it. */
  readonly size: number | null;
}

const SILENT = new Set(["pPr", "rPr", "instrText", "delInstrText", "softHyphen"]);
/** What has paragraphs of its own: text boxes, drawings, and diagrams that stand elsewhere. */
const BOXES = new Set(["txbxContent", "txBody", "p", "relIds"]);
const SIGNS: ReadonlyMap<string, string> = new Map([
  ["tab", " "],
  ["ptab", " "],
  ["br", "\n"],
  ["cr", "\n"],
  ["noBreakHyphen", "-"],
]);

/** Reads what a paragraph (`w:p`) holds: insertions as text, deletions and hidden text aside. */
export function readParagraph(paragraph: XmlElement, notes: DocxNotes, hides: Hides): DocxParagraph {
  const reading = new Reading(notes, (run) => hides(run, paragraph), false);
  reading.visitAll(paragraph);
  return reading.result();
}

class Reading {
  readonly #notes: DocxNotes;
  readonly #hides: (run: XmlElement) => boolean;
  readonly #isAside: boolean;
  readonly #text: string[] = [];
  readonly #asides: { aside: Aside; text: string }[] = [];
  readonly #boxes: XmlElement[] = [];
  readonly #looks = new Set<string>();

  /** @param isAside whether all that is read is set aside, deleted and hidden text like the rest */
  constructor(notes: DocxNotes, hides: (run: XmlElement) => boolean, isAside: boolean) {
    this.#notes = notes;
    this.#hides = hides;
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
    else if (this.#hides(node) && !this.#isAside) this.#setAside(ASIDES.hidden, node);
    else if (isReference(node)) this.#text.push(this.#notes.markOf(node));
    else if (name === "AlternateContent") this.visitAll(chosen(node));
    else if (BOXES.has(name))
      this.#boxes.push(name === "p" ? { ...node, name: "box", children: [node] } : node);
    else if (name === "rt") this.#addReading(node);
    else this.#visitRun(node);
    const said = saidOf(node);
    if (said !== "") this.#asides.push({ aside: ASIDES.image, text: said });
    this.#text.push(chosenEntry(node));
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
    const inner = new Reading(this.#notes, this.#hides, true);
    inner.visitAll(node);
    this.#asides.push({ aside, text: inner.#text.join("") });
    for (const box of inner.#boxes) this.#boxes.push(box);
  }
}
