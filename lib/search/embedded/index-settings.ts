import { createHash } from "node:crypto";
import type { Options } from "minisearch";
import { stem } from "#lib/text/stem.ts";
import { tokenize } from "#lib/text/tokenize.ts";
import type { Weighing } from "./posting-lists.ts";

/** An article's own words and, so that they can be weighed more, those of its title again. */
export interface ArticleFields {
  readonly id: number;
  readonly text: string;
  readonly title: string;
}

export interface ParagraphFields {
  readonly id: number;
  readonly text: string;
}

const toStems = (text: string) => tokenize(text).map(({ term }) => stem(term));
const asIs = (term: string) => term;

/** Articles ranked by their whole text: title and text in one field. */
export const ARTICLE_INDEX: Options<ArticleFields> = {
  fields: ["text", "title"],
  tokenize: toStems,
  processTerm: asIs,
};
export const PARAGRAPH_INDEX: Options<ParagraphFields> = {
  fields: ["text"],
  tokenize: toStems,
  processTerm: asIs,
};

/** MiniSearch's own default for `d` is 0.5 (BM25+), which ranks worse on judged collections. */
export const ARTICLE_WEIGHING: Weighing = { k: 1.2, b: 0.75, d: 0 };
/**
 * A short article is more to the point; a short paragraph (a heading of a plain text, a cry) just says less, so its
 * length counts for less: a text that has the word twice comes before a line of two words that has it once.
 */
export const PARAGRAPH_WEIGHING: Weighing = { k: 1.2, b: 0.4, d: 0 };

/** Words that show every kind of folding, splitting and stemming. */
const PROBE = [
  "Moïse’s U.S. US-backed 5,000 38.4 don’t co\u00ADoperate generously peace deals ﬁrst Straße 北京 שָׁלוֹם नमस्ते",
  "April 8,2020 2011,2012 1,234.5 8.4.2020 5,000km 38.4bn ⒈⒉⒊ U.S.’s Karzai´s Karzai`s don‘t Kabul‚Bonn مُحَمَّد O'Neill",
].join(" ");
const INDEX_VERSION = "minisearch 7.2, 1";

/**
 * Changes with the tokenizer, the stemmer and the fields: MiniSearch loads an index made with others without a word,
 * and then finds nothing.
 */
export const FINGERPRINT = createHash("sha256")
  .update(JSON.stringify([INDEX_VERSION, ARTICLE_INDEX.fields, PARAGRAPH_INDEX.fields, toStems(PROBE)]))
  .digest("hex")
  .slice(0, 16);
