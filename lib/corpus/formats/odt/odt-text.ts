import type { XmlElement } from "#lib/corpus/formats/xml/parse-xml.ts";
import { isElement } from "#lib/corpus/formats/xml/walk-xml.ts";

const PARTING = new Set([
  "p",
  "h",
  "s",
  "tab",
  "line-break",
  "section",
  "text-box",
  "note",
  "annotation",
  "title",
  "desc",
  "ruby-text",
]);
/** What a table of contents is made by. */
export const TEMPLATE =
  /^(?:table-of-content|alphabetical-index|illustration-index|table-index|user-index|object-index|bibliography)-source$/;
/** Pieces that stand within a paragraph and are no part of its text. */
const BESIDE = new Set(["note", "annotation", "text-box", "title", "desc"]);

/**
 * All the words of a part of an OpenDocument file, those beside the text behind the others: what the account of the
 * file is made against. It knows nothing of kinds of paragraphs, so that it does not share the faults of what does.
 */
export function odtText(part: XmlElement, isHidden: (node: XmlElement) => boolean): string {
  const shown: string[] = [];
  const beside: string[] = [];
  const visit = (node: XmlElement, pieces: string[]): void => {
    if (TEMPLATE.test(node.name) || node.name === "script") return;
    if (node.name === "note") pieces.push(`[${citationOf(node)}]`);
    const parts = PARTING.has(node.name);
    const target = BESIDE.has(node.name) || isHidden(node) ? beside : pieces;
    if (parts || target !== pieces) target.push("\n");
    if (parts && target === pieces) pieces.push("\n");
    target.push(unshown(node));
    for (const child of node.children) {
      if (isElement(child)) visit(child, target);
      else target.push(child);
    }
    if (parts || target !== pieces) target.push("\n");
  };
  visit(part, shown);
  return [...shown, "\n", ...beside].join("");
}

/** What a field would show if it were not hidden. */
export const unshown = ({ name, attributes, children }: XmlElement): string =>
  name === "hidden-text" && children.length === 0 ? (attributes.get("string-value") ?? "") : "";

/** The number or sign that leads to a note. */
export function citationOf(note: XmlElement): string {
  const citation = note.children.filter(isElement).find(({ name }) => name === "note-citation");
  return citation?.children.filter((child) => typeof child === "string").join("") ?? "";
}
