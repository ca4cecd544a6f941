import type { Named } from "#lib/corpus/formats/raw-article.ts";
import { collapse } from "#lib/corpus/white-space.ts";
import { fold } from "#lib/text/fold.ts";
import type { Judgement } from "./main-part.ts";
import { headingOf, type PageBlock } from "./page-block.ts";
import type { PageMetadata } from "./page-metadata.ts";

/** The title of a page's article, and the block that says it, where one does. */
export interface PageTitle {
  readonly title: Named | null;
  readonly block: PageBlock | null;
}

const BETWEEN = /\s+(?:[|·•»«–—-]|::?)\s+|\s*[|»]\s*|:\s+/;
const SITE_WORDS = 4;

/**
 * The heading that the head of the page repeats, with or without the name of the site; else what the head says; else
 * the heading of the first level, if there is one only.
 *
 * @param judged for each block, why it is not of the article
 * @param documentTitle the `<title>` of the page, "" where it has none
 */
export function pageTitle(
  blocks: readonly PageBlock[],
  judged: Judgement,
  { headlines, siteName }: PageMetadata,
  documentTitle: string,
): PageTitle {
  const said = [...headlines.map(({ value }) => value), ...(documentTitle === "" ? [] : [documentTitle])];
  const block = repeatedHeading(blocks, judged, said.map(phrasesOf), siteName);
  if (block) return { title: { value: block.text, from: fromOf(block) }, block };
  const [headline] = headlines;
  if (headline) return { title: { ...headline, value: withoutSite(headline.value, siteName) }, block: null };
  const [first, ...others] = blocks.filter((heading) => levelOf(heading) === 1);
  if (first && (others.length === 0 || documentTitle === ""))
    return { title: { value: first.text, from: "h1 heading" }, block: first };
  const bare = withoutSite(documentTitle, siteName);
  return { title: bare === "" ? null : { value: bare, from: "title of the page" }, block: null };
}

/**
 * The heading that the head of the page says, or a line that is none. The name of a site or of a book may be longer than
 * the title: a heading outside the article that is but a part of what is said gives way to the one it begins with.
 */
function repeatedHeading(
  blocks: readonly PageBlock[],
  judged: Judgement,
  said: readonly Phrases[],
  siteName: string,
): PageBlock | undefined {
  const isSaid = ({ text }: PageBlock) => said.some((one) => repeats(one, text, siteName));
  const kept = new Set(blocks.filter((_, at) => judged[at] === null));
  const headings = blocks.filter(({ kind }) => kind === "heading").sort((a, b) => levelOf(a) - levelOf(b));
  const best = longest(headings.filter(isSaid)) ?? blocks.find((label) => isLabel(label) && isSaid(label));
  const isSaidWhole = best && said.some(({ whole }) => whole === normal(best.text));
  if (best && (isSaidWhole || kept.has(best) || best.kind !== "heading")) return best;
  const opening = [...kept].find(({ kind }) => kind === "heading");
  const isOpening = opening && said.some((one) => isPart(one, opening.text, siteName));
  return isOpening ? opening : best;
}

const LONGEST_LABEL = 200;
/** Of a title, at bars and dashes. */
const MOST_PARTS = 20;

/** The name of the site may stand in a heading too; a title is longer, and of equals the first is meant. */
function longest(headings: readonly PageBlock[]): PageBlock | undefined {
  return headings.reduce<PageBlock | undefined>(
    (most, one) => (most && most.text.length >= one.text.length ? most : one),
    undefined,
  );
}

/** Some pages set their title in an element that is no heading; one word alone may be the section's. */
const isLabel = ({ kind, text }: PageBlock): boolean =>
  kind === "text" && text.length <= LONGEST_LABEL && text.includes(" ");
const fromOf = (block: PageBlock): string => {
  const heading = headingOf(block);
  return heading ? `${heading.tagName} heading` : "line that the title of the page repeats";
};
const levelOf = (block: PageBlock): number => Number(headingOf(block)?.tagName.slice(1));
const normal = (text: string): string => collapse(fold(text).replace(/[^\p{L}\p{N}]+/gu, " "));

/** What the head says, and what it begins and ends with: the name of the site may be at either end. */
interface Phrases {
  readonly whole: string;
  readonly parts: ReadonlySet<string>;
}

function phrasesOf(said: string): Phrases {
  const whole = normal(said);
  const all = said.split(BETWEEN);
  const parts = all.length > MOST_PARTS ? [] : all.flatMap((_, at) => [all.slice(0, at + 1), all.slice(at)]);
  return { whole, parts: new Set([whole, ...parts.map((part) => normal(part.join(" ")))]) };
}

/** Whether what the head says is a heading, alone or beside the name of the site, which is no longer. */
function repeats(said: Phrases, heading: string, siteName: string): boolean {
  const isMost = normal(heading).length * 2 >= said.whole.length - normal(siteName).length;
  return isMost && isPart(said, heading, siteName);
}

/** Whether what the head says is a heading, or begins or ends with it, and that is not the name of the site. */
function isPart({ parts }: Phrases, heading: string, siteName: string): boolean {
  const text = normal(heading);
  return text !== "" && text !== normal(siteName) && parts.has(text);
}

/** “Talks end without a deal | The Daily Post”: what stands behind a bar is the site, behind a dash if it is short. */
function withoutSite(title: string, siteName: string): string {
  const whole = collapse(title);
  const pieces = whole.split(BETWEEN);
  const last = pieces.at(-1) ?? "";
  const rest = whole.slice(0, whole.length - last.length).replace(/\s*(?:[|·•»«–—-]|::?)\s*$/, "");
  if (pieces.length < 2 || rest === "") return whole;
  const isSite = siteName !== "" ? normal(last) === normal(siteName) : last.split(" ").length <= SITE_WORDS;
  return isSite && rest.length > last.length / 2 ? rest : whole;
}
