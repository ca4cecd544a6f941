import type { Byline, PublishedDate } from "./article.ts";
import type { Block } from "./block.ts";
import type { FrontMatter } from "./formats/front-matter.ts";
import type { RawArticle } from "./formats/raw-article.ts";
import { splitAuthorKey } from "./names.ts";
import { type Opening, parseOpening } from "./opening.ts";
import { type DateReading, doubtAbout, parsePublishedDate } from "./published-date.ts";
import type { Removal } from "./report.ts";
import { keyTags } from "./tags.ts";
import { collapse } from "./white-space.ts";

/** What an article says of itself, the pieces of the file that say it, and the blocks that remain. */
export interface Metadata {
  readonly title: string;
  readonly authors: Byline;
  readonly date: PublishedDate;
  /** Null where the article does not name it. */
  readonly language: string | null;
  readonly tags: readonly string[];
  readonly fragments: readonly string[];
  readonly removed: readonly Removal[];
  readonly warnings: readonly string[];
  readonly blocks: readonly Block[];
}

type Values = ReadonlyMap<string, unknown>;

const WHY_UNREADABLE = "This front matter could not be read, so nothing was taken from it.";

/** Title, byline, date, language and tags: from front matter, which wins, or from the first lines. */
export function parseMetadata({ frontMatter, blocks }: RawArticle): Metadata {
  const values: Values = frontMatter?.values ?? new Map();
  const warnings = frontMatter?.problem ? [frontMatter.problem] : [];
  const title = keyText(values, ["title"], warnings);
  const opening = parseOpening(blocks, title);
  const authors = keyAuthors(values);
  return {
    title: opening.title,
    authors: authors.length > 0 ? authors : (opening.authors ?? []),
    date: chooseDate(values, opening, warnings),
    language: keyLanguage(values, warnings),
    tags: keyTags(values, warnings),
    fragments: [...(frontMatter?.values ? [frontMatter.raw] : []), ...opening.fragments],
    removed: [...unreadable(frontMatter), ...opening.removed],
    warnings,
    blocks: opening.blocks,
  };
}

function unreadable(frontMatter: FrontMatter | null): Removal[] {
  if (!frontMatter || frontMatter.values) return [];
  return [{ rule: "front matter", line: 1, text: collapse(frontMatter.raw), why: WHY_UNREADABLE }];
}

/** The first of some keys that holds a plain value. */
function keyText(values: Values, keys: readonly string[], warnings: string[]): string | null {
  for (const key of keys) {
    const value = values.get(key) ?? null;
    if (value === null) continue;
    const text = plainText(value);
    if (text === null)
      warnings.push(`The key “${key}” of the front matter was left out: it should be a line of text.`);
    else if (text !== "") return text;
  }
  return null;
}

function plainText(value: unknown): string | null {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? collapse(String(value))
    : null;
}

/** A string may name several authors; in a list each entry is one, as text or with a `name`. */
function keyAuthors(values: Values): Byline {
  const value = values.get("author") ?? values.get("authors") ?? values.get("byline") ?? null;
  if (!Array.isArray(value))
    return splitAuthorKey(withoutBy(plainText(value instanceof Map ? value.get("name") : value) ?? ""));
  const names = value.map(
    (entry: unknown) => plainText(entry instanceof Map ? entry.get("name") : entry) ?? "",
  );
  return [...new Set(names.filter((name) => name !== ""))];
}

function withoutBy(credit: string): string {
  return credit.replace(/^by\s+/i, "");
}

function chooseDate(values: Values, opening: Opening, warnings: string[]): PublishedDate {
  const written = keyText(values, ["date", "published"], warnings);
  const fromKey =
    written === null ? null : dateOf(parsePublishedDate(written, true) ?? noDate(written), warnings);
  return fromKey ?? (opening.date ? dateOf(opening.date, warnings) : null);
}

function noDate(written: string): DateReading {
  return {
    problem: `The date “${written.slice(0, 60)}” of the front matter could not be read; it should be written as YYYY-MM-DD.`,
  };
}

function dateOf(reading: DateReading, warnings: string[]): PublishedDate {
  const problem = "date" in reading ? doubtAbout(reading.date) : reading.problem;
  if (problem !== null) warnings.push(problem);
  return "date" in reading ? reading.date : null;
}

function keyLanguage(values: Values, warnings: string[]): string | null {
  const written = keyText(values, ["lang", "language"], warnings);
  if (written === null) return null;
  try {
    return Intl.getCanonicalLocales(written)[0] ?? null;
  } catch {
    warnings.push(
      `The language “${written.slice(0, 40)}” is not known; it should be a tag such as “en” or “pt-BR”.`,
    );
    return null;
  }
}
