import type { Aside } from "#lib/corpus/block.ts";
import { HEADINGS } from "./elements.ts";
import { attribute, childrenOf, type HtmlElement, isElement, textOf } from "./html-tree.ts";

export const AROUND: Aside = {
  rule: "around the article",
  why: "This belongs to the page around the article, not to its text.",
};
/** Where no element says what a block is; it merely stands outside the article. */
export const OUTSIDE: Aside = { ...AROUND };
export const NAVIGATION: Aside = {
  rule: "navigation",
  why: "This is a menu or a list of links of the page.",
};
export const ASIDE: Aside = { rule: "aside", why: "The page sets this beside the article." };
const CAPTION: Aside = { rule: "caption", why: "This is the caption of a picture or a table." };
const COMMENT: Aside = { rule: "comment", why: "This is a comment of a reader." };
export const HIDDEN: Aside = { rule: "hidden text", why: "The page does not show this." };

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));
const BY_TAG: ReadonlyMap<string, Aside> = new Map([
  ...["nav", "menu", "dir"].map((tag) => [tag, NAVIGATION] as const),
  ...["figcaption", "caption"].map((tag) => [tag, CAPTION] as const),
  ...["form", "fieldset", "button", "select", "datalist", "textarea", "dialog", "search", "footer"].map(
    (tag) => [tag, AROUND] as const,
  ),
  ...[
    "noscript",
    "noembed",
    "noframes",
    "iframe",
    "object",
    "video",
    "audio",
    "canvas",
    "svg",
    "math",
    "map",
    "template",
  ].map((tag) => [tag, HIDDEN] as const),
  ["aside", ASIDE],
]);
const BY_ROLE: ReadonlyMap<string, Aside> = new Map([
  ...["navigation", "menu", "menubar", "tablist", "directory"].map((role) => [role, NAVIGATION] as const),
  ...["banner", "contentinfo", "dialog", "alertdialog", "alert", "search", "form", "toolbar", "status"].map(
    (role) => [role, AROUND] as const,
  ),
  ["complementary", ASIDE],
]);
const COMMENT_WORDS = words("comment comments disqus respond replies commentlist livefyre");
const CAPTION_WORDS = words(
  "caption captions figcaption imagecaption photocredit imagecredit credit-line cutline",
);
const NAVIGATION_WORDS = words(
  "nav navbar navigation menu submenu breadcrumb breadcrumbs pagination pager pagenav sitenav topnav toc skip skiplink",
);
const ASIDE_WORDS = words(
  `sidebar sidebars aside related recommended recommendations recommendation teaser teasers promo promos promotion trending popular mostread
  readmore morefrom alsoread pullquote factbox infobox widgetarea rail upsell`,
);
const AROUND_WORDS = words(
  `footer masthead banner share sharing sharebar social socials addthis sharethis newsletter subscribe subscription signup login
  cookie cookies consent gdpr popup modal overlay ad ads advert adverts advertisement advertising adsense adslot sponsor sponsored sponsors
  paywall donate donation toolbar copyright disclaimer tags taglist authorbio outbrain taboola`,
);
const BY_WORD: readonly (readonly [ReadonlySet<string>, Aside])[] = [
  [COMMENT_WORDS, COMMENT],
  [CAPTION_WORDS, CAPTION],
  [NAVIGATION_WORDS, NAVIGATION],
  [ASIDE_WORDS, ASIDE],
  [AROUND_WORDS, AROUND],
];
const MOST_BESIDE = 100;
const FEWEST_SECTIONS = 3;
/** What holds all of a page sets nothing apart. */
const WHOLE = /^(?:html|body|frameset)$/;
const INLINE = /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader-text|mw-editsection)(?:\s|$)/i;
const BESIDE = /^(?:has|no|with|not|without)$/;

/** What an element sets apart from the article by its tag, its role, or because it is not shown; null for any other. */
export function partByTag(element: HtmlElement): Aside | null {
  if (WHOLE.test(element.tagName)) return null;
  if (isHidden(element)) return HIDDEN;
  return BY_TAG.get(element.tagName) ?? BY_ROLE.get(attribute(element, "role").toLowerCase()) ?? null;
}

/** What an element sets apart by the words of its class and id, which is no more than likely. */
export function partByClass(element: HtmlElement): Aside | null {
  if (/^(?:html|body|h[1-6])$/.test(element.tagName)) return null;
  const id = isSection(element) ? "" : attribute(element, "id");
  const names = `${attribute(element, "class")} ${id}`.split(/\s+/).slice(0, 30);
  const found = names.map(partByName).find((aside) => aside !== null);
  return found ?? null;
}

/** Whether an element is called by its own heading, as others beside it are: its id leads to it and tells nothing. */
function isSection(element: HtmlElement): boolean {
  if (!isCalledByHeading(element)) return false;
  const parent = element.parentNode;
  const beside = parent && "childNodes" in parent ? childrenOf(parent).filter(isElement) : [];
  const alike = beside.filter(
    (other) => other.tagName === element.tagName && attribute(other, "class") === attribute(element, "class"),
  );
  return alike.slice(0, MOST_BESIDE).filter(isCalledByHeading).length >= FEWEST_SECTIONS;
}

function isCalledByHeading(element: HtmlElement): boolean {
  const heading = childrenOf(element)
    .filter(isElement)
    .find(({ tagName }) => HEADINGS.has(tagName));
  const name = wordsOf(attribute(element, "id"));
  const title = heading ? wordsOf(textOf(heading)) : [];
  return name.length > 0 && name.every((word) => title.includes(word));
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];

/** “has-sidebar” says what stands beside an element, “related-stories” what it is. */
function partByName(name: string): Aside | null {
  const pieces = name
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, "-")
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((piece) => piece !== "");
  if (pieces.some((piece) => BESIDE.test(piece)) || pieces.length > 6) return null;
  const [whole, last] = [pieces.join(""), pieces.at(-1)];
  if (last === "content" || last === "wrapper" || last === "body") return null;
  return BY_WORD.find(([known]) => pieces.some((piece) => known.has(piece)) || known.has(whole))?.[1] ?? null;
}

/** What is said to those who do not see the page, and the links by which readers edit it. */
export function partOfInline(element: HtmlElement): Aside | null {
  return INLINE.test(attribute(element, "class")) ? HIDDEN : null;
}

function isHidden(element: HtmlElement): boolean {
  const style = attribute(element, "style").toLowerCase().replace(/\s+/g, "");
  return (
    element.attrs.some(({ name }) => name === "hidden") ||
    attribute(element, "aria-hidden") === "true" ||
    /(?:^|;)(?:display:none|visibility:hidden)/.test(style)
  );
}
