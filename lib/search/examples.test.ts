import { describe, expect, it } from "vitest";
import { engineKind } from "./open-engine.ts";
import { EMPTY_REQUEST } from "./request.ts";
import { type Hit, search } from "./search.ts";
import { withTemporaryArchive } from "./temporary-archive.ts";

/*
 * What words and queries are, written by hand: nothing here is computed by the code that is tested. An article is
 * "title | paragraph | paragraph …"; found is said in lines: "1.2 text" is paragraph 2 of article 1 with its marks in
 * brackets, "1 title" its title where that has marks or nothing else was found, "1 lacks word" a word that it lacks.
 */
type Example = readonly [about: string, articles: readonly string[], query: string, found: readonly string[]];

const TALKS = ["One | The peace talks began. | No talks of peace.", "Two | A talk in Doha."];
const WHO = [
  "One | A man who knew wrote a report.",
  "Two | The W.H.O. wrote a report.",
  "Three | The report.",
];

const EXAMPLES: readonly Example[] = [
  ["accents left out", ["T | The widow of Jovenel Moïse."], "moise", ["1.1 The widow of Jovenel [Moïse]."]],
  ["accents typed", ["T | Guantanamo Bay"], "Guantánamo", ["1.1 [Guantanamo] Bay"]],
  ["accents set apart", ["T | Moi\u0308se spoke"], "Moïse", ["1.1 [Moi\u0308se] spoke"]],
  ["letters with a plain form", ["T | In Łódź, Straße 5"], "lodz strasse", ["1.1 In [Łódź], [Straße] 5"]],
  ["ligatures", ["T | The ﬁrst ofﬁce"], "first office", ["1.1 The [ﬁrst] [ofﬁce]"]],
  ["capitals", ["T | The TALIBAN said"], "taliban", ["1.1 The [TALIBAN] said"]],
  ["a soft hyphen", ["T | They co\u00ADoperate"], "cooperate", ["1.1 They [co\u00ADoperate]"]],
  ["a possessive in the text", ["T | Karzai’s men, Karzai's"], "karzai", ["1.1 [Karzai]’s men, [Karzai]'s"]],
  ["a possessive in the query", ["T | Karzai came"], "Karzai’s", ["1.1 [Karzai] came"]],
  ["a possessive of many", ["T | the prisoners’ release"], "prisoner", ["1.1 the [prisoners]’ release"]],
  [
    "stray apostrophes",
    ["T | Karzai´s, Karzai`s, Karzai‘s"],
    "karzai",
    ["1.1 [Karzai]´s, [Karzai]`s, [Karzai]‘s"],
  ],
  ["an apostrophe within", ["T | They don‘t and don't"], "don’t", ["1.1 They [don‘t] and [don't]"]],
  ["a name with an apostrophe", ["T | Mr. O’Neill"], "o'neill", ["1.1 Mr. [O’Neill]"]],
  [
    "stems of nouns",
    ["T | One deal, two deals; a dealer"],
    "deals",
    ["1.1 One [deal], two [deals]; a dealer"],
  ],
  ["stems of verbs", ["T | negotiate, negotiating"], "negotiated", ["1.1 [negotiate], [negotiating]"]],
  ["words within words", ["T | ideal ordeal"], "deal", []],
  ["initials", ["T | The U.S. and the US"], "us", ["1.1 The [U.S.] and the [US]"]],
  ["initials typed", ["T | The US-backed men"], "U.S.", ["1.1 The [US]-backed men"]],
  ["initials of a name", ["T | M.K. Bhadrakumar"], "mk", ["1.1 [M.K.] Bhadrakumar"]],
  ["initials with an ending", ["T | the U.S.’s men"], "us s", ["1 lacks s", "1.1 the [U.S.]’s men"]],
  [
    "a stop word as initials",
    WHO,
    "W.H.O. report",
    [
      "1.1 A man [who] knew wrote a [report].",
      "2.1 The [W.H.O.] wrote a [report].",
      "3 lacks W.H.O.",
      "3.1 The [report].",
    ],
  ],
  [
    "a stop word in capitals",
    WHO.slice(1),
    "WHO report",
    ["1.1 The [W.H.O.] wrote a [report].", "2 lacks WHO", "2.1 The [report]."],
  ],
  [
    "a stop word as such",
    WHO.slice(1),
    "who report",
    ["1.1 The W.H.O. wrote a [report].", "2.1 The [report]."],
  ],
  ["all in capitals", WHO.slice(1), "WHO REPORT", ["1.1 The W.H.O. wrote a [report].", "2.1 The [report]."]],
  [
    "operators of elsewhere",
    TALKS.slice(0, 1),
    "peace AND talks",
    ["1.1 The [peace] [talks] began.", "1.2 No [talks] of [peace]."],
  ],
  ["a hyphen in the text", ["T | US-backed rule"], "backed", ["1.1 US-[backed] rule"]],
  ["a hyphen in the query", ["T | Backed by the U.S."], "US-backed", ["1.1 [Backed] by the [U.S.]"]],
  ["a dash", ["T | decade—old war"], "old decade", ["1.1 [decade]—[old] war"]],
  ["thousands", ["T | 5,000 men, 5000 men, 5 men"], "5000", ["1.1 [5,000] men, [5000] men, 5 men"]],
  ["thousands typed", ["T | 5000 men and 15,000"], "5,000", ["1.1 [5000] men and 15,000"]],
  ["a date without a space", ["T | April 8,2020"], "2020", ["1.1 April 8,[2020]"]],
  ["years without a space", ["T | in 2011,2012"], "2011", ["1.1 in [2011],2012"]],
  ["a decimal", ["T | 38.4 million, 38 or 4"], "38.4", ["1.1 [38.4] million, 38 or 4"]],
  ["a date in figures", ["T | on 8.4.2020"], "2020", ["1.1 on 8.4.[2020]"]],
  ["numbers within words", ["T | COVID-19 and 19"], "covid-19", ["1.1 [COVID]-[19] and [19]"]],
  ["a phrase", TALKS, '"peace talks"', ["1.1 The [peace talks] began."]],
  ["a phrase is not stemmed", TALKS, '"peace talk"', []],
  ["a phrase folded", ["T | Ann’s “Peace–Deal”"], '"ann peace deal"', ["1.1 [Ann’s “Peace–Deal]”"]],
  [
    "a phrase of stop words",
    ["A | To be, or not to be.", "B | Be to."],
    '"to be"',
    ["1.1 [To be], or not [to be]."],
  ],
  [
    "a phrase with stop words",
    ["A | end of the war", "B | end war"],
    '"end of the war"',
    ["1.1 [end of the war]"],
  ],
  ["curly quotes", TALKS, "“peace talks”", ["1.1 The [peace talks] began."]],
  ["low and angled quotes", TALKS, "„peace talks“ «the peace»", ["1.1 [The peace talks] began."]],
  ["a phrase over two paragraphs", ["T | of peace | talks began"], '"peace talks"', []],
  ["a phrase and a word", TALKS, '"peace talks" doha', ["1 lacks doha", "1.1 The [peace talks] began."]],
  ["an open quotation mark", TALKS.slice(1), '"doha', ["1.1 A talk in [Doha]."]],
  ["Hebrew points", ["T | שָׁלוֹם עליכם"], "שלום", ["1.1 [שָׁלוֹם] עליכם"]],
  ["Arabic vowels and stretching", ["T | مُحَمَّد محـمد"], "محمد", ["1.1 [مُحَمَّد] [محـمد]"]],
  ["Indic vowel signs spell", ["T | नमस्ते नमसत"], "नमस्ते", ["1.1 [नमस्ते] नमसत"]],
  ["stop words alone", ["A | who is it", "B | none"], "who is", ["1.1 [who] [is] it"]],
  ["stop words beside others", TALKS.slice(1), "a talk in", ["1.1 A [talk] in Doha."]],
  ["a title alone", ["Doha again | Nothing here.", "Kabul | Nor here."], "doha", ["1 [Doha] again"]],
  ["a phrase in a title alone", ["The Doha talks | Nothing."], '"doha talks"', ["1 The [Doha talks]"]],
  ["words apart in title and text", ["Doha | The talks."], "doha talks", ["1 [Doha]", "1.1 The [talks]."]],
  [
    "a missing word, as typed",
    TALKS,
    "Talks Doha’s",
    ["1 lacks Doha", "1.1 The peace [talks] began.", "1.2 No [talks] of peace.", "2.1 A [talk] in [Doha]."],
  ],
  ["no word that is there", TALKS, "absent", []],
  ["a word typed twice", TALKS.slice(1), "doha Doha DOHA", ["1.1 A talk in [Doha]."]],
];

describe("examples", () => {
  it.each(EXAMPLES)("%s", async (_, articles, text, expected) => {
    const samples = articles.map((article) => {
      const [title = "", ...paragraphs] = article.split(" | ");
      return { title, authors: [], date: null, paragraphs };
    });
    const hits = await withTemporaryArchive(samples, engineKind, async (archive, engine) => {
      const { articles: found } = await search(archive, engine, { ...EMPTY_REQUEST, text });
      return [...found].sort((one, other) => (one.slug < other.slug ? -1 : 1));
    });
    expect(hits.flatMap(lines)).toEqual(expected);
  });
});

function lines({ slug, title, titleMarks, missing, paragraphs }: Hit): string[] {
  const article = Number(slug.slice(-4)) + 1;
  const isTitled = titleMarks.length > 0 || paragraphs.length === 0;
  const found = [...paragraphs].sort((one, other) => one.number - other.number);
  return [
    ...(isTitled ? [`${article} ${bracketed(title, titleMarks)}`] : []),
    ...(missing.length > 0 ? [`${article} lacks ${missing.join(", ")}`] : []),
    ...found.map(({ number, text, marks }) => `${article}.${number} ${bracketed(text, marks)}`),
  ];
}

function bracketed(text: string, marks: Hit["titleMarks"]): string {
  let result = text;
  for (const [start, end] of marks.toReversed()) {
    result = `${result.slice(0, start)}[${result.slice(start, end)}]${result.slice(end)}`;
  }
  return result;
}
