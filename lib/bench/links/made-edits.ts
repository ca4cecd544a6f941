import { seededRandom } from "../statistics.ts";
import { type Edit, inTurn, ofSome, ofSomeTexts } from "./edit.ts";
import { hyphenation, misread, reworded, straySpaces, typography } from "./edit-letters.ts";
import {
  deleted,
  headers,
  inserted,
  joinedFiles,
  merged,
  renamed,
  reordered,
  replaced,
  split,
} from "./edit-paragraphs.ts";
import { formArticles } from "./forms.ts";
import { byRegistry } from "./pilcrow.ts";
import type { Page, Resolver } from "./resolver.ts";
import { SCHEMES } from "./schemes.ts";
import { addScores, noScore, printScores, type Score, type Truth } from "./score.ts";
import { pagesOf, placesByNumber, type TracedArticle, traced } from "./traced.ts";

/** Revisions of a made year, and how often the registry is brought up to date in it. */
const REVISIONS = 20;
const EVERY = 5;

/** Edits of which it is known where every paragraph went. */
function madeEdits(others: readonly string[]): ReadonlyMap<string, Edit> {
  return new Map<string, Edit>([
    ["typography", typography],
    ["hyphenation", hyphenation],
    ["stray spaces", straySpaces],
    ["1% of letters misread", misread(1)],
    ["5% of letters misread", misread(5)],
    ["20% merged", merged(20)],
    ["25% split", split(25)],
    ["page headers", headers],
    ["reordered", reordered],
    ["a quarter replaced", replaced(25, others)],
    ["a quarter of words", ofSomeTexts(0.5, reworded(25))],
    [
      "files renamed, edited",
      inTurn(renamed, ofSomeTexts(0.3, reworded(10)), deleted(5), inserted(5, others)),
    ],
    [
      "files joined, edited",
      inTurn(joinedFiles, ofSomeTexts(0.3, reworded(10)), deleted(5), inserted(5, others)),
    ],
    ["misread, renamed, merged", inTurn(renamed, misread(3), merged(10), headers)],
  ]);
}

/** One edit a revision, of any kind, in some articles. */
function madeYear(others: readonly string[]): Edit[] {
  const one = ofSome(0.3, inTurn(ofSomeTexts(0.1, reworded(15)), deleted(2), inserted(3, others)));
  const kinds = [
    one,
    ofSome(0.2, split(10)),
    one,
    ofSome(0.2, merged(8)),
    ofSome(0.3, typography),
    one,
    ofSome(0.2, ofSomeTexts(0.2, misread(3))),
    ofSome(0.1, reordered),
    ofSome(0.2, ofSomeTexts(0.2, reworded(30))),
    one,
  ];
  return Array.from({ length: REVISIONS }, (_, at) => kinds[at % kinds.length] ?? one);
}

/** What is true of links to all paragraphs of the first articles. */
function truthsOf(first: readonly TracedArticle[], last: readonly TracedArticle[]): Truth[] {
  const places = placesByNumber(last);
  return first.flatMap(({ source, paragraphs }) =>
    paragraphs.map(({ text, from }, at) => {
      return { link: { source, at }, text, places: places.get(from[0] ?? -1) ?? [], isDoubtful: false };
    }),
  );
}

/** Prints a table for each edit. */
export function benchMadeEdits(pages: readonly Page[], others: readonly string[], only: string): void {
  const first = traced(pages);
  for (const [name, edit] of madeEdits(others)) {
    if (!name.includes(only)) continue;
    const edited = edit(first, seededRandom(name.length));
    printScores(name, scoreAll(SCHEMES, truthsOf(first, edited), pages, pagesOf(edited)));
  }
  if ("forms".includes(only)) benchForms();
  if ("a made year".includes(only)) benchYear(first, others);
}

function benchForms(): void {
  const { first, last } = formArticles();
  const [old, now] = [pagesOf(first), pagesOf(last)];
  printScores("rows of forms taken out and put in", scoreAll(SCHEMES, truthsOf(first, last), old, now));
}

function scoreAll(
  schemes: ReadonlyMap<string, Resolver>,
  truths: readonly Truth[],
  old: readonly Page[],
  now: readonly Page[],
): Map<string, Score> {
  return new Map(
    [...schemes].map(([scheme, resolver]) => {
      const score = noScore();
      addScores(score, truths, resolver(old, now), now);
      return [scheme, score];
    }),
  );
}

function benchYear(first: readonly TracedArticle[], others: readonly string[]): void {
  const random = seededRandom(1);
  const versions = [first];
  for (const edit of madeYear(others)) versions.push(edit(versions.at(-1) ?? first, random));
  const last = versions.at(-1) ?? first;
  const [old, now, truths] = [pagesOf(first), pagesOf(last), truthsOf(first, last)];
  const scores = scoreAll(SCHEMES, truths, old, now);
  for (const every of [EVERY, 1]) {
    const score = noScore();
    const built = versions.filter((_, at) => at % every === 0 || at === versions.length - 1);
    addScores(score, truths, byRegistry(built.map(pagesOf)), now);
    scores.set(every === 1 ? "Pilcrow, each revision" : `Pilcrow, every ${every}`, score);
  }
  printScores(`a made year of ${REVISIONS} revisions`, scores);
}
