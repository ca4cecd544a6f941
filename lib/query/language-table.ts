import { FIELDS } from "./field-table.ts";
import type { Explained, LanguageEntry, LanguageGroup } from "./language-entry.ts";

const WORDS: readonly Explained[] = [
  {
    name: "words",
    syntax: "doha talks",
    meaning:
      "Any form of a word counts: talk, talks, talking. Articles with all the words come first; of a question or a long text, the best matches.",
    inShort: true,
    examples: [
      { query: "doha talks", says: "articles on talks in Doha" },
      { query: "prisoners released", says: "finds “the release of prisoners”, too" },
    ],
  },
  {
    name: "a word as it is",
    syntax: "=talk",
    meaning: "The word in just this form. Capitals and accents make no difference.",
    inShort: false,
    examples: [{ query: "=talk", says: "talk, but not talks" }],
  },
  {
    name: "the beginning of a word",
    syntax: "negotiat*",
    meaning: "A * stands for any letters or none. At least one letter comes before it.",
    inShort: true,
    examples: [
      { query: "negotiat*", says: "negotiate, negotiator, negotiations" },
      { query: "el*on", says: "election, among others" },
    ],
  },
  {
    name: "any one letter",
    syntax: "wom?n",
    meaning: "A ? within a word stands for one letter. At the end of a word it is a question mark.",
    inShort: false,
    examples: [{ query: "wom?n", says: "woman or women" }],
  },
];

const PHRASES: readonly Explained[] = [
  {
    name: "a phrase",
    syntax: '"high peace council"',
    meaning: "These words, one directly after the other. Every article must have the phrase.",
    inShort: true,
    examples: [{ query: '"high peace council"', says: "the council by its name" }],
  },
  {
    name: "a loose phrase",
    syntax: '"exchange prisoners"~5',
    meaning: "The words in any order, with at most so many others among them (1 to 100).",
    inShort: false,
    examples: [{ query: '"exchange prisoners"~5', says: "finds “exchange of prisoners”, too" }],
  },
];

const COMBINING: readonly Explained[] = [
  {
    name: "both",
    syntax: "Karzai AND Rabbani",
    meaning: "Articles that have both. AND, OR, NOT and NEAR work in capitals only.",
    inShort: true,
    examples: [{ query: "Karzai AND Rabbani", says: "articles that name both men" }],
  },
  {
    name: "one or the other",
    syntax: "Bonn OR Istanbul",
    meaning: "Articles that have at least one. AND binds closer than OR.",
    inShort: true,
    examples: [{ query: "Bonn OR Istanbul", says: "articles that name either city" }],
  },
  {
    name: "without",
    syntax: "prisoners -Guantanamo",
    meaning: "No article that has what follows. NOT before it does the same.",
    inShort: true,
    examples: [
      { query: "prisoners -Guantanamo", says: "prisoners, but not in Guantánamo" },
      { query: 'Karzai NOT "loya jirga"', says: "Karzai without the assembly" },
    ],
  },
  {
    name: "required",
    syntax: "+flag doha",
    meaning: "Every article must have the word after the +.",
    inShort: false,
    examples: [{ query: "+flag doha", says: "articles with a flag, those with Doha first" }],
  },
  {
    name: "groups",
    syntax: "(Bonn OR Doha) AND flag",
    meaning: "Parentheses hold together what belongs together. Words side by side in them must all be there.",
    inShort: false,
    examples: [{ query: "(Bonn OR Doha) AND flag", says: "a flag, and one of the cities" }],
  },
];

const CLOSENESS: readonly Explained[] = [
  {
    name: "near one another",
    syntax: "Karzai NEAR/5 Doha",
    meaning:
      "At most so many words between the two (1 to 100; 10 where no number is given), in either order.",
    inShort: true,
    examples: [
      { query: "Karzai NEAR/5 Doha", says: "both names close together" },
      { query: '"political office" NEAR Doha', says: "a phrase near a word" },
    ],
  },
];

const SPELLING: readonly Explained[] = [
  {
    name: "similar spellings",
    syntax: "karzay~",
    meaning: "Words that one change of a letter makes of this one; with ~2 two changes.",
    inShort: true,
    examples: [
      { query: "karzay~", says: "finds Karzai" },
      { query: "kalilzat~2", says: "finds Khalilzad" },
    ],
  },
];

const WEIGHTS: readonly Explained[] = [
  {
    name: "what matters more",
    syntax: "doha^2 office",
    meaning: "The number makes a word, phrase or group count so many times in the order (0.1 to 10).",
    inShort: false,
    examples: [{ query: "doha^2 office", says: "Doha counts twice" }],
  },
];

/** The query language, grouped: what the help page and the short list under the search box are made of. */
export const LANGUAGE: readonly LanguageEntry[] = [
  ...of("words", WORDS),
  ...of("phrases", PHRASES),
  ...of("combining", COMBINING),
  ...of("closeness", CLOSENESS),
  ...of("spelling", SPELLING),
  ...of("fields", [FIELDS.title, FIELDS.author, FIELDS.tag, FIELDS.source, FIELDS.lang, FIELDS.id]),
  ...of("dates", [FIELDS.year, FIELDS.before, FIELDS.after, FIELDS.has]),
  ...of("scope", [FIELDS.in]),
  ...of("weights", WEIGHTS),
];

function of(group: LanguageGroup, entries: readonly Explained[]): LanguageEntry[] {
  return entries.map((entry) => ({ group, ...entry }));
}
