import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tokenize } from "#lib/text/tokenize.ts";
import { buildVocabulary } from "./build-vocabulary.ts";
import { vocabularyOf } from "./temporary-vocabulary.ts";

const TEXTS = [
  "President Karzai met the Taliban. Karzai, who had said no, went to Kabul.",
  "Khalilzad met President Karzai in Kabul; the prisoner exchange was near.",
  "The prisoner exchange of 2012: Rabbani and the Taliban. Prisoner exchanges.",
  "Talks in Kabul, talks in Doha. Taliban talks on the Bank of England, COVID-19 and 5,000 men.",
  "The Bank of England. 阿富汗战争 is a war.",
];
const terms = (entries: readonly { readonly term: string }[]) => entries.map(({ term }) => term);

describe("the words of a vocabulary", () => {
  it("are counted by article, with their commonest written form", async () => {
    const vocabulary = await vocabularyOf(TEXTS);
    expect(vocabulary.articlesWith("karzai")).toBe(2);
    expect(vocabulary.articlesWith("karzay")).toBe(0);
    expect(vocabulary.wordsFrom("ka", 9)).toEqual([
      { term: "kabul", written: "Kabul", articles: 3 },
      { term: "karzai", written: "Karzai", articles: 2 },
    ]);
    expect(vocabulary.wordsFrom("talk", 9)).toEqual([{ term: "talks", written: "talks", articles: 1 }]);
    expect(terms(vocabulary.wordsFrom("ka", 1))).toEqual(["kabul"]);
    expect(vocabulary.wordsFrom("", 9)).toEqual([]);
  });

  it("are none in a script without spaces, whose terms are pairs of signs", async () => {
    const vocabulary = await vocabularyOf(TEXTS);
    expect(vocabulary.articlesWith("阿富")).toBe(1);
    expect(vocabulary.wordsFrom("阿", 9)).toEqual([]);
    expect(vocabulary.wordsLike("阿富汗", 9)).toEqual([]);
  });

  it("have their forms in the languages of the archive", async () => {
    const english = await vocabularyOf(["The prisoners negotiated."]);
    expect(english.languages).toEqual(["en"]);
    expect(english.hasForm("prisoner")).toBe(true);
    expect(english.hasForm("negotiating")).toBe(true);
    expect(english.hasForm("priso")).toBe(false);
    expect((await vocabularyOf(["Die Gefangenen"], "de")).hasForm("gefangene")).toBe(true);
    expect((await vocabularyOf(["prisoners"], "xx")).hasForm("prisoner")).toBe(false);
  });

  it("are prepared in the same bytes for the same articles", async () => {
    const articles = TEXTS.map((text) => ({
      language: "en",
      title: "A title",
      paragraphs: [text],
      removed: [],
    }));
    const build = async () =>
      [...(await buildVocabulary(articles))].map(([name, bytes]) => [name, Buffer.from(bytes)]);
    expect(await build()).toEqual(await build());
  });
});

describe("words like another", () => {
  it.each([
    ["karzay", "karzai"],
    ["khalilzhad", "khalilzad"],
    ["rabani", "rabbani"],
    ["talban", "taliban"],
    ["kabull", "kabul"],
    ["caboul", "kabul"],
    ["dhoa", "doha"],
    ["prisnoer", "prisoner"],
    ["ecxhange", "exchange"],
  ])("for %s are led by %s", async (typed, meant) => {
    expect(terms((await vocabularyOf(TEXTS)).wordsLike(typed, 1))).toEqual([meant]);
  });

  it("are led by the word itself", async () => {
    const vocabulary = await vocabularyOf([...TEXTS, "Kabu", "Kabul", "Kabul"]);
    expect(terms(vocabulary.wordsLike("kabu", 2))).toEqual(["kabu", "kabul"]);
  });

  it.each(["ka", "", "2013", "covid20", "zzzzzzzz", "karzaiyevich"])("are none for %j", async (typed) => {
    expect((await vocabularyOf(TEXTS)).wordsLike(typed, 5)).toEqual([]);
  });

  it("are the frequent ones before the rare", async () => {
    const vocabulary = await vocabularyOf(["cat cart", "cart", "cart", "card", "cast"]);
    expect(terms(vocabulary.wordsLike("cark", 3))).toEqual(["cart", "card"]);
  });
});

describe("the phrases of a vocabulary", () => {
  it("are those that come back, as they are written, without stop words at an end", async () => {
    const vocabulary = await vocabularyOf(TEXTS);
    const all = vocabulary.phrasesFrom("", 99);
    expect(terms(all).sort()).toEqual(["bank of england", "president karzai", "prisoner exchange"]);
    expect(all.map(({ written }) => written)).toContain("Bank of England");
    expect(vocabulary.phrasesFrom("prisoner e", 9)).toEqual([
      { term: "prisoner exchange", written: "prisoner exchange", articles: 2 },
    ]);
  });

  it("are found by their later words, and by the beginnings of words alone", async () => {
    const vocabulary = await vocabularyOf(TEXTS);
    expect(terms(vocabulary.phrasesFrom("karz", 9))).toEqual(["president karzai"]);
    expect(terms(vocabulary.phrasesFrom("of eng", 9))).toEqual(["bank of england"]);
    expect(vocabulary.phrasesFrom("arz", 9)).toEqual([]);
  });

  it("do not reach over a full stop or a comma, nor from one article into the next", async () => {
    const vocabulary = await vocabularyOf([
      "red. Blue",
      "red. Blue",
      "red, blue",
      "red",
      "blue",
      "red",
      "blue",
    ]);
    expect(vocabulary.phrasesFrom("", 9)).toEqual([]);
  });

  it("leave out what stands within a longer one", async () => {
    const text = "said Bill Van Auken there";
    expect(terms((await vocabularyOf([text, `He ${text}`])).phrasesFrom("van", 9))).toEqual([
      "said bill van auken",
    ]);
  });
});

describe("a vocabulary of any texts", () => {
  it("has every word of theirs, and answers any question", async () => {
    const text = fc.string({
      unit: fc.constantFrom("a", "b", "é", "-", " ", ".", "’", "1", "阿", "\n", "A", "\u00AD"),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(text, { maxLength: 6 }),
        fc.string({ unit: "binary" }),
        async (texts, asked) => {
          const vocabulary = await vocabularyOf(texts);
          for (const one of texts) {
            for (const { term } of tokenize(one)) {
              const having = texts.filter((other) =>
                tokenize(other).some((token) => token.term === term),
              ).length;
              expect(vocabulary.articlesWith(term)).toBe(having);
              expect(vocabulary.hasForm(term)).toBe(true);
              expect(terms(vocabulary.wordsLike(term, 1))).toEqual([term]);
            }
          }
          for (const { term, written } of [
            ...vocabulary.phrasesFrom("", 9),
            ...vocabulary.wordsFrom("a", 9),
          ]) {
            expect(
              tokenize(written)
                .map((token) => token.term)
                .join(" "),
            ).toBe(term);
          }
          vocabulary.wordsLike(asked, 3);
          vocabulary.phrasesFrom(asked, 3);
        },
      ),
      { numRuns: 150 },
    );
  });
});
