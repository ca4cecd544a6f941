import type { Named } from "#lib/corpus/formats/raw-article.ts";
import { collapse } from "#lib/corpus/white-space.ts";
import { fold } from "#lib/text/fold.ts";
import type { PageBlock } from "./page-block.ts";
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
 * @param documentTitle the `<title>` of the page, "" where it has none
 */
export function pageTitle(
  blocks: readonly PageBlock[],
  { headlines, siteName }: PageMetadata,
  documentTitle: string,
): PageTitle {
  const headings = blocks.filter(({ kind }) => kind === "heading").sort((a, b) => levelOf(a) - levelOf(b));
  const said = [
    ...headlines,
    ...(documentTitle === "" ? [] : [{ value: documentTitle, from: "title of the page" }]),
  ];
  const phrases = said.map(({ value }) => phrasesOf(value));
  const isSaid = ({ text }: PageBlock) => phrases.some((one) => repeats(one, text, siteName));
  const block = longest(headings.filter(isSaid)) ?? blocks.find((label) => isLabel(label) && isSaid(label));
  if (block) return { title: { value: block.text, from: fromOf(block) }, block };
  const [headline] = headlines;
  if (headline) return { title: { ...headline, value: withoutSite(headline.value, siteName) }, block: null };
  const first = headings.filter((heading) => levelOf(heading) === 1);
  if (first[0] && (first.length === 1 || documentTitle === ""))
    return { title: { value: first[0].text, from: "h1 heading" }, block: first[0] };
  const bare = withoutSite(documentTitle, siteName);
  return { title: bare === "" ? null : { value: bare, from: "title of the page" }, block: null };
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
const fromOf = (block: PageBlock): string =>
  block.kind === "heading" ? `${tagOf(block)} heading` : "line that the title of the page repeats";
const tagOf = ({ within }: PageBlock): string =>
  within.findLast(({ tagName }) => /^h[1-6]$/.test(tagName))?.tagName ?? "h6";
const levelOf = (block: PageBlock): number => Number(tagOf(block).slice(1));
const normal = (text: string): string => collapse(fold(text).replace(/[^\p{L}\p{N}]+/gu, " "));

/** What the head says, without what may be the name of the site at either end. */
interface Phrases {
  readonly whole: string;
  readonly parts: ReadonlySet<string>;
}

function phrasesOf(said: string): Phrases {
  const all = said.split(BETWEEN);
  const parts = all.length > MOST_PARTS ? [] : all.flatMap((_, at) => [all.slice(0, at + 1), all.slice(at)]);
  return { whole: normal(said), parts: new Set(parts.map((part) => normal(part.join(" ")))) };
}

/** Whether what the head says is a heading, alone or beside the name of the site. */
function repeats({ whole, parts }: Phrases, heading: string, siteName: string): boolean {
  const text = normal(heading);
  if (text === "" || text === normal(siteName)) return false;
  return whole === text || (parts.has(text) && text.length * 2 >= whole.length - normal(siteName).length);
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
