import type { XmlElement, XmlNode } from "./parse-xml.ts";

/** The first child of that name. */
export function childOf(element: XmlElement | null | undefined, name: string): XmlElement | null {
  return childrenOf(element).find((child) => child.name === name) ?? null;
}

/** The children that are elements. */
export function childrenOf(element: XmlElement | null | undefined): XmlElement[] {
  return (element?.children ?? []).filter(isElement);
}

/** Every element of that name within, in the order of the file; what lies in one of them is not looked at again. */
export function allWithin(element: XmlElement, name: string): XmlElement[] {
  return childrenOf(element).flatMap((child) => (child.name === name ? [child] : allWithin(child, name)));
}

/** All the text within. */
export function textWithin(node: XmlNode | null): string {
  if (node === null || typeof node === "string") return node ?? "";
  return node.children.map(textWithin).join("");
}

/** All the text within, with what lies in different elements apart. */
export function linesWithin(node: XmlElement): string {
  return node.children.map((child) => (isElement(child) ? ` ${linesWithin(child)} ` : child)).join("");
}

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== "string";
}
