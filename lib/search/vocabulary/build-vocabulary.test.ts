import { describe, expect, it } from "vitest";
import { buildVocabulary } from "./build-vocabulary.ts";
import type { ReadArticle } from "./read-article.ts";
import { sampleArticles } from "./sample-articles.ts";

const article = (text: string): ReadArticle => ({ language: "en", title: "", paragraphs: [text] });
const ARTICLES = Array.from({ length: 40 }, (_, at) =>
  article(`The ${at % 4 === 3 ? "Prisoner Exchange" : "prisoner exchange"}, number ${at}.`),
);

describe("a vocabulary of many articles", () => {
  it("finds phrases in an even sample of them, and counts phrases and words in all", async () => {
    const files = await buildVocabulary(ARTICLES, null, 200);
    expect(files.get("vocabulary.phrases.terms")).toBe("prisoner exchange\n");
    expect(files.get("vocabulary.phrases.written")).toBe("\n"); // as most of all write it
    expect(numbers(files.get("vocabulary.phrases.articles"))).toEqual([40]);
    const terms = String(files.get("vocabulary.words.terms")).split("\n");
    const articles = numbers(files.get("vocabulary.words.articles"));
    expect(articles[terms.indexOf("exchange")]).toBe(40);
    expect(terms).toEqual(expect.arrayContaining(Array.from(ARTICLES.keys(), String)));
  });

  it("gives the same bytes as one without a sample where all articles fit", async () => {
    expect(await buildVocabulary(ARTICLES, null, 1e9)).toEqual(await buildVocabulary(ARTICLES));
  });
});

describe("sampleArticles", () => {
  it("gives all while they are short enough, and else some from everywhere, about as long as is wanted", () => {
    expect([...sampleArticles(ARTICLES, 1e9)]).toEqual(ARTICLES);
    const places = [...sampleArticles(ARTICLES, 340)].map((one) => ARTICLES.indexOf(one));
    expect(places.length).toBeGreaterThanOrEqual(9);
    expect(places.length).toBeLessThanOrEqual(11);
    const gaps = places.slice(1).map((place, at) => place - (places[at] ?? 0));
    expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(1);
  });

  it("gives none of none", () => {
    expect([...sampleArticles([], 10)]).toEqual([]);
  });
});

function numbers(bytes: string | Uint8Array | undefined): number[] {
  return bytes instanceof Uint8Array ? [...new Uint32Array(bytes.slice().buffer)] : [];
}
