import { type DefaultTreeAdapterTypes, defaultTreeAdapter } from "parse5";
import {
  attribute,
  childrenOf,
  DEEPEST,
  type HtmlElement,
  type HtmlNode,
  isElement,
  isTemplate,
  isText,
  tooDeep,
} from "./html-tree.ts";

type ChildNode = DefaultTreeAdapterTypes.ChildNode;

/** The elements that a page may give a shadow root to, besides those that it names itself, with a hyphen. */
const HOST =
  /^(?:article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span|[a-z][^\s>/]*-[^\s>/]*)$/;

/**
 * Puts what browsers show for an element with a declarative shadow root (`<template shadowrootmode>`) in the place of
 * its children: the content of the root, with the children in its slots. What no browser shows (children for which
 * there is no slot, words of a slot that is filled) is put into a template behind it.
 *
 * @param tree is changed
 * @throws Rejection where it becomes too deep: what stands in a slot stands in all that is around the slot
 */
export function showShadowRoots(tree: HtmlNode): void {
  const open: { readonly node: HtmlNode; readonly depth: number }[] = [{ node: tree, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next;
    // The parser does not count the document, and counts the element that a template's content stands in.
    if (depth > DEEPEST + 1) throw tooDeep();
    if (isElement(node) && HOST.test(node.tagName)) showShadowRoot(node);
    for (const child of childrenOf(node)) open.push({ node: child, depth: depth + 1 });
  }
}

function showShadowRoot(host: HtmlElement): void {
  const root = host.childNodes.find(isShadowRoot);
  if (!root) return;
  const shown = [...childrenOf(root)];
  const unseen: HtmlNode[] = [];
  const free = bySlot(host.childNodes.filter((child) => child !== root));
  for (const slot of slotsIn(shown)) {
    const name = attribute(slot, "name");
    const assigned = free.get(name);
    if (!assigned) continue;
    free.delete(name);
    for (const child of slot.childNodes) unseen.push(child);
    setChildren(slot, assigned);
  }
  const hidden = defaultTreeAdapter.createElement("template", host.namespaceURI, []);
  setChildren(hidden, [...unseen, ...[...free.values()].flat()]);
  setChildren(host, hidden.childNodes.length > 0 ? [...shown, hidden] : shown);
}

const isShadowRoot = (node: HtmlNode): node is HtmlElement =>
  isElement(node) && isTemplate(node) && /^(?:open|closed)$/i.test(attribute(node, "shadowrootmode"));

/** The children of a host by the slots they ask for; text can ask for none. */
function bySlot(children: readonly HtmlNode[]): Map<string, HtmlNode[]> {
  const found = new Map<string, HtmlNode[]>();
  for (const child of children) {
    if (!isText(child) && !isElement(child)) continue;
    const name = isElement(child) ? attribute(child, "slot") : "";
    const others = found.get(name);
    if (others) others.push(child);
    else found.set(name, [child]);
  }
  return found;
}

/** All slots of a shadow tree in their order; those of roots within it, which stand in templates yet, are theirs. */
function slotsIn(shown: readonly HtmlNode[]): HtmlElement[] {
  const slots: HtmlElement[] = [];
  const open = [...shown].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    if (!isElement(node) || isTemplate(node)) continue;
    if (node.tagName === "slot") slots.push(node);
    for (const child of [...childrenOf(node)].reverse()) open.push(child);
  }
  return slots;
}

function setChildren(parent: HtmlElement, children: readonly HtmlNode[]): void {
  parent.childNodes = children as ChildNode[];
  for (const child of parent.childNodes) child.parentNode = parent;
}
