import type { Byline, PublishedDate } from "./article.ts";
import { namedAuthors } from "./authors.ts";
import type { Block } from "./block.ts";
import { chooseDate, type DateCandidate } from "./choose-date.ts";
import type { FrontMatter } from "./formats/front-matter.ts";
import type { NamedMetadata, RawArticle } from "./formats/raw-article.ts";
import { frontMatterMetadata } from "./front-matter-metadata.ts";
import { languageTag } from "./language-tag.ts";
import { type Opening, parseOpening } from "./opening.ts";
import type { Removal } from "./report.ts";
import type { ImportSettings } from "./settings.ts";
import { collapse } from "./white-space.ts";

/** What is known of an article, where it is from, the pieces of the file that say it, and the blocks that remain. */
export interface Metadata {
  readonly title: string;
  /** The title that stands in the file, which a sidecar may have replaced. */
  readonly writtenTitle: string;
  readonly authors: Byline;
  readonly date: PublishedDate;
  /** Null where the article does not name it. */
  readonly language: string | null;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly tags: readonly string[];
  /** Where title, authors and so on were found, by their names. */
  readonly origins: Readonly<Record<string, string>>;
  readonly fragments: readonly string[];
  readonly removed: readonly Removal[];
  readonly warnings: readonly string[];
  readonly blocks: readonly Block[];
}

/** What an owner says of a file in a sidecar, which overrides all else. */
export type GivenMetadata = NamedMetadata;

const WHY_UNREADABLE = "This front matter could not be read, so nothing was taken from it.";
const FIRST_LINES = "first lines";

/** Title, byline, date, language and tags: from a sidecar, front matter, what the format names, or the first lines. */
export function parseMetadata(raw: RawArticle, given: GivenMetadata, settings: ImportSettings): Metadata {
  const warnings: string[] = [];
  const sources = [frontMatterMetadata(raw.frontMatter, warnings), raw.named ?? {}];
  const sure = sources.filter(({ isHint }) => !isHint);
  const opening = parseOpening(raw.blocks, first(sure, "title")?.value ?? null);
  const ranked = [given, ...sure, openingMetadata(opening), ...sources.filter(({ isHint }) => isHint)];
  const [title, authors] = [first(ranked, "title"), first(ranked, "authors")];
  const [url, tags] = [first(ranked, "url"), first(ranked, "tags")];
  const date = chooseDate(dateCandidates(given, sure, opening), settings.dateOrder, warnings);
  const language = languageTag(first(ranked, "language"), warnings);
  const outlet = first(ranked, "outlet");
  return {
    title: title?.value ?? "",
    writtenTitle: opening.title,
    authors: authors ? namedAuthors(authors.value, settings.authors) : [],
    date: date?.value ?? null,
    language: language?.value ?? null,
    url: url?.value ?? null,
    outlet: outlet?.value ?? null,
    tags: tags?.value ?? [],
    origins: originsOf({ title, authors, date, language, url, tags, outlet }),
    fragments: [
      ...(raw.frontMatter?.values ? [raw.frontMatter.raw] : []),
      ...(raw.fragments ?? []),
      ...opening.fragments,
    ],
    removed: [...unreadable(raw.frontMatter), ...opening.removed],
    warnings,
    blocks: opening.blocks,
  };
}

function first<Key extends "title" | "authors" | "language" | "url" | "tags" | "outlet">(
  sources: readonly NamedMetadata[],
  key: Key,
): NamedMetadata[Key] | undefined {
  return sources.find((source) => source[key] !== undefined)?.[key];
}

function openingMetadata({ title, authors }: Opening): NamedMetadata {
  return {
    ...(title !== "" && { title: { value: title, from: FIRST_LINES } }),
    ...(authors && authors.length > 0 && { authors: { value: authors, from: FIRST_LINES } }),
  };
}

/** A hint is no date: office files carry the day of their template, or of their conversion. */
function dateCandidates(
  given: GivenMetadata,
  sure: readonly NamedMetadata[],
  opening: Opening,
): DateCandidate[] {
  const named = [given, ...sure].flatMap(({ date }) =>
    date ? [{ written: date.value, from: date.from }] : [],
  );
  return opening.date ? [...named, { reading: opening.date, from: FIRST_LINES }] : named;
}

function originsOf(found: Readonly<Record<string, { readonly from: string } | null | undefined>>) {
  return Object.fromEntries(
    Object.entries(found).flatMap(([name, value]) => (value ? [[name, value.from] as const] : [])),
  );
}

function unreadable(frontMatter: FrontMatter | null): Removal[] {
  if (!frontMatter || frontMatter.values) return [];
  return [{ rule: "front matter", line: 1, text: collapse(frontMatter.raw), why: WHY_UNREADABLE }];
}
