import type { XmlElement } from "#lib/corpus/formats/xml/parse-xml.ts";
import { childOf, childrenOf } from "#lib/corpus/formats/xml/walk-xml.ts";
import type { DocxNotes } from "./docx-notes.ts";

const PARTING = new Set([
  "p",
  "br",
  "cr",
  "tab",
  "ptab",
  "tc",
  "txbxContent",
  "footnote",
  "endnote",
  "comment",
  "rt",
]);
const DELETED = new Set(["del", "moveFrom"]);
const WITHOUT_TEXT = new Set(["instrText", "delInstrText"]);

/**
 * All the words of a part of a docx file, deleted and hidden ones behind the others: what the account of the file is
 * made against. It knows nothing of kinds of paragraphs, so that it does not share the faults of what does.
 */
export function docxText(part: XmlElement, notes: DocxNotes): string {
  const shown: string[] = [];
  const beside: string[] = [];
  let isGlued = false;
  const visit = (node: XmlElement, pieces: string[]): void => {
    if (WITHOUT_TEXT.has(node.name)) return;
    if (node.name === "AlternateContent") {
      visitAll(chosen(node), pieces);
      return;
    }
    const parts = PARTING.has(node.name);
    if (parts && !isGlued) pieces.push("\n");
    if (parts) isGlued = false;
    if (node.name === "noBreakHyphen") pieces.push("-");
    if (isReference(node)) pieces.push(notes.markOf(node));
    if (node.name === "t" || node.name === "delText")
      pieces.push(...node.children.filter((child) => typeof child === "string"));
    const isBeside = DELETED.has(node.name) || isHidden(node);
    if (isBeside) beside.push("\n");
    visitAll(node, isBeside ? beside : pieces);
    if (hasNoEnd(node)) isGlued = true;
    else if (parts) pieces.push("\n");
  };
  const visitAll = (node: XmlElement | null, pieces: string[]): void => {
    for (const child of childrenOf(node)) visit(child, pieces);
  };
  visit(part, shown);
  return [...shown, "\n", ...beside].join("");
}

/** Whether the end of a paragraph was deleted, so that the next one is its rest. */
export function hasNoEnd(paragraph: XmlElement): boolean {
  return isOn(childOf(childOf(childOf(paragraph, "pPr"), "rPr"), "del"));
}

/** Content that comes in two ways is shown in the first of them by the programs of today. */
export function chosen(alternate: XmlElement): XmlElement | null {
  return childOf(alternate, "Choice") ?? childOf(alternate, "Fallback");
}

/** Whether an element is the place in the text that a note belongs to. */
export function isReference({ name }: XmlElement): boolean {
  return name === "footnoteReference" || name === "endnoteReference";
}

/** Whether a run is set as hidden. */
export function isHidden(run: XmlElement): boolean {
  return run.name === "r" && isOn(childOf(childOf(run, "rPr"), "vanish"));
}

/** Whether a switch such as `w:b` is there and on. */
export function isOn(element: XmlElement | null): boolean {
  return element !== null && !["0", "false", "off"].includes(element.attributes.get("val") ?? "1");
}
