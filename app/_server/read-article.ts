import "server-only";
import type { ArticleEntry } from "#lib/archive/archive.ts";
import { articleAt, type PastArticle, type PastParagraph } from "#lib/archive/article-at.ts";
import { type ReadParagraph, type TextSource, unlessDamaged } from "#lib/archive/read-paragraph.ts";
import type { Byline, PublishedDate } from "#lib/corpus/article.ts";
import { type ListedVersion, listVersions, readVersions } from "./article-versions.ts";
import { wholeArticle } from "./find-in-archive.ts";
import { printDate } from "./print-date.ts";
import type { ParameterProblem } from "./search-params.ts";
import { shown } from "./shown.ts";

/** An article to be shown: as it is, as it was on some day, or gone. */
export interface ShownArticle {
  readonly slug: string;
  /** Null where it is gone from the archive. */
  readonly entry: ArticleEntry | null;
  /** BCP 47 tag; undefined where it is not known. */
  readonly language: string | undefined;
  readonly title: string;
  readonly authors: Byline;
  readonly date: PublishedDate;
  readonly paragraphs: readonly ReadParagraph[];
  /** Old ids that lead to a paragraph, by its id. */
  readonly aliases: ReadonlyMap<string, readonly string[]>;
  readonly versions: readonly ListedVersion[];
  /** Set where it is shown as it was: the day asked for, and the day since when the next version holds. */
  readonly past: { readonly day: string; readonly until: string } | null;
  /** Whether a day was asked for on which the archive did not have it. */
  readonly wasAbsent: boolean;
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
  const [day = ""] = days;
  const past = wrong ? null : pastOn(source, slug, day);
  if (past) return asItWas(present, past, day);
  const { message } = wrong ?? problem(whyPresent(present.versions, day));
  return {
    ...present,
    wasAbsent: !wrong && wasAbsent(present.versions, day),
    problems: [
      { ...problem(message), ...(present.entry ? {} : { outcome: "There is nothing of it to be shown." }) },
    ],
  };
}

/** The article as it was on a day, where that is known and not what it is now, and the archive had it then. */
export function pastOn(
  source: TextSource,
  slug: string,
  day: string,
): (PastArticle & { until: string }) | null {
  const past = unlessDamaged(
    () => articleAt(source, slug, day),
    () => null,
  );
  const { until = null } = past ?? {};
  return past === null || until === null || past.paragraphs.length === 0 ? null : { ...past, until };
}

/** What is wrong with what an address gives as `at`, or null. */
export function wrongDay(days: readonly string[]): ParameterProblem | null {
  const day = days.join(", ");
  if (days.length === 0 || isDay(day)) return null;
  return problem(`"${shown(day)}" is no day. Give one such as 2026-01-05.`);
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
    language: now?.entry.language ?? languageOfGone(source, slug),
    title: title || now?.entry.source || slug,
    authors,
    date,
    paragraphs: now?.paragraphs ?? [],
    aliases: readAliases(source, slug),
    versions: listVersions(versions),
    past: null,
    wasAbsent: false,
    problems: [],
  };
}

function languageOfGone({ archive }: TextSource, slug: string): string | undefined {
  return unlessDamaged(
    () => archive.languageOfGone(slug),
    () => undefined,
  );
}

function asItWas(present: ShownArticle, past: PastArticle & { until: string }, day: string): ShownArticle {
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
  if (!first && !last) return "No change of this article is known.";
  if (first && day < first) return `The archive has this article since ${printDate(first)}.`;
  if (wasAbsent(versions, day)) return `The archive did not have this article on ${printDate(day)}.`;
  return `The article has not changed since ${printDate(last ?? "")}.`;
}

/** Whether the archive did not have it yet on a day, or had it no more. */
function wasAbsent(versions: readonly ListedVersion[], day: string): boolean {
  const last = versions.findLast((version) => (version.day ?? "") <= day);
  return versions.length > 0 && (last?.isGone ?? true);
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
