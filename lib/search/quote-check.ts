import type { ArticleEntry } from "#lib/archive/archive.ts";
import { yearOf } from "#lib/corpus/article.ts";
import type { Range } from "#lib/text/range.ts";
import type { DiffPart } from "#lib/text/word-diff.ts";

/**
 * Whether a quotation is what was written: word for word, typography aside; with words left out, added or changed and no
 * mark that tells so; put together from several places; or nothing that this archive has.
 */
export type Verdict = "exact" | "altered" | "stitched" | "absent";

/** A stretch of a passage beside its quotation. A part left out stands before the one that is added in its place. */
export interface QuotePart {
  /**
   * Of both; in the passage alone, where the quotation does not tell so (`left out`) or does (`omitted`); in the quotation
   * alone, as if it were the passage's (`added`) or in brackets (`bracketed`).
   */
  readonly kind: "same" | "left out" | "omitted" | "added" | "bracketed";
  readonly text: string;
}

/** A paragraph from which a quotation, or a part of it, comes. */
export interface QuotedPassage {
  readonly id: string;
  readonly url: string;
  readonly number: number;
  readonly article: QuotedArticle;
  /** BCP 47 tag. */
  readonly language: string;
  /** All of the paragraph. */
  readonly text: string;
  /** The true wording: a half-open range of `text` in UTF-16 code units. */
  readonly range: Range;
  readonly parts: readonly QuotePart[];
  /** From 0 to 1: how like the wording is (likeness.ts), what is honestly left out aside. */
  readonly likeness: number;
}

export interface QuotedArticle {
  readonly slug: string;
  readonly url: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly date: string | null;
  readonly year: string | null;
  readonly source: string;
}

export interface QuoteCheck {
  readonly verdict: Verdict;
  /** From 0 to 1: how much of the quotation was found. */
  readonly found: number;
  /** In the order of the quotation. Where the verdict is `absent`, the nearest there is, if there is any. */
  readonly passages: readonly QuotedPassage[];
  /** How many passages there are, only where they are more than are given. */
  readonly places?: number;
  /** Only where the time allowed was spent: there may be a better answer. */
  readonly partial?: true;
}

/** An article as the answer to a check names it, and that of the API to a paragraph. */
export function quotedArticle({ slug, title, authors, date, source }: ArticleEntry): QuotedArticle {
  return { slug, url: `/a/${slug}`, title, authors, date, year: yearOf(date), source };
}

/** A part of a word diff from passage to quotation. */
export function quotePart({ kind, text }: DiffPart): QuotePart {
  return { kind: kind === "removed" ? "left out" : kind, text };
}
