import { readParagraph, type TextSource } from "#lib/archive/read-paragraph.ts";
import { containment, type Grams, gramsOf } from "#lib/links/likeness.ts";
import { lettersOf } from "#lib/links/mint.ts";
import type { Clause, Phrase, Word } from "#lib/query/query.ts";
import type { Range } from "#lib/text/range.ts";
import { STOP_WORDS } from "#lib/text/stop-words.ts";
import type { FindRequest } from "#lib/search/engine.ts";
import type { Searchable } from "#lib/search/open-search.ts";
import type { Numbers } from "./numbers.ts";
import { placeOf, type Quotation, readWords, type Words } from "./quotation.ts";

/** A paragraph that may hold some of a quotation. */
export interface Candidate {
  readonly paragraph: number;
  readonly words: Words;
  /** Share of the quotation's letters, five by five, that it has: from 0 to 1. */
  readonly share: number;
}

/** Words of a quotation that are looked for together; longer ones are looked for in pieces, which may stand apart. */
const CHUNK = 24;
const MOST_CHUNKS = 16;
/** The rarest words of a chunk are asked for, and the phrases with the rarest words in them. */
const RARE_WORDS = 6;
const PHRASES = 3;
const PHRASE_LENGTH = 4;
/** Articles asked for in all, and paragraphs of each. */
const ARTICLES = 40;
const FEWEST_ARTICLES = 5;
const PASSAGES = 3;
/** Paragraphs that are looked at closely: those that hold most of a chunk, and those that hold most of all. */
const OF_A_CHUNK = 4;
const OF_ALL = 8;

interface Chunk {
  readonly words: Range;
  readonly grams: Grams;
}

interface Looked extends Omit<Candidate, "words"> {
  readonly text: string;
  readonly grams: Grams;
}

/**
 * The paragraphs of an archive that hold most of a quotation, or of a piece of it, best first.
 *
 * @param left milliseconds that there are still
 */
export async function findCandidates(
  site: Searchable & TextSource,
  quotation: Quotation,
  numbers: Numbers,
  left: () => number,
): Promise<Candidate[]> {
  const chunks = chunksOf(quotation);
  const found = new Set<number>();
  for (const chunk of chunks) {
    if (left() <= 0) break;
    for (const paragraph of await ask(site, quotation.words, chunk.words, chunks.length, left())) {
      found.add(paragraph);
    }
  }
  const whole = gramsOf(lettersOf(quotation.words.text));
  const looked = [...found].flatMap((paragraph) => look(site, paragraph, whole));
  const kept = new Set(best(looked, ({ share }) => share, OF_ALL));
  for (const { grams } of chunks) {
    for (const one of best(looked, (other) => containment(grams, other.grams), OF_A_CHUNK)) kept.add(one);
  }
  return best([...kept], ({ share }) => share, kept.size).map(({ paragraph, text, share }) => ({
    paragraph,
    words: readWords(text, numbers),
    share,
  }));
}

function chunksOf({ words, stretches }: Quotation): Chunk[] {
  return stretches
    .flatMap(({ words: [from, to] }) => {
      const count = Math.ceil((to - from) / CHUNK);
      const size = Math.ceil((to - from) / count);
      return Array.from({ length: count }, (_, at): Range => {
        return [from + at * size, Math.min(to, from + (at + 1) * size)];
      });
    })
    .slice(0, MOST_CHUNKS)
    .map((range) => ({
      words: range,
      grams: gramsOf(lettersOf(words.text.slice(...placeOf(words, range)))),
    }));
}

async function ask(
  { engine, vocabulary }: Searchable,
  words: Words,
  chunk: Range,
  chunks: number,
  budget: number,
): Promise<number[]> {
  const terms = words.terms.slice(...chunk);
  const clauses = clausesOf(terms, (term) => vocabulary.articlesWith(term));
  if (clauses.length === 0) return [];
  const limit = Math.max(FEWEST_ARTICLES, Math.ceil(ARTICLES / chunks));
  const { matches } = await engine.find({ ...REQUEST, query: { clauses, scope: ["text"] }, limit, budget });
  return matches.flatMap(({ paragraphs }) => paragraphs.map(({ paragraph }) => paragraph));
}

const REQUEST: Omit<FindRequest, "query" | "limit" | "budget"> = {
  filters: { authors: [], years: [] },
  sort: "relevance",
  match: "any",
  offset: 0,
  passages: PASSAGES,
  expand: null,
  explain: false,
};

/** What is looked for of some words in a row: the rarest that the archive has, and phrases with such words in them. */
export function clausesOf(terms: readonly string[], articlesWith: (term: string) => number): Clause[] {
  const rarity = new Map(terms.map((term) => [term, articlesWith(term)]));
  const known = [...rarity].filter(([, articles]) => articles > 0);
  const telling = known.filter(([term]) => !STOP_WORDS.has(term));
  const rarest = (telling.length > 0 ? telling : known).sort(([, some], [, others]) => some - others);
  const words = rarest.slice(0, RARE_WORDS).map(([term]) => wordOf(term));
  return [...words, ...phrasesOf(terms, rarity)].map((node) => ({ occur: "should", node }));
}

/** Of those that the archive may have, the ones with the rarest words. */
function phrasesOf(terms: readonly string[], rarity: ReadonlyMap<string, number>): Phrase[] {
  const length = Math.min(PHRASE_LENGTH, terms.length);
  const starts = Array.from({ length: Math.max(0, terms.length - length + 1) }, (_, start) => start);
  const phrases = starts
    .map((start) => terms.slice(start, start + length))
    .filter((phrase) => phrase.length > 1 && phrase.every((term) => (rarity.get(term) ?? 0) > 0));
  const least = (phrase: readonly string[]) => Math.min(...phrase.map((term) => rarity.get(term) ?? 0));
  const rarest = phrases.sort((some, others) => least(some) - least(others));
  return rarest.slice(0, PHRASES).map(phraseOf);
}

const LEAF = { field: null, weight: 1, range: [0, 0] } as const;

function wordOf(term: string): Word {
  return { ...LEAF, kind: "word", match: "stem", term, edits: 0, telling: true, variants: [], text: term };
}

function phraseOf(terms: readonly string[]): Phrase {
  return { ...LEAF, kind: "phrase", terms, slop: 0, text: terms.join(" ") };
}

/** A paragraph with its letters; none where its text is damaged. */
function look(site: TextSource, paragraph: number, quotation: Grams): Looked[] {
  const { text } = readParagraph(site, paragraph);
  if (text === undefined) return [];
  const grams = gramsOf(lettersOf(text));
  return [{ paragraph, text, grams, share: containment(quotation, grams) }];
}

/** The first of equals is the one that stands first in the archive. */
function best(looked: readonly Looked[], worth: (one: Looked) => number, most: number): Looked[] {
  const worths = new Map(looked.map((one) => [one, worth(one)]));
  return [...looked]
    .sort((some, others) => {
      return (worths.get(others) ?? 0) - (worths.get(some) ?? 0) || some.paragraph - others.paragraph;
    })
    .slice(0, most);
}
