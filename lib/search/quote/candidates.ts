import { readParagraph, type TextSource } from "#lib/archive/read-paragraph.ts";
import { containment, type Grams, gramsOf } from "#lib/links/likeness.ts";
import { lettersOf } from "#lib/links/mint.ts";
import type { FindRequest } from "#lib/search/engine.ts";
import type { Searchable } from "#lib/search/open-search.ts";
import type { Range } from "#lib/text/range.ts";
import type { Allowance } from "./allowance.ts";
import { clausesOf } from "./clauses.ts";
import type { Numbers } from "./numbers.ts";
import { placeOf, type Quotation, readWords, type Words } from "./quotation.ts";

/** A paragraph that may hold some of a quotation. */
export interface Candidate {
  readonly paragraph: number;
  readonly words: Words;
  /** Share of the quotation's letters, five by five, that it has: from 0 to 1. */
  readonly share: number;
}

const MOST_CHUNKS = 16;
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
 * @param stretches places of the words that are looked for
 * @param size words that are looked for together; of a longer stretch each piece is, for they may stand apart
 */
export async function findCandidates(
  site: Searchable & TextSource,
  { words }: Quotation,
  stretches: readonly Range[],
  size: number,
  numbers: Numbers,
  allowance: Allowance,
): Promise<Candidate[]> {
  const chunks = stretches.flatMap((stretch) => chunksOf(words, stretch, size)).slice(0, MOST_CHUNKS);
  const found = new Set<number>();
  for (const chunk of chunks) {
    if (!(await allowance.goesOn())) break;
    // Half, so that there is time to look at what is found.
    for (const paragraph of await ask(site, words, chunk.words, chunks.length, allowance.left() / 2)) {
      found.add(paragraph);
    }
  }
  const whole = gramsOf(lettersOf(words.text));
  const looked: Looked[] = [];
  for (const paragraph of found) {
    if (!(await allowance.goesOn())) break;
    looked.push(...look(site, paragraph, whole));
  }
  const kept = new Set(best(looked, ({ share }) => share, OF_ALL));
  for (const { grams } of chunks) {
    for (const one of best(looked, (other) => containment(grams, other.grams), OF_A_CHUNK)) kept.add(one);
  }
  const candidates: Candidate[] = [];
  for (const { paragraph, text, share } of best([...kept], (one) => one.share, kept.size)) {
    if (candidates.length > 0 && !(await allowance.goesOn())) break;
    candidates.push({ paragraph, words: readWords(text, numbers), share });
  }
  return candidates;
}

function chunksOf(words: Words, [from, to]: Range, most: number): Chunk[] {
  const count = Math.ceil((to - from) / most);
  const size = Math.ceil((to - from) / count);
  return Array.from({ length: count }, (_, at) => {
    const chunk: Range = [from + at * size, Math.min(to, from + (at + 1) * size)];
    return { words: chunk, grams: gramsOf(lettersOf(words.text.slice(...placeOf(words, chunk)))) };
  });
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
