import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "./fold.ts";
import { mergeRanges } from "./range.ts";
import { isOneSign, isSpaceless } from "./spaceless.ts";
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
    [
      "L’accord de l'État, qu’il l'a dit; dell'anno",
      ["l", "accord", "de", "l", "etat", "qu", "il", "l", "a", "dit", "dell", "anno"],
    ],
    ["don’t, O'Neill, it's, rock'n'roll, aujourd'hui", ["dont", "oneill", "it", "rocknroll", "aujourdhui"]],
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
    ["أحمد إلى آسيا ٱلمدينة ىی", ["احمد", "الي", "اسيا", "المدينه", "يي"]],
    ["русский Ёлка", ["русский", "елка"]],
    ["M. K. Bhadrakumar", ["m", "k", "bhadrakumar"]],
    ["?! — * * *", []],
  ])("reads %j as %j", (text, expected) => {
    expect(terms(text)).toEqual(expected);
  });

  it.each([
    ["Han", "感染症対策", ["感染", "染症", "症対", "対策"]],
    ["a single sign", "漢 字", ["漢", "字"]],
    [
      "a mixed run",
      "COVID感染 5人 38.4万 在U.S.的",
      ["covid", "感染", "5", "人", "38.4", "万", "在", "us", "的"],
    ],
    ["numerals of the script", "二〇一二年", ["二〇", "〇一", "一二", "二年"]],
    ["repetition and length marks", "人々のデータ", ["人々", "々の", "のデ", "デー", "ータ"]],
    ["kana that differ by voicing", "かが", ["かが"]],
    ["halfwidth kana", "ｶﾞｲﾄﾞ ガイド", ["ガイ", "イド", "ガイ", "イド"]],
    ["Hangul", "대한민국 정부", ["대한", "한민", "민국", "정부"]],
    ["Hangul in letters", "대한민국".normalize("NFD"), ["대한", "한민", "민국"]],
    ["Thai vowels before and after", "เมืองน้ำ", ["เมื", "มือ", "อง", "งน้", "น้ำ"]],
    ["Thai in another order of keys", "นํ้าท่วม น้ำท่วม", ["น้ำ", "ำท่", "ท่ว", "วม", "น้ำ", "ำท่", "ท่ว", "วม"]],
    ["Lao ligatures", "ໜ້າ ຫນ້າ", ["ຫນ້", "ນ້າ", "ຫນ້", "ນ້າ"]],
    ["Khmer", "ភាសាខ្មែរ", ["ភាសា", "សាខ្", "ខ្មែ", "មែរ"]],
    ["Myanmar", "မြန်မာ", ["မြန်", "န်မာ"]],
    ["a possessive ending", "北京’s air", ["北京", "air"]],
    ["punctuation between", "中.国、人", ["中", "国", "人"]],
  ])("reads every two signs where no spaces part words: %s", (_, text, expected) => {
    expect(terms(text)).toEqual(expected);
  });

  it.each([
    ["Han", "漢"],
    ["Hangul", "한"],
    ["first letters of Hangul", "\u1100"],
    ["vowels of Hangul", "\u1161"],
    ["Thai with a mark", "กิ"],
  ])("reads a run of any length in time: %s", { timeout: 10_000 }, (_, sign) => {
    expect(tokenize(sign.repeat(150_000))).toHaveLength(149_999);
  });

  it("places two signs from the start of the first to the end of the second", () => {
    const text = "In ｶﾞｲﾄﾞ น้ำ北";
    expect(tokenize(text).map(({ range }) => text.slice(...range))).toEqual(["In", "ｶﾞｲ", "ｲﾄﾞ", "น้ำ", "ำ北"]);
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
    const signs = [
      "感",
      "々",
      "ー",
      "が",
      "ｶ",
      "ﾞ",
      "ヿ",
      "하",
      "ᄒ",
      "ᅡ",
      "ㅎ",
      "น",
      "ำ",
      "ํ",
      "า",
      "้",
      "ໜ",
      "ខ្",
      "မ",
      "〇",
    ];
    const piece = fc.constantFrom(...words, ...numbers, ...signs);
    const text = fc.array(fc.oneof(piece, fc.string({ unit: "binary", maxLength: 6 })), { maxLength: 30 });
    fc.assert(
      fc.property(text, (pieces) => {
        const whole = pieces.join("");
        let [start, end] = [0, 0];
        for (const { term, range } of tokenize(whole)) {
          expect(range[0]).toBeGreaterThanOrEqual(isSpaceless(term) ? start : end);
          expect(range[1]).toBeGreaterThan(range[0]);
          expect(range[1]).toBeGreaterThanOrEqual(end);
          expect(terms(term)).toEqual([term]);
          [start, end] = range;
        }
        expect(end).toBeLessThanOrEqual(whole.length);
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
    ["がガぱ", "がガぱ"],
    ["Йод", "йод"],
  ])("makes %j %j", (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it("folds a folded text to itself", () => {
    const pieces = ["и", "\u0306", "か", "\u3099", "ﾞ", "ํ", "้", "า", "ำ", "ໍ", "າ", "أ", "ى", "ۀ", "\u0302"];
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string({ unit: "binary", maxLength: 4 }), fc.constantFrom(...pieces))),
        (parts) => fold(fold(parts.join(""))) === fold(parts.join("")),
      ),
      { numRuns: 2000 },
    );
  });
});

describe("isOneSign", () => {
  it.each([
    ["感", true],
    ["กี่", true],
    ["感染", false],
    ["a", false],
    ["5", false],
    ["", false],
  ])("of %j is %s", (term, expected) => {
    expect(isOneSign(term)).toBe(expected);
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
