import type { IndexableArticle } from "#lib/search/engine.ts";
import { tokenize } from "#lib/text/tokenize.ts";

/** Every word of an archive in order, titles and paragraphs, as numbers that take little room. */
export interface WordSequence {
  /** Folded words, by number. */
  readonly terms: readonly string[];
  /** Words as they are written somewhere, by number, and the number of the term of each. */
  readonly forms: readonly string[];
  readonly termOfForm: readonly number[];
  /** The form at each place. */
  readonly places: Uint32Array;
  /** What joins the word to the one before, as a character code (space, hyphen, slash); 0 where a phrase would break. */
  readonly joiners: Uint8Array;
  /** First place of each article, and the end of the last one. */
  readonly starts: readonly number[];
  /** Language of each article. */
  readonly languages: readonly string[];
}

const INVISIBLE = /[\u00AD\u200B-\u200D\u2060]/g;

/** Reads the words of all articles, once. */
export function wordSequence(articles: Iterable<IndexableArticle>): WordSequence {
  const forms = new Numbering();
  const terms = new Numbering();
  const termOfForm: number[] = [];
  const places: number[] = [];
  const joiners: number[] = [];
  const starts: number[] = [];
  const languages: string[] = [];
  const read = (text: string) => {
    let end = -1;
    for (const { term, range } of tokenize(text)) {
      const form = forms.of(text.slice(...range).replace(INVISIBLE, ""));
      termOfForm[form] ??= terms.of(term);
      places.push(form);
      joiners.push(end < 0 || range[0] < end ? 0 : joinerOf(text.slice(end, range[0])));
      end = range[1];
    }
  };
  for (const { title, paragraphs, language } of articles) {
    starts.push(places.length);
    languages.push(language);
    for (const text of [title, ...paragraphs]) read(text);
  }
  starts.push(places.length);
  return {
    terms: terms.all,
    forms: forms.all,
    termOfForm,
    places: Uint32Array.from(places),
    joiners: Uint8Array.from(joiners),
    starts,
    languages,
  };
}

/** A comma, a point or a quotation mark parts phrases; so does a possessive ending, which is no part of its word. */
function joinerOf(gap: string): number {
  if (/^\s+$/.test(gap)) return SPACE;
  return /^[-‐‑/]$/.test(gap) ? (gap === "/" ? gap : "-").charCodeAt(0) : 0;
}

const SPACE = 32;

/** Gives each string a number, in order of first appearance. */
class Numbering {
  readonly all: string[] = [];
  readonly #numbers = new Map<string, number>();

  of(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.all.length);
    return this.all.push(text) - 1;
  }
}
