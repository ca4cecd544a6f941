import type { Aside } from "#lib/corpus/block.ts";
import { findCards } from "./cards.ts";
import { attribute, childrenOf, type HtmlElement, isElement, isTemplate } from "./html-tree.ts";
import { headingOf, linkShare, type PageBlock } from "./page-block.ts";
import { ASIDE, OUTSIDE, partByClass, partByTag } from "./page-part.ts";

/** For each block, why it is not of the article; null where it is. */
export type Judgement = readonly (Aside | null)[];

const FEWEST_SIGNS = 25;
const MOST_LINKED = 0.5;
/** A part of a page that holds more than this share of its prose is no sidebar, whatever its class says. */
const MOST_PROSE = 0.4;
const MOST_COMMENTS = 0.95;
/** An element that says it is the article is believed if it holds this share of the prose. */
const FEWEST_PROSE = 0.5;
const SIBLING_SHARE = 0.2;
const HEIGHT = 5;
const LIST = /^(?:[ou]l|dl|li|d[dt]|menu|dir)$/;

/**
 * Tells the article from the page around it. An element that says it is the article (`itemprop=articleBody`,
 * `<article>`, `<main>`) is believed if it holds most of the prose; else the one counts whose blocks have the most
 * prose near to it, after the way of Arc90's Readability: prose counts in full for the element it stands in, less for
 * those around, and little where it is links.
 */
export function judgeBlocks(blocks: readonly PageBlock[]): Judgement {
  const page = new Page(blocks);
  const main = page.declaredMain() ?? page.wholeOf(page.bestElement());
  if (main === null) return blocks.map((block) => page.asideOf(block, null));
  const kin = page.kinOf(main);
  return blocks.map((block) =>
    block.within.some((element) => kin.has(element))
      ? (page.asideOf(block, main) ?? page.cardOf(block, main))
      : (page.asideOf(block, null) ?? OUTSIDE),
  );
}

class Page {
  private readonly blocks: readonly PageBlock[];
  private readonly prose = new Map<HtmlElement, number>();
  private readonly parts = new Map<HtmlElement, Aside | null>();
  /** The first block of each element that is no way to elsewhere. */
  private readonly beginnings = new Map<HtmlElement, PageBlock>();
  private readonly allProse: number;
  private readonly leads: ReadonlySet<HtmlElement>;
  private cards: { readonly main: HtmlElement; readonly prose: number } | null = null;

  constructor(blocks: readonly PageBlock[]) {
    this.blocks = blocks;
    this.leads = findCards(blocks);
    for (const block of blocks) {
      const signs = proseSigns(block);
      const mayBegin = linkShare(block) <= MOST_LINKED || headingOf(block) !== undefined;
      for (const element of block.within) {
        this.prose.set(element, (this.prose.get(element) ?? 0) + signs);
        if (mayBegin && !this.beginnings.has(element)) this.beginnings.set(element, block);
      }
    }
    this.allProse = blocks.reduce((sum, block) => sum + proseSigns(block), 0);
  }

  /** Why a block is set apart by an element around it: any, or any within `main`. */
  asideOf(block: PageBlock, main: HtmlElement | null): Aside | null {
    const from = main === null ? 0 : block.within.indexOf(main) + 1;
    for (const element of block.within.slice(from)) {
      const aside = this.partOf(element);
      if (aside) return aside;
    }
    return null;
  }

  /** An article within the article is a card that leads to another, unless the whole is made of such. */
  cardOf(block: PageBlock, main: HtmlElement): Aside | null {
    const card = block.within.slice(block.within.indexOf(main) + 1).find(isArticle);
    if (!card || !block.within.includes(main)) return null;
    return this.proseInCards(main) > (this.prose.get(main) ?? 0) * MOST_PROSE ? null : ASIDE;
  }

  /** The element with least prose around the article that says it is the article. */
  declaredMain(): HtmlElement | null {
    const found = [isArticleBody, isArticle, isMain].map((test) => this.largest(test));
    return found.find((element) => element !== null && this.hasMost(element)) ?? null;
  }

  /** The element that most prose stands in or near. */
  bestElement(): HtmlElement | null {
    const scores = this.scores();
    let best: HtmlElement | null = null;
    for (const [element, score] of scores) if (score > (best ? (scores.get(best) ?? 0) : 0)) best = element;
    return best;
  }

  /**
   * The element around all sections of an article that is parted into such, of which `best` is one or lies in one. A
   * list is no article, so that what it stands in counts.
   */
  wholeOf(best: HtmlElement | null): HtmlElement | null {
    let whole = best;
    for (let element = best; element !== null; element = parentOf(element))
      if (LIST.test(element.tagName) ? element === whole : this.isOneOfSections(element))
        whole = parentOf(element);
    return whole;
  }

  /** An element and those beside it that are of the same article: a text may be cut in pieces by advertisements. */
  kinOf(main: HtmlElement): ReadonlySet<HtmlElement> {
    const kin = new Set([main]);
    if (isArticleBody(main) || isArticle(main) || isMain(main)) return kin;
    const scores = this.scores();
    const least = (scores.get(main) ?? 0) * SIBLING_SHARE;
    for (const block of this.blocks) {
      const sibling = block.within.find((element) => element.parentNode === main.parentNode);
      if (!sibling || kin.has(sibling) || this.partOf(sibling)) continue;
      const isProse = sibling.tagName === "p" && proseSigns(block) > 80;
      const isSame = (scores.get(sibling) ?? 0) >= least && sameClass(sibling, main);
      if (isProse || isSame) kin.add(sibling);
    }
    return kin;
  }

  /** Whether an element has others beside it that look alike and begin with a heading of the same level, as it does. */
  private isOneOfSections(element: HtmlElement): boolean {
    const level = this.firstHeading(element);
    const parent = parentOf(element);
    if (level === undefined || parent === null) return false;
    const others = childrenOf(parent)
      .filter(isElement)
      .filter((other) => other !== element && sameClass(other, element) && !this.partOf(other))
      .filter((other) => this.firstHeading(other) === level);
    const prose = others.reduce((sum, other) => sum + (this.prose.get(other) ?? 0), 0);
    // Without a class to tell, boxes beside an article may look as it does.
    const least = attribute(element, "class") === "" ? SIBLING_SHARE : 0;
    return prose > (this.prose.get(element) ?? 0) * least;
  }

  /** The tag of the heading that an element begins with, ways to other parts aside. */
  private firstHeading(element: HtmlElement): string | undefined {
    const first = this.beginnings.get(element);
    return first && headingOf(first)?.tagName;
  }

  private proseInCards(main: HtmlElement): number {
    if (this.cards?.main !== main) {
      const inside = this.blocks.filter(
        ({ within }) => within.slice(within.indexOf(main) + 1).some(isArticle) && within.includes(main),
      );
      this.cards = { main, prose: inside.reduce((sum, block) => sum + proseSigns(block), 0) };
    }
    return this.cards.prose;
  }

  private scores(): Map<HtmlElement, number> {
    const scores = new Map<HtmlElement, number>();
    for (const block of this.blocks) {
      const signs = proseSigns(block);
      if (signs === 0 || this.asideOf(block, null)) continue;
      const score = (1 + commas(block.text) + Math.min(3, signs / 100)) * (1 - linkShare(block));
      for (const [level, element] of containersOf(block).entries())
        scores.set(
          element,
          (scores.get(element) ?? 0) + score / (level === 0 ? 1 : level === 1 ? 2 : level * 3),
        );
    }
    return scores;
  }

  private largest(test: (element: HtmlElement) => boolean): HtmlElement | null {
    let best: HtmlElement | null = null;
    for (const [element, prose] of this.prose) {
      if (test(element) && prose > (best ? (this.prose.get(best) ?? 0) : 0)) best = element;
    }
    return best;
  }

  private hasMost(element: HtmlElement): boolean {
    return (this.prose.get(element) ?? 0) > this.freeProse() * FEWEST_PROSE;
  }

  /** The prose that no element sets apart. */
  private freeProse(): number {
    return this.blocks.reduce((sum, block) => sum + (this.asideOf(block, null) ? 0 : proseSigns(block)), 0);
  }

  /** What a class says is believed unless too much of the page's prose stands there; readers may write more than authors. */
  private likelyPartOf(element: HtmlElement): Aside | null {
    const part = partByClass(element) ?? (this.leads.has(element) ? ASIDE : null);
    const most = part?.rule === "comment" ? MOST_COMMENTS : MOST_PROSE;
    return (this.prose.get(element) ?? 0) > this.allProse * most ? null : part;
  }

  private partOf(element: HtmlElement): Aside | null {
    const known = this.parts.get(element);
    if (known !== undefined) return known;
    const part = partByTag(element) ?? this.likelyPartOf(element);
    this.parts.set(element, part);
    return part;
  }
}

/** The elements around a block from the nearest outward; a paragraph itself is none. */
function containersOf({ within }: PageBlock): HtmlElement[] {
  const last = within.at(-1);
  const isParagraph = last !== undefined && /^(?:p|pre|blockquote|li|h[1-6]|dd|dt)$/.test(last.tagName);
  return within
    .slice(0, isParagraph ? -1 : undefined)
    .reverse()
    .slice(0, HEIGHT);
}

/** The signs of a block that is prose and shown, rather than a label or a list of links; else 0. */
function proseSigns(block: PageBlock): number {
  const { kind, text } = block;
  if (block.within.some(isTemplate)) return 0;
  if (kind === "heading" || text.length < FEWEST_SIGNS || linkShare(block) > MOST_LINKED) return 0;
  return text.length;
}

/** The element around another; null for the outermost. */
function parentOf({ parentNode }: HtmlElement): HtmlElement | null {
  return parentNode !== null && isElement(parentNode) ? parentNode : null;
}

const commas = (text: string): number => text.match(/[,،、，;]/g)?.length ?? 0;
const sameClass = (a: HtmlElement, b: HtmlElement): boolean =>
  a.tagName === b.tagName && attribute(a, "class") === attribute(b, "class");
const isArticleBody = (element: HtmlElement): boolean =>
  /^(?:articlebody|text|reviewbody)$/i.test(attribute(element, "itemprop"));
const isArticle = (element: HtmlElement): boolean =>
  element.tagName === "article" || attribute(element, "role") === "article";
const isMain = (element: HtmlElement): boolean =>
  element.tagName === "main" || attribute(element, "role") === "main";
