import { parseCredit } from "#lib/corpus/credit.ts";
import type { Named } from "#lib/corpus/formats/raw-article.ts";
import { parseOpeningLine } from "#lib/corpus/opening-line.ts";
import { endsSentence, wordCount } from "#lib/corpus/sentence.ts";
import { collapse } from "#lib/corpus/white-space.ts";
import { attribute, type HtmlElement, type HtmlNode, textOf } from "./html-tree.ts";
import type { PageBlock } from "./page-block.ts";

/** What the short blocks of an article that credit it say, and which these are. */
export interface PageCredits {
  readonly authors: Named<readonly string[]> | null;
  readonly date: Named | null;
  readonly blocks: ReadonlySet<PageBlock>;
}

const CREDIT_NAME =
  /(?:^|[^a-z])(?:by-?line|dateline|author|authors|writer|contributor|meta|submitted|published|pub-?date|post-?date|date|time-?stamp|posted-?on|reading-?time)(?:$|[^a-z])/i;
const BETWEEN = /\s*[|·•]\s*|\s+[–—]\s+/;
/** A zone or the rest of a time of day, a label of a second time, how long it takes to read, who comments. */
const BEHIND_TIME =
  /^(?:[\d:.]*\s*(?:[ap]\.?m\.?)?\s*\p{Lu}{2,4}|(?:last\s+)?(?:updated|modified|revised|published|posted)(?:\s+(?:on|at))?|at|by|\d+\s+min(?:ute)?s?(?:\s+read)?|(?:no|\d+)\s+comments?|.{0,20}\bago)$/iu;
const LONGEST = 160;
/** In words. */
const LONGEST_LABEL = 4;

/** Reads bylines and dates by `rel=author`, `itemprop`, `<time>`, and the classes that pages give them. */
export function pageCredits(blocks: readonly PageBlock[]): PageCredits {
  const credits = blocks.filter((block) => block.text.length <= LONGEST && isCredit(block));
  const elements = credits.flatMap(({ within, holds }) => [...within.slice(-3), ...holds]);
  return {
    authors: authorsOf(elements) ?? bylineOf(credits),
    date: dateOf(elements) ?? writtenDate(credits),
    blocks: new Set(credits),
  };
}

function isCredit(block: PageBlock): boolean {
  const { kind, within, holds, lines, text } = block;
  // A heading parts the text, unless the page says that it is for the date.
  if (kind === "heading") return within.slice(-1).some(isNamedCredit);
  const isMarked =
    isOfTime(block) ||
    [...within.slice(-2), ...holds].some(
      (element) => isAuthor(element) || isNamedAuthor(element) || isNamedCredit(element),
    );
  // A paragraph may hold a time too: “On 5 May he left for Doha.”
  const isSentence = endsSentence(text) && wordCount(text) > LONGEST_LABEL;
  return (
    (isMarked && !isSentence) || lines.every((line) => parseOpeningLine(line.text)?.sign === "announced")
  );
}

/** Whether a block holds a time and besides it only labels before it, and credits behind it. Chronologies hold times too. */
function isOfTime({ kind, text, holds }: PageBlock): boolean {
  const times = holds.filter(({ tagName }) => tagName === "time").map((time) => collapse(textOf(time)));
  const [first] = times;
  if (first === undefined || kind === "list entry" || kind === "table row") return false;
  const at = Math.max(text.indexOf(first), 0);
  const behind = times.reduce((rest, time) => rest.replace(time, " | "), text.slice(at));
  return isLabelOrCredit(text.slice(0, at)) && behind.split(BETWEEN).every(isBehindTime);
}

function isLabelOrCredit(text: string): boolean {
  return wordCount(text) <= LONGEST_LABEL || text.split(BETWEEN).every((part) => isBehindTime(part));
}

function isBehindTime(part: string): boolean {
  const plain = part.replace(/^[\s,;:()–—-]+|[\s,;:()–—-]+$/g, "");
  return (
    !/\p{L}{2}/u.test(plain) ||
    BEHIND_TIME.test(plain) ||
    parseCredit(plain) !== null ||
    parseOpeningLine(plain) !== null
  );
}

/** Whether an element is for bylines and dates, by the words of its class. */
export function isNamedCredit(element: HtmlElement): boolean {
  return CREDIT_NAME.test(attribute(element, "class")) || CREDIT_NAME.test(attribute(element, "itemprop"));
}

/** Whether a block may credit the article, by its words or by what the page calls it or what is in it. */
export function mayCredit(block: PageBlock): boolean {
  const elements = [...block.within.slice(-2), ...block.holds];
  return saysCredit(block) || elements.some((element) => isAuthor(element) || isNamedCredit(element));
}

/** Whether a line of a block says by its words who wrote the article, or when. */
export function saysCredit({ lines }: PageBlock): boolean {
  return lines.some(({ text }) => parseCredit(text) !== null || parseOpeningLine(text) !== null);
}

function isAuthor(element: HtmlElement): boolean {
  return /\bauthor\b/i.test(attribute(element, "rel")) || /\bauthor\b/i.test(attribute(element, "itemprop"));
}

/** “author vcard”, “byline__name”: a class is believed where the text is names and nothing else. */
function isNamedAuthor(element: HtmlElement): boolean {
  return (
    /(?:^|[^a-z])(?:authors?|byline|fn|writer|contributor)(?:$|[^a-z])/i.test(attribute(element, "class")) &&
    parseCredit(`By ${nameIn(element)}`) !== null
  );
}

const nameIn = (element: HtmlElement): string => collapse(textOf(element)).replace(/^by:?\s+/i, "");

function authorsOf(elements: readonly HtmlElement[]): Named<readonly string[]> | null {
  const sure = elements.filter(isAuthor);
  const found = sure.length > 0 ? sure : elements.filter(isNamedAuthor);
  // An element that holds such an element says more than a name.
  const outer = new Set(found.flatMap((element) => [...around(element)]));
  const innermost = found.filter((element) => !outer.has(element));
  const names = innermost.map(nameIn).filter((name) => name !== "" && name.length < 80);
  const from = sure.length > 0 ? "rel=author" : "class of the byline";
  return names.length > 0 ? { value: [...new Set(names)], from } : null;
}

function* around(element: HtmlElement): Generator<HtmlNode> {
  for (let node = element.parentNode; node !== null; node = "parentNode" in node ? node.parentNode : null)
    yield node;
}

function bylineOf(credits: readonly PageBlock[]): Named<readonly string[]> | null {
  for (const text of credits.flatMap(partsOf)) {
    const authors = parseOpeningLine(text)?.authors ?? parseCredit(text);
    if (authors && authors.length > 0) return { value: authors, from: "byline" };
  }
  return null;
}

/** The lines of a credit, and the parts that bars and dots make of one: “By Jane Roe · 4 January 2012 · 5 min read”. */
function partsOf({ lines }: PageBlock): string[] {
  return lines.flatMap(({ text }) => [text, ...text.split(BETWEEN)]);
}

function dateOf(elements: readonly HtmlElement[]): Named | null {
  const times = elements.filter(
    (element) => element.tagName === "time" || /datepublished/i.test(attribute(element, "itemprop")),
  );
  const published = times.find(
    (time) => /datepublished/i.test(attribute(time, "itemprop")) || hasPubdate(time),
  );
  const time =
    published ??
    times.find(
      (candidate) =>
        !/updated|modified/i.test(attribute(candidate, "class") + attribute(candidate, "itemprop")),
    );
  if (!time) return null;
  const value = attribute(time, "datetime") || attribute(time, "content") || collapse(textOf(time));
  return /\d{4}/.test(value) ? { value, from: "time element" } : null;
}

const hasPubdate = (time: HtmlElement): boolean => time.attrs.some(({ name }) => name === "pubdate");

function writtenDate(credits: readonly PageBlock[]): Named | null {
  for (const text of credits.flatMap(partsOf)) {
    const line = parseOpeningLine(text);
    if (line?.date && !line.isUpdate && "date" in line.date) return { value: line.date.date, from: "byline" };
  }
  return null;
}
