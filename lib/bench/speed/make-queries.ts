import type { LanguageModel } from "../corpus/language-model.ts";
import { authorOf, FIRST_YEAR } from "../corpus/make-articles.ts";
import { nameOf } from "../corpus/names.ts";
import { misspelt } from "../queries.ts";
import { seededRandom } from "../statistics.ts";
import { type BenchQuery, type Kind, kindsInTurn } from "./bench-query.ts";

/** Ranks of words by how often the model has them, most often first. */
const FREQUENT = [0, 200] as const;
const MID = [800, 4000] as const;
const RARE = [9000, 20_000] as const;
/** Names that stand in the smallest corpus already. */
const NAMES = 2000;
/** The most frequent words of all, and how many queries of some kinds are made from nothing else. */
const TOP = [0, 30] as const;
const TOP_QUERIES = 6;

type Random = () => number;

/** What queries are made from. */
interface Source {
  readonly model: LanguageModel;
  readonly random: Random;
  /** Words of the model in lower case, most frequent first, and the piece that each stands for. */
  readonly words: readonly string[];
  readonly pieces: readonly number[];
}

/** The 200 queries of the benchmark: the same at every size, of each kind in turn. Another seed gives others. */
export function makeQueries(model: LanguageModel, seed: number): BenchQuery[] {
  const source: Source = { model, random: seededRandom(seed), ...rank(model) };
  const made = new Map<Kind, number>();
  return kindsInTurn().map((kind) => {
    const at = made.get(kind) ?? 0;
    made.set(kind, at + 1);
    return makeQuery(kind, at, source);
  });
}

function rank({ pieces }: LanguageModel): Pick<Source, "words" | "pieces"> {
  const counted = pieces.flatMap(({ text, count }, piece) =>
    /^[a-z]{2,}$/.test(text) ? { piece, count } : [],
  );
  const ranked = counted.sort((a, b) => b.count - a.count).map(({ piece }) => piece);
  return { pieces: ranked, words: ranked.map((piece) => pieces[piece]?.text ?? "") };
}

function makeQuery(kind: Kind, at: number, source: Source): BenchQuery {
  const plain = { kind, author: null, years: null };
  if (kind !== "filters") return { ...plain, words: WORDS_OF[kind](at, source) };
  const from = FIRST_YEAR + below(110, source.random);
  const words = some(FREQUENT, 1 + (at % 2), source);
  return at % 2 === 0
    ? { ...plain, words, author: authorOf(below(50, source.random)) }
    : { ...plain, words, years: [from, from + below(20, source.random)] };
}

const WORDS_OF: Readonly<Record<Exclude<Kind, "filters">, (at: number, source: Source) => string[]>> = {
  frequent: (at, source) => some(at < TOP_QUERIES ? TOP : FREQUENT, 1 + (at % 3), source),
  mid: (at, source) => some(MID, 1 + (at % 3), source),
  rare: (at, source) => [...some(RARE, at % 2, source), ...names(1, source), ...some(MID, at % 2, source)],
  misspelled: (at, source) => [
    misspelt(at % 2 === 0 ? long(MID, source) : (names(1, source)[0] ?? ""), source.random),
    ...some(MID, at % 3, source),
  ],
  phrase: (at, source) => row(2 + (at % 2), at < TOP_QUERIES ? TOP : FREQUENT, at, source),
  NEAR: (at, source) => {
    const [first = "", , third = ""] = row(3, at < TOP_QUERIES ? TOP : FREQUENT, at, source);
    return [first, third];
  },
  prefix: (at, source) => [...some(MID, at % 2, source), beginning(long(MID, source), at)],
  "prefix + fuzzy": (at, source) => [
    misspelt(long(MID, source), source.random),
    beginning(long(MID, source), at),
  ],
  boolean: (_, source) => [
    ...some(MID, 2, source),
    ...some(FREQUENT, 1, source),
    ...some([FREQUENT[1], MID[0]], 1, source),
  ],
  facets: (at, source) => some(FREQUENT, 1 + (at % 3), source),
};

const below = (count: number, random: Random) => Math.floor(random() * count);

/** Different words of these ranks. */
function some([from, to]: readonly [number, number], count: number, { words, random }: Source): string[] {
  const chosen = new Set<string>();
  while (chosen.size < count) chosen.add(words[from + below(to - from, random)] ?? "");
  return [...chosen];
}

function names(count: number, { random }: Source): string[] {
  return Array.from({ length: count }, () => nameOf(below(NAMES, random)).toLowerCase());
}

/** A word of these ranks that is long enough to be misspelt or begun. */
function long(ranks: readonly [number, number], source: Source): string {
  for (;;) {
    const [word = ""] = some(ranks, 1, source);
    if (word.length >= 6) return word;
  }
}

/** Three, four or five letters of a word. */
const beginning = (word: string, at: number) => word.slice(0, 3 + (at % 3));

/** Words as the model has them one after the other: of these ranks, or in every other query only the first is. */
function row(count: number, [from, to]: readonly [number, number], at: number, source: Source): string[] {
  const { model, random, pieces } = source;
  const chain = [pieces[from + below(to - from, random)] ?? 0];
  while (chain.length < count) {
    const last = chain.at(-1) ?? 0;
    const first = model.first[last] ?? 0;
    chain.push(model.followers[first + below((model.first[last + 1] ?? 0) - first, random)] ?? 0);
  }
  const allowed = at < TOP_QUERIES || at % 2 === 0 ? pieces.slice(from, to) : pieces;
  const isFit = new Set(chain).size === count && chain.every((piece) => allowed.includes(piece));
  return isFit ? chain.map((piece) => model.pieces[piece]?.text ?? "") : row(count, [from, to], at, source);
}
