import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildVocabulary } from "./build-vocabulary.ts";
import type { ReadArticle } from "./read-article.ts";
import { sampleArticles } from "./sample-articles.ts";

const articleOf = (text: string): ReadArticle => ({ language: "en", title: "", paragraphs: [text] });
const ARTICLES = Array.from({ length: 40 }, (_, at) =>
  articleOf(`The ${at % 4 === 3 ? "Prisoner Exchange" : "prisoner exchange"}, number ${at}.`),
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

describe("a vocabulary that follows an earlier one", () => {
  const SAMPLE = 200;
  const words = ["Peace", "peace", "talks", "U.S.", "北京", "Doha", "prisoner exchange", "prisoners"];
  const texts = fc.array(fc.constantFrom(...words), { minLength: 30, maxLength: 40 });
  const article = fc.record({ language: fc.constantFrom("en", "en-GB", "de x"), text: texts });

  it("counts as if all were counted anew, and keeps the phrases that were chosen", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(article, { minLength: 24, maxLength: 24 }), fc.nat(23), async (made, at) => {
        const all = made.map(({ language, text }) => ({ language, title: "", paragraphs: [text.join(" ")] }));
        const [came, gone] = [all.slice(at, at + 1), all.slice(at ? 0 : 1, at ? 1 : 2)];
        const was = all.filter((one) => !came.includes(one));
        const is = all.filter((one) => !gone.includes(one));
        const before = await buildVocabulary(was, null, SAMPLE);
        const followed = await inFolder(before, (folder) =>
          buildVocabulary(is, { folder, came, gone }, SAMPLE),
        );
        const anew = await buildVocabulary(is, null, SAMPLE);
        for (const [name, bytes] of anew) {
          if (/phrases|tally/.test(name)) continue;
          expect([name, Buffer.from(followed.get(name) ?? "")]).toEqual([name, Buffer.from(bytes)]);
        }
        const kept = new Set(String(before.get("vocabulary.phrases.terms")).split("\n"));
        const phrases = String(followed.get("vocabulary.phrases.terms")).split("\n");
        expect(phrases.filter((phrase) => !kept.has(phrase))).toEqual([]);
        const folded = is.map(
          ({ paragraphs }) => ` ${paragraphs[0]?.toLowerCase().replaceAll("u.s.", "us")} `,
        );
        const having = phrases.map((phrase) => folded.filter((text) => text.includes(` ${phrase} `)).length);
        expect(numbers(followed.get("vocabulary.phrases.articles"))).toEqual(having.slice(0, -1));
      }),
      { numRuns: 30 },
    );
  });

  it("chooses phrases anew once a tenth of the articles has changed, however slowly", async () => {
    const more = Array.from({ length: 6 }, (_, at) => articleOf(`Truth Commission, number ${at}.`));
    let [files, articles] = [await buildVocabulary(ARTICLES, null, 1200), ARTICLES];
    for (const [at, one] of more.entries()) {
      articles = [...articles, one];
      const changes = { came: [one], gone: [] };
      files = await inFolder(files, (folder) => buildVocabulary(articles, { folder, ...changes }, 1200));
      const phrases = String(files.get("vocabulary.phrases.terms"));
      expect(phrases.includes("truth commission"), `after ${at + 1}`).toBe(at >= 4);
    }
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

async function inFolder<T>(
  files: ReadonlyMap<string, string | Uint8Array>,
  use: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "pilcrow-"));
  try {
    for (const [name, bytes] of files) await writeFile(join(folder, name), bytes);
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function numbers(bytes: string | Uint8Array | undefined): number[] {
  return bytes instanceof Uint8Array ? [...new Uint32Array(bytes.slice().buffer)] : [];
}
