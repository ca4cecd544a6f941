import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from "parse5";
import { Rejection } from "#lib/corpus/rejection.ts";
import { SILENT } from "./elements.ts";

export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlNode = DefaultTreeAdapterTypes.Node;
export type HtmlText = DefaultTreeAdapterTypes.TextNode;

/** Pages nest some dozens of elements; the parser's time grows with the square of the depth. */
export const DEEPEST = 1000;

/**
 * The tree of a page, as a browser would build it.
 *
 * @throws Rejection where it is nested too deeply to be read in good time
 */
export function parseTree(html: string): DefaultTreeAdapterTypes.Document {
  let depth = 0;
  return parse(html, {
    sourceCodeLocationInfo: true,
    treeAdapter: {
      ...defaultTreeAdapter,
      onItemPush: () => {
        if (++depth > DEEPEST) throw tooDeep();
      },
      onItemPop: () => {
        depth -= 1;
      },
    },
  });
}

export const tooDeep = (): Rejection =>
  new Rejection(
    `The page nests elements more than ${DEEPEST} levels deep; an article should need some dozens.`,
    "too-deep",
  );

/** The children of a node; those of a template are kept apart in the tree, for no browser shows them. */
export function childrenOf(node: HtmlNode): readonly HtmlNode[] {
  if ("content" in node) return node.content.childNodes;
  return "childNodes" in node ? node.childNodes : [];
}

export function isTemplate(element: HtmlElement): boolean {
  return element.tagName === "template";
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return "tagName" in node;
}

export function isText(node: HtmlNode): node is HtmlText {
  return node.nodeName === "#text";
}

/** The value of an attribute without the space around it; "" where there is none. */
export function attribute(element: HtmlElement, name: string): string {
  return element.attrs.find((candidate) => candidate.name === name)?.value.trim() ?? "";
}

/** All elements below a node, in the order of the page; a template says nothing of it. */
export function* elementsOf(node: HtmlNode): Generator<HtmlElement> {
  if (isElement(node) && isTemplate(node)) return;
  for (const child of childrenOf(node)) {
    if (isElement(child)) yield child;
    yield* elementsOf(child);
  }
}

/** All text below a node, as written; of a program or a style only where it is asked for itself. */
export function textOf(node: HtmlNode): string {
  if (isText(node)) return node.value;
  const isSilent = (child: HtmlNode) => isElement(child) && SILENT.has(child.tagName);
  return childrenOf(node)
    .map((child) => (isSilent(child) ? "" : textOf(child)))
    .join("");
}
