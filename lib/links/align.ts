import { alignArticles } from "./align-articles.ts";
import { candidatesAmong } from "./align-candidates.ts";
import { alignLikeAway, alignMovedAway } from "./align-corpus.ts";
import { endings, type Found, placeOf } from "./align-endings.ts";
import { kinAmong } from "./align-kin.ts";
import { alignInOrder, alignMoved, alignShared, freeOf } from "./align-letters.ts";
import { alignLike } from "./align-likeness.ts";
import { AlignArticle, type AlignParagraph, Pairs } from "./align-paragraph.ts";
import { alignParts } from "./align-parts.ts";
import { alignSignedOff } from "./align-signed-off.ts";
import type { Alignment, Kept, KeptBySource, KnownArticle, SeenArticle, SignedOff } from "./alignment.ts";
import { unchangedArticles } from "./unchanged-articles.ts";
import { WholeCorpus } from "./whole-corpus.ts";

/**
 * Finds every known paragraph in the articles of this build: by its letters, in its article and elsewhere; by its
 * likeness; as a part of another; in pieces. What is not certain is not guessed. The outcome does not depend on the
 * order of the articles.
 *
 * @param known without articles whose files could not be read this time
 * @param seen each with a source of its own
 */
export function align(
  known: readonly KnownArticle[],
  seen: readonly SeenArticle[],
  signedOff: SignedOff,
): Alignment {
  const unchanged = unchangedArticles(known, seen, signedOff);
  const same = new Set(unchanged.values());
  const [then, changed] = [
    known.filter((one) => !same.has(one)),
    seen.filter(({ source }) => !unchanged.has(source)),
  ];
  const corpus = new WholeCorpus([...same], then, changed);
  const olds = then
    .map(({ slug, source, paragraphs }) => new AlignArticle(slug, source, paragraphs))
    .sort(byName);
  // Nothing is sought where nothing is missed: in a first build all articles are new.
  const nows = (olds.length > 0 ? changed : [])
    .map(({ source, paragraphs }) => new AlignArticle(source, source, paragraphs))
    .sort(byName);
  const homes = alignArticles(olds, nows, corpus);
  const pairs = new Pairs();
  alignSignedOff(olds, nows, homes, signedOff, pairs);
  const found = alignAll(olds, nows, homes, pairs, corpus);
  const pieces = piecesIn(found);
  return {
    slugs: new Map([
      ...[...unchanged].map(([source, { slug }]) => [source, slug] as const),
      ...[...homes].map(([now, old]) => [now.source, old.name] as const),
    ]),
    kept: new AllKept(unchanged, new Map(nows.map((now) => [now.source, keptIn(now, pieces, pairs)]))),
    ended: endings(paragraphsOf(olds), found, pairs),
  };
}

const byName = (a: AlignArticle, b: AlignArticle) => (a.name < b.name ? -1 : 1);

const paragraphsOf = (articles: readonly AlignArticle[]) => articles.flatMap(({ paragraphs }) => paragraphs);

function alignAll(
  olds: readonly AlignArticle[],
  nows: readonly AlignArticle[],
  homes: ReadonlyMap<AlignArticle, AlignArticle>,
  pairs: Pairs,
  corpus: WholeCorpus,
): Found[] {
  const free = (articles: readonly AlignArticle[]) => articles.flatMap((one) => freeOf(one, pairs));
  for (const [now, old] of homes) alignLetters(old, now, pairs);
  alignMovedAway(free(olds), free(nows), corpus, pairs);
  const found = [...homes].map(([now, old]) => alignLoosely(old, now, pairs));
  for (const { old, now } of kinAmong(olds, nows, homes, pairs, corpus)) {
    alignShared(old, now, pairs);
    found.push(alignLoosely(old, now, pairs));
  }
  alignLikeAway(free(olds), free(nows), corpus, pairs);
  return found;
}

function alignLetters(old: AlignArticle, now: AlignArticle, pairs: Pairs): void {
  alignInOrder(freeOf(old, pairs), freeOf(now, pairs), pairs);
  alignMoved(old, now, pairs);
}

function alignLoosely(old: AlignArticle, now: AlignArticle, pairs: Pairs): Found {
  const isOpen = (one: AlignParagraph) => pairs.isOpen(one);
  const candidates = candidatesAmong(old.paragraphs.filter(isOpen), now.paragraphs.filter(isOpen));
  alignLike(old, now, candidates, pairs);
  const parts = alignParts(candidates, pairs);
  for (const one of [...parts.merged.keys(), ...[...parts.pieces.values()].flat()]) pairs.close(one);
  return { ...parts, candidates };
}

type KeptIn = readonly (Kept | null)[];

/** Of articles that stayed as they were it is not noted: it is told from their paragraphs. */
class AllKept implements KeptBySource {
  constructor(
    private readonly unchanged: ReadonlyMap<string, KnownArticle>,
    private readonly changed: ReadonlyMap<string, KeptIn>,
  ) {}

  get(source: string): KeptIn | undefined {
    return this.unchanged.get(source)?.paragraphs.map(keepSame) ?? this.changed.get(source);
  }

  *[Symbol.iterator](): MapIterator<[string, KeptIn]> {
    for (const source of this.unchanged.keys()) yield [source, this.get(source) ?? []];
    yield* this.changed;
  }
}

const keepSame = ({ id }: KnownArticle["paragraphs"][number]): Kept => {
  return { id, how: "same letters", score: 1, pieces: [] };
};

function piecesIn(found: readonly Found[]): Map<AlignParagraph, AlignParagraph[]> {
  const pieces = new Map<AlignParagraph, AlignParagraph[]>();
  for (const [old, some] of found.flatMap((one) => [...one.pieces])) {
    pieces.set(old, [...(pieces.get(old) ?? []), ...some]);
  }
  return pieces;
}

function keptIn(
  now: AlignArticle,
  pieces: ReadonlyMap<AlignParagraph, readonly AlignParagraph[]>,
  pairs: Pairs,
): (Kept | null)[] {
  return now.paragraphs.map((one) => {
    const pair = pairs.of(one);
    if (!pair || pair.old.id === null) return null;
    const others = (pieces.get(pair.old) ?? []).map(placeOf);
    return { id: pair.old.id, how: pair.how, score: pair.score, pieces: others };
  });
}
