import "server-only";
import type { ArticleEntry } from "#lib/archive/archive.ts";
import { articleAt, type PastParagraph } from "#lib/archive/article-at.ts";
import { type ReadParagraph, type TextSource, unlessDamaged } from "#lib/archive/read-paragraph.ts";
import type { Byline, PublishedDate } from "#lib/corpus/article.ts";
import { type ListedVersion, listVersions, readVersions } from "./article-versions.ts";
import { wholeArticle } from "./find-in-archive.ts";
import { printDate } from "./print-date.ts";
import type { ParameterProblem } from "./search-params.ts";

/** An article to be shown: as it is, as it was on some day, or gone. */
export interface ShownArticle {
  readonly slug: string;
  /** Null where it is gone from the archive. */
  readonly entry: ArticleEntry | null;
  readonly title: string;
  readonly authors: Byline;
  readonly date: PublishedDate;
  readonly paragraphs: readonly ReadParagraph[];
  /** Old ids that lead to a paragraph, by its id. */
  readonly aliases: ReadonlyMap<string, readonly string[]>;
  readonly versions: readonly ListedVersion[];
  /** Set where it is shown as it was: the day asked for, and the day since when the next version holds. */
  readonly past: { readonly day: string; readonly until: string } | null;
  readonly problems: readonly ParameterProblem[];
}

/**
 * @param days all that the address gives as `at`
 * @returns null where the archive never had an article of this slug
 */
export function readArticle(source: TextSource, slug: string, days: readonly string[]): ShownArticle | null {
  const present = readPresent(source, slug);
  if (!present || days.length === 0) return present;
  const wrong = wrongDay(days);
  if (wrong) return { ...present, problems: [wrong] };
  const [day = ""] = days;
  const past = readPast(source, present, day);
  return past ?? { ...present, problems: [problem(whyPresent(present.versions, day))] };
}

/** What is wrong with what an address gives as `at`, or null. */
export function wrongDay(days: readonly string[]): ParameterProblem | null {
  const day = days.join(", ");
  if (days.length === 0 || isDay(day)) return null;
  const shown = day.length > 40 ? `${day.slice(0, 40)}…` : day;
  return problem(`"${shown}" is no day. Give one such as 2026-01-05.`);
}

const problem = (message: string): ParameterProblem => ({
  parameter: "at",
  message,
  outcome: "It is shown as it is now.",
});

function readPresent(source: TextSource, slug: string): ShownArticle | null {
  const now = wholeArticle(source, slug);
  const versions = readVersions(source, slug);
  const last = versions.findLast(({ ids }) => ids.length > 0);
  if (!now && !last) return null;
  const { title = "", authors = [], date = null } = now?.entry ?? last ?? {};
  return {
    slug,
    entry: now?.entry ?? null,
    title: title || now?.entry.source || slug,
    authors,
    date,
    paragraphs: now?.paragraphs ?? [],
    aliases: readAliases(source, slug),
    versions: listVersions(versions),
    past: null,
    problems: [],
  };
}

/** Null where the article is as it was then, or was not there. */
function readPast(source: TextSource, present: ShownArticle, day: string): ShownArticle | null {
  const past = unlessDamaged(
    () => articleAt(source, present.slug, day),
    () => null,
  );
  if (past?.until == null) return null;
  const { title, authors, date } = past.version;
  return {
    ...present,
    title: title || present.title,
    authors,
    date,
    paragraphs: past.paragraphs.map(readable),
    aliases: new Map(), // what leads elsewhere now was itself there then
    past: { day, until: past.until },
  };
}

function readable({ text, ...place }: PastParagraph): ReadParagraph {
  if (text !== null) return { ...place, article: -1, text };
  const message = "The text of this paragraph was taken out of the archive, or cannot be read.";
  return { ...place, article: -1, error: { code: "damaged", message } };
}

function whyPresent(versions: readonly ListedVersion[], day: string): string {
  const [first, last] = [versions[0]?.day, versions.at(-1)?.day];
  if (!first || !last) return "No change of this article is known.";
  if (day < first) return `The archive has this article since ${printDate(first)}.`;
  return `The article has not changed since ${printDate(last)}.`;
}

function readAliases(source: TextSource, slug: string): Map<string, string[]> {
  const aliases = new Map<string, string[]>();
  const pairs = unlessDamaged(
    () => source.archive.aliasesOf(slug),
    () => [],
  );
  for (const [old, id] of pairs) aliases.set(id, [...(aliases.get(id) ?? []), old]);
  return aliases;
}

/** Whether it is a day of the calendar, in ISO 8601. */
function isDay(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
