import type { Example } from "./example.ts";

/** Words in other languages and writing systems. */
export const LANGUAGE_EXAMPLES: readonly Example[] = [
  ["Chinese within a run", ["T | 北京大学的学生"], "大学", ["1.1 北京[大学]的学生"]],
  ["Chinese, several signs", ["T | 北京大学的学生"], "北京大学", ["1.1 [北京大学]的学生"]],
  ["Chinese, one sign", ["T | 北京大学", "T | 北京"], "学", ["1.1 北京[大学]"]],
  ["Chinese, some of the signs", ["T | 北京的大学"], "北京大学", ["1 lacks 京大", "1.1 [北京]的[大学]"]],
  [
    "Chinese beside an operator",
    ["A | 北京大学的学生", "B | 北京的大学，学生"],
    "北京大学 AND 学生",
    ["1.1 [北京大学]的[学生]"],
  ],
  ["a Chinese phrase", ["A | 北京大学", "B | 北京的大学"], '"北京大学"', ["1.1 [北京大学]"]],
  [
    "Chinese near Chinese",
    ["A | 北京的学生", "B | 学生在上海的学校和北京"],
    "学生 NEAR/2 北京",
    ["1.1 [北京]的[学生]"],
  ],
  ["Chinese beginnings", ["T | 学生，学校，大学"], "学*", ["1.1 [学生]，[学校]，大学"]],
  ["Japanese kana", ["T | ドーハで会談"], "ドーハ", ["1.1 [ドーハ]で会談"]],
  ["Japanese in halfwidth kana", ["T | ドーハで会談"], "ﾄﾞｰﾊ", ["1.1 [ドーハ]で会談"]],
  ["Korean with an ending", ["T | 평화를 위한 회담"], "평화", ["1.1 [평화]를 위한 회담"]],
  ["Thai", ["T | การเจรจาสันติภาพ"], '"สันติภาพ"', ["1.1 การเจรจา[สันติภาพ]"]],
  ["letters beside signs", ["T | COVID感染が拡大"], "covid 感染", ["1.1 [COVID感染]が拡大"]],
  ["a year beside a sign", ["T | 2020年に"], "2020", ["1.1 [2020]年に"]],
  ["Arabic forms of alef", ["T | قال أحمد"], "احمد", ["1.1 قال [أحمد]"]],
  ["Arabic endings", ["T | مدينة الدوحة"], "مدينه", ["1.1 [مدينة] الدوحة"]],
  ["Hebrew with points typed", ["T | שלום עליכם"], "שָׁלוֹם", ["1.1 [שלום] עליכם"]],
  ["German stems", ["[de] T | Die Gespräche begannen"], "Gespräch", ["1.1 Die [Gespräche] begannen"]],
  ["German letters", ["[de] T | Die Straße der Häfen"], "strasse hafen", ["1.1 Die [Straße] der [Häfen]"]],
  [
    "French stems",
    ["[fr] T | Les négociations, négocier"],
    "négociation",
    ["1.1 Les [négociations], [négocier]"],
  ],
  [
    "stems of the article's own language",
    ["[de] T | negotiating", "T | negotiating"],
    "negotiate",
    ["2.1 [negotiating]"],
  ],
  ["a regional variety", ["[de-AT] T | Gespräche"], "gespräch", ["1.1 [Gespräche]"]],
  ["a language without stems", ["[sw] T | mazungumzo ya amani"], "amani", ["1.1 mazungumzo ya [amani]"]],
];
