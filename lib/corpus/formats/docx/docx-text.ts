import type { Aside } from "#lib/corpus/block.ts";
import { ASIDES } from "#lib/corpus/formats/paper/paper.ts";
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
  "docPr",
  "textpath",
]);
/** Tells whether a run in a paragraph is hidden; false for what is no run. */
export type Hides = (node: XmlElement, paragraph: XmlElement | null) => boolean;

/** What holds text that is not there any more. */
export const DELETED: ReadonlySet<string> = new Set(["del", "moveFrom"]);
/** What has paragraphs of its own in the midst of one. */
const BOXES = new Set(["txbxContent", "txBody"]);
const WITHOUT_TEXT = new Set(["instrText", "delInstrText"]);

/**
 * All the words of a part of a docx file, deleted and hidden ones behind the others: what the account of the file is
 * made against. It knows nothing of kinds of paragraphs, so that it does not share the faults of what does.
 */
export function docxText(part: XmlElement, notes: DocxNotes, hides: Hides): string {
  const shown: string[] = [];
  const beside: string[] = [];
  let isGlued = false;
  let paragraph: XmlElement | null = null;
  let isWithin = false; // a paragraph, and no box in it
  const visit = (node: XmlElement, pieces: string[]): void => {
    const outer = { paragraph, isWithin };
    if (node.name === "p") paragraph = node;
    look(node, pieces);
    ({ paragraph, isWithin } = outer);
  };
  const look = (node: XmlElement, around: string[]): void => {
    const isBox = BOXES.has(node.name) || (node.name === "p" && isWithin);
    const pieces = isBox ? beside : around;
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
    const entry = chosenEntry(node);
    if (entry !== "") pieces.push(entry);
    const said = saidOf(node);
    if (said !== "") beside.push("\n", said, "\n");
    const isBeside = DELETED.has(node.name) || rowAside(node) !== null || hides(node, paragraph);
    if (isBeside) beside.push("\n");
    isWithin = node.name === "p" || (isWithin && !isBox);
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

/** Content that comes in several ways is shown in the first of them by the programs of today; that may be empty. */
export function chosen(alternate: XmlElement): XmlElement | null {
  const ways = childrenOf(alternate).filter(({ name }) => name === "Choice" || name === "Fallback");
  return ways.find(holdsWords) ?? ways[0] ?? null;
}

const holdsWords = (node: XmlElement): boolean =>
  childrenOf(node).some((child) => /^(?:t|delText|relIds|textpath)$/.test(child.name) || holdsWords(child));

/** What is said of a picture for those who do not see it, and what is drawn as a picture of words. */
export function saidOf({ name, attributes }: XmlElement): string {
  if (name === "textpath") return attributes.get("string") ?? "";
  return name === "docPr" ? [attributes.get("title"), attributes.get("descr")].join(" ").trim() : "";
}

/** The entry that a list of a form (`w:ddList`) shows; Word keeps no other text of it. */
export function chosenEntry(list: XmlElement): string {
  if (list.name !== "ddList") return "";
  const entries = childrenOf(list).filter(({ name }) => name === "listEntry");
  const at = childOf(list, "result") ?? childOf(list, "default");
  return entries[Number(at?.attributes.get("val") ?? 0)]?.attributes.get("val") ?? "";
}

/** Why a row of a table is not shown, by its properties; null where it is, and for what is no row. */
export function rowAside(row: XmlElement): Aside | null {
  const properties = row.name === "tr" ? childOf(row, "trPr") : null;
  if (childOf(properties, "del")) return ASIDES.deleted;
  return isOn(childOf(properties, "hidden")) ? ASIDES.hidden : null;
}

/** Whether an element is the place in the text that a note belongs to. */
export function isReference({ name }: XmlElement): boolean {
  return name === "footnoteReference" || name === "endnoteReference";
}

/** Whether a switch such as `w:b` is there and on. */
export function isOn(element: XmlElement | null): boolean {
  return element !== null && !["0", "false", "off"].includes(element.attributes.get("val") ?? "1");
}
