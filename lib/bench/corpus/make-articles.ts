import type { Article, Paragraph } from "../../corpus/article.ts";
import { seededRandom } from "../statistics.ts";
import type { LanguageModel } from "./language-model.ts";
import { NameDraw, nameOf } from "./names.ts";
import { Prose } from "./prose.ts";

/** Of the whole corpus; another seed gives other articles. */
const SEED = 20_261;
/** Of articles that come later. */
const LATER_SEED = 20_262;

const MOST_PARAGRAPHS = 80;
const AUTHORS = 500;
const TAGS = 60;
export const FIRST_YEAR = 1900;
const YEARS = 120;
/** Names of authors and tags come from far behind those in the text. */
const FIRST_NAMES = 9_000_000;
const SURNAMES = 10_000_000;
const TAG_NAMES = 11_000_000;

type Random = () => number;

const below = (count: number, random: Random) => Math.floor(random() * count);

/** Few of many are chosen often, most seldom: chances fall with the rank. */
const skewed = (count: number, random: Random) => Math.floor((count + 1) ** random()) - 1;

/** The author with a number from 0 to 499; the lower, the more articles. */
export const authorOf = (number: number): string =>
  `${nameOf(FIRST_NAMES + (number % 90))} ${nameOf(SURNAMES + number)}`;

/**
 * Articles of a corpus that has so many paragraphs in all, one by one. The articles of a smaller corpus are the first
 * of a larger one, but for the last, which is cut short.
 */
export function makeArticles(model: LanguageModel, paragraphs: number): Generator<Article> {
  return makeFrom(SEED, model, paragraphs);
}

/** So many articles that no corpus has. */
export function makeLaterArticles(model: LanguageModel, count: number): Article[] {
  const made = makeFrom(LATER_SEED, model, count * MOST_PARAGRAPHS);
  return Array.from({ length: count }, () => made.next().value as Article).map((article) => {
    return { ...article, source: `later/${article.source}` };
  });
}

function* makeFrom(seed: number, model: LanguageModel, paragraphs: number): Generator<Article> {
  const random = seededRandom(seed);
  const prose = new Prose(model, random, new NameDraw(seededRandom(seed + 1)));
  let left = paragraphs;
  for (let number = 1; left > 0; number++) {
    const article = makeArticle(number, prose, random);
    left -= article.paragraphs.length;
    yield left < 0 ? { ...article, paragraphs: article.paragraphs.slice(0, left) } : article;
  }
}

function makeArticle(number: number, prose: Prose, random: Random): Article {
  const date = makeDate(random);
  const count = skewed(MOST_PARAGRAPHS, random) + 1;
  return {
    source: `${date?.slice(0, 4) ?? "undated"}/${String(number).padStart(6, "0")}.txt`,
    title: prose.title(3 + below(7, random)),
    authors: makeByline(random),
    date,
    language: "en",
    tags: Array.from({ length: below(4, random) }, () =>
      nameOf(TAG_NAMES + skewed(TAGS, random)).toLowerCase(),
    ),
    paragraphs: Array.from({ length: count }, (_, at): Paragraph => {
      return { number: at + 1, kind: "text", text: prose.paragraph() };
    }),
    removed: [],
  };
}

/** One author of most articles, two of some, none of a few. */
function makeByline(random: Random): string[] {
  const chance = random();
  const count = chance < 0.05 ? 0 : chance < 0.85 ? 1 : 2;
  return [...new Set(Array.from({ length: count }, () => authorOf(skewed(AUTHORS, random))))];
}

/** Known to the day, the month or the year, or not at all; more articles in late years than in early ones. */
function makeDate(random: Random): string | null {
  const year = FIRST_YEAR + Math.floor(YEARS * random() ** 0.6);
  const month = String(1 + below(12, random)).padStart(2, "0");
  const day = String(1 + below(28, random)).padStart(2, "0");
  const chance = random();
  if (chance < 0.08) return null;
  return chance < 0.16 ? `${year}` : chance < 0.24 ? `${year}-${month}` : `${year}-${month}-${day}`;
}
