import fc from "fast-check";

/** Few words of one way of writing, so that texts and queries meet. */
export interface Tongue {
  readonly languages: readonly string[];
  readonly words: readonly string[];
  /** Patterns and misspellings that fit some of the words, and near misses. */
  readonly patterns: readonly string[];
  readonly misspelt: readonly string[];
}

const ENGLISH: Tongue = {
  languages: ["en", "en-GB"],
  words: [
    "peace",
    "talks",
    "talk",
    "talking",
    "Doha",
    "the",
    "U.S.",
    "prisoners’",
    "prisoner",
    "Moïse",
    "deal-breaker",
    "5,000",
    "WHO",
  ],
  patterns: ["ta*", "tal?s", "t*k", "p*e", "pr*n*r*", "d?ha", "5*", "*alk", "mo?se", "w*"],
  misspelt: ["taks", "tlak", "doah", "peece", "prisonners", "daal", "tehh"],
};

const TONGUES: readonly Tongue[] = [
  {
    languages: ["de", "de-AT"],
    words: [
      "Frieden",
      "Friedens",
      "Gespräche",
      "Gespräch",
      "Gesprächen",
      "Straße",
      "der",
      "die",
      "Doha",
      "talks",
    ],
    patterns: ["frie*", "gespr?ch*", "d?r"],
    misspelt: ["gesprech", "freiden", "strase"],
  },
  {
    languages: ["fr", "FR"],
    words: [
      "négociations",
      "négociation",
      "paix",
      "parler",
      "parlaient",
      "l’accord",
      "accords",
      "de",
      "la",
      "Doha",
    ],
    patterns: ["nego*", "*ccord", "acc?rd*"],
    misspelt: ["acord", "paxi", "negociatoin"],
  },
  {
    languages: ["zh", "ja", "ko", "th", "en"],
    words: ["北京", "京", "北京大学", "大学生", "サッカー", "한국어", "สันติภาพ", "COVID感染", "2020年"],
    patterns: ["北*", "京?", "สั*", "covid"],
    misspelt: ["北都", "한국말"],
  },
  {
    languages: ["he", "ar"],
    words: ["שָׁלוֹם", "שלום", "עליכם", "مُحَمَّد", "محـمد", "أحمد", "احمد", "العربية", "peace"],
    patterns: ["של*", "ا?مد", "مح*"],
    misspelt: ["שלם", "محمذ"],
  },
  {
    languages: ["en"],
    words: Array.from({ length: 14 }, (_, at) => `a${at + 10}`),
    patterns: ["a*", "a1*", "a?3", "a?*"],
    misspelt: ["a1", "a31", "a01"],
  },
];

/** English as often as all others. */
export function tongues(): fc.Arbitrary<Tongue> {
  return fc.oneof(fc.constant(ENGLISH), fc.constantFrom(...TONGUES));
}

/** Any word of a text, now and then of another tongue. */
export function wordsOf(tongue: Tongue): fc.Arbitrary<string> {
  const foreign = fc.constantFrom(...[ENGLISH, ...TONGUES].flatMap(({ words }) => words));
  return fc.oneof({ weight: 19, arbitrary: fc.constantFrom(...tongue.words) }, foreign);
}

/** Words that stand for others: what a list of synonyms or a spelling would give. */
export const VARIANTS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  peace: [["doha"], ["the", "talk"]],
  prisoner: [["us", "prisoners"], ["moise"]],
  frieden: [["gesprache"]],
  paix: [["accord", "de", "paix"]],
  taks: [["talks"]],
  北京: [["大学"]],
};
