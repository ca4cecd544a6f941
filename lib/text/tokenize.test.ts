import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "./fold.ts";
import { mergeRanges } from "./range.ts";
import { stem } from "./stem.ts";
import { tokenize } from "./tokenize.ts";

const terms = (text: string) => tokenize(text).map(({ term }) => term);

describe("tokenize", () => {
  it.each([
    ["Karzai’s and Karzai's men", ["karzai", "and", "karzai", "men"]],
    ["the prisoners’ release", ["the", "prisoners", "release"]],
    ["Moïse, Guantánamo, Straße, Łódź", ["moise", "guantanamo", "strasse", "lodz"]],
    [
      "the U.S. and U.S forces of M.K. Bhadrakumar",
      ["the", "us", "and", "us", "forces", "of", "mk", "bhadrakumar"],
    ],
    ["US-backed, decade—old", ["us", "backed", "decade", "old"]],
    ["5,000 for $1, 38.4 million, 9/11", ["5000", "for", "1", "38.4", "million", "9", "11"]],
    ["April 8,2020", ["april", "8", "2020"]],
    ["2011,2012 and 2011,5,000 men", ["2011", "2012", "and", "2011", "5000", "men"]],
    ["1,234,567.89 5,000,6,000 5,000km", ["1234567.89", "5000", "6000", "5000", "km"]],
    [
      "8.4.2020, 10.12.2020, 38.4.Next 38.4bn",
      ["8", "4", "2020", "10", "12", "2020", "38.4", "next", "38", "4bn"],
    ],
    ["A1.5 ⒈⒉⒊ a⒈2", ["a1", "5", "123", "a12"]],
    ["COVID-19", ["covid", "19"]],
    ["don’t, O'Neill", ["dont", "oneill"]],
    ["Karzai´s Karzai`s Karzai‘s Karzai＇s Karzai′s", ["karzai", "karzai", "karzai", "karzai", "karzai"]],
    ["don‘t don´t don`t donʼt", ["dont", "dont", "dont", "dont"]],
    ["‘peace’ Kabul‚Bonn `deal`", ["peace", "kabul", "bonn", "deal"]],
    ["the U.S.’s and the W.H.O.'s", ["the", "us", "and", "the", "who"]],
    ["ready...to end.Next", ["ready", "to", "end", "next"]],
    ["co\u00ADoperate and zero\u200Bwidth", ["cooperate", "and", "zerowidth"]],
    ["ﬁrst Ａｂ ½", ["first", "ab", "12"]],
    ["שָׁלוֹם مُحَمَّد नमस्ते", ["שלום", "محمد", "नमस्ते"]],
    ["?! — * * *", []],
  ])("reads %j as %j", (text, expected) => {
    expect(terms(text)).toEqual(expected);
  });

  it("places every word in the text, in order, without its possessive ending", () => {
    const text = "In Karzai’s U.S.-backed 5,000";
    expect(tokenize(text).map(({ range }) => text.slice(...range))).toEqual([
      "In",
      "Karzai",
      "U.S.",
      "backed",
      "5,000",
    ]);
  });

  it("gives terms that are words again, within the text and in order, for any text", () => {
    const words = ["U.S.", "’s", "5,000", "½", "don’t", "\u00AD", " ", "-", "é", "\u0301"];
    const numbers = ["1", "20", "2020", "٣", "⒈", ",", ".", "38.4", "´", "`", "‘", "a"];
    const piece = fc.constantFrom(...words, ...numbers);
    const text = fc.array(fc.oneof(piece, fc.string({ unit: "binary", maxLength: 6 })), { maxLength: 30 });
    fc.assert(
      fc.property(text, (pieces) => {
        const whole = pieces.join("");
        let at = 0;
        for (const { term, range } of tokenize(whole)) {
          expect(range[0]).toBeGreaterThanOrEqual(at);
          expect(range[1]).toBeGreaterThan(range[0]);
          expect(terms(term)).toEqual([term]);
          at = range[1];
        }
        expect(at).toBeLessThanOrEqual(whole.length);
      }),
      { numRuns: 3000 },
    );
  });
});

describe("fold", () => {
  it.each([
    ["“Peace”", '"peace"'],
    ["Karzai’s", "karzai's"],
    ["Karzai´s Karzai`s Karzai‘s", "karzai's karzai's karzai's"],
    ["power–sharing", "power-sharing"],
    ["İSTANBUL", "istanbul"],
    ["Ærøskøbing", "aeroskobing"],
    ["हिन्दी", "हिन्दी"],
  ])("makes %j %j", (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it("folds a folded text to itself", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => fold(fold(text)) === fold(text)),
      { numRuns: 2000 },
    );
  });
});

describe("stem", () => {
  it.each([
    ["deals", "deal"],
    ["negotiations", "negoti"],
    ["negotiating", "negoti"],
    ["taliban", "taliban"],
    ["5000", "5000"],
    ["שלום", "שלום"],
  ])("stems %s to %s", (term, expected) => {
    expect(stem(term)).toBe(expected);
  });
});

describe("mergeRanges", () => {
  it("sorts, and joins what overlaps or touches", () => {
    expect(
      mergeRanges([
        [8, 9],
        [0, 3],
        [2, 5],
        [5, 6],
        [10, 12],
      ]),
    ).toEqual([
      [0, 6],
      [8, 9],
      [10, 12],
    ]);
  });
});
