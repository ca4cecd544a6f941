import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from "parse5";
import { Rejection } from "#lib/corpus/rejection.ts";

export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlNode = DefaultTreeAdapterTypes.Node;
export type HtmlText = DefaultTreeAdapterTypes.TextNode;

/** Pages nest some dozens of elements; the parser's time grows with the square of the depth. */
const DEEPEST = 1000;

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
        if (++depth > DEEPEST)
          throw new Rejection(
            `The page nests elements more than ${DEEPEST} levels deep; an article should need some dozens.`,
            "too-deep",
          );
      },
      onItemPop: () => {
        depth -= 1;
      },
    },
  });
}

/** The children of a node, those of a template left out, which no browser shows. */
export function childrenOf(node: HtmlNode): readonly HtmlNode[] {
  return "childNodes" in node ? node.childNodes : [];
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

/** All elements below a node, in the order of the page. */
export function* elementsOf(node: HtmlNode): Generator<HtmlElement> {
  for (const child of childrenOf(node)) {
    if (isElement(child)) yield child;
    yield* elementsOf(child);
  }
}

/** All text below a node, as written. */
export function textOf(node: HtmlNode): string {
  return isText(node) ? node.value : childrenOf(node).map(textOf).join("");
}
