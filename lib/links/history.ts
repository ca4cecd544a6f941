import type { How } from "./alignment.ts";
import type { ArticleRecord, ParagraphState } from "./record.ts";

/*
 * What an archive keeps of the past, so that it can answer for every id ever published without the registry: nothing
 * for what never changed. Days are ISO dates (UTC), null where they are not known. Texts are named by their ordinals.
 */

/** The ordinal of a text that is still the one of its paragraph in the archive. */
export const AS_NOW = -1;
/** The ordinal of a text that is not kept. */
export const NOT_KEPT = -2;

/** A text that a paragraph had, and where it stood then. */
export interface Version {
  /** Since when. */
  readonly day: string | null;
  /** Of the text (mint.ts); a link may carry its first signs. */
  readonly hash: string;
  /** Of the article. */
  readonly slug: string;
  /** 1-based place in the article. */
  readonly number: number;
  /** Ordinal of the text. */
  readonly text: number;
}

/** The story of an id. */
export interface ParagraphHistory {
  readonly state: ParagraphState;
  /** Since when it has been in this state. */
  readonly since: string | null;
  /** Ids of paragraphs of the archive: the larger one, the other pieces, or the candidates. */
  readonly to: readonly string[];
  readonly how: How | "minted";
  /** From 0 to 1: how sure that is. */
  readonly score: number;
  /** The oldest first; never none. The last one holds, or held last. */
  readonly versions: readonly Version[];
  /** Of a paragraph that is gone: ids of the nearest ones before and after it that are still there. */
  readonly neighbours: readonly [string | null, string | null];
  /** Why its texts were taken out, or null where they were not. */
  readonly redacted: string | null;
  /** Hashes of the letters that must not come back; left out where there are none. */
  readonly forbidden?: readonly string[];
}

/** An article as it once was. */
export interface ArticleVersion {
  readonly day: string | null;
  readonly title: string;
  readonly authors: readonly string[];
  readonly date: string | null;
  /** Ids in order; none where the article was gone. */
  readonly ids: readonly string[];
  /** Ordinals of their texts. */
  readonly texts: readonly number[];
  /** Places of their kinds in PARAGRAPH_KINDS, a digit each; "" where they are not known. */
  readonly kinds: string;
}

export interface ArticleHistory {
  /** The oldest first, the present one included; none where the article never changed. */
  readonly versions: readonly ArticleVersion[];
  /** Old ids that lead into the article, and the id of the paragraph to which each does. */
  readonly aliases: readonly (readonly [old: string, id: string])[];
  /** What an article was that is gone; left out of one that is there. */
  readonly gone?: Pick<ArticleRecord, "source" | "language">;
}

/** All that an archive keeps of the past. */
export interface Histories {
  /** In the order of the ids. */
  readonly paragraphs: readonly (readonly [id: string, history: ParagraphHistory])[];
  /** In the order of the slugs, those of articles that are gone among them. */
  readonly articles: readonly (readonly [slug: string, history: ArticleHistory])[];
  /** Texts that no paragraph of the archive has any more, once each. */
  readonly texts: readonly string[];
}

export const NO_HISTORIES: Histories = { paragraphs: [], articles: [], texts: [] };
