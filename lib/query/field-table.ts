import type { FieldName } from "./field-names.ts";
import type { Explained } from "./language-entry.ts";

/** What readers are told of each field. A field that is not explained does not compile. */
export const FIELDS: Readonly<Record<FieldName, Explained>> = {
  title: {
    name: "in titles",
    syntax: "title:doha",
    meaning: "A word, a phrase or a group in parentheses that stands in the article’s title.",
    inShort: true,
    examples: [
      { query: "title:doha", says: "titles with Doha" },
      { query: 'title:("troop numbers" OR prisoners)', says: "titles with the phrase or the word" },
    ],
  },
  author: {
    name: "by an author",
    syntax: 'author:"people desk"',
    meaning: "Articles of an author whose name has these words in a row.",
    inShort: true,
    examples: [
      { query: 'author:"people desk"', says: "all of the desk’s articles" },
      { query: "author:(people OR places) doha", says: "Doha in articles of two desks" },
    ],
  },
  year: {
    name: "from a year",
    syntax: "year:2012..2014",
    meaning: "A year, or a range that may be open: 2012.. or ..2014. Undated articles are year:undated.",
    inShort: true,
    examples: [
      { query: "taliban year:2012..2014", says: "the Taliban in three years" },
      { query: "year:undated", says: "articles without a date" },
    ],
  },
  before: {
    name: "before a date",
    syntax: "before:2013-04",
    meaning: "Articles from before a year, month or day, written 2013, 2013-04 or 2013-04-02.",
    inShort: false,
    examples: [{ query: "talks before:2013-04", says: "until March 2013" }],
  },
  after: {
    name: "after a date",
    syntax: "after:2014",
    meaning: "Articles from after a year, month or day has ended.",
    inShort: false,
    examples: [{ query: "talks after:2014", says: "from 2015 on" }],
  },
  has: {
    name: "with a date",
    syntax: "has:date",
    meaning: "Articles whose date is known.",
    inShort: false,
    examples: [{ query: "names has:date", says: "dated articles alone" }],
  },
  tag: {
    name: "with a tag",
    syntax: "tag:prisoners",
    meaning: "Articles that carry the tag; in quotation marks where it has several words.",
    inShort: false,
    examples: [
      { query: "tag:prisoners", says: "articles filed under prisoners" },
      { query: 'tag:"high peace council"', says: "a tag of several words" },
    ],
  },
  source: {
    name: "from a file or folder",
    syntax: "source:people/",
    meaning: "Articles whose file has this in its path.",
    inShort: false,
    examples: [{ query: "doha source:people/", says: "one folder of the archive" }],
  },
  lang: {
    name: "in a language",
    syntax: "lang:en",
    meaning: "Articles in a language, by its code of two or three letters.",
    inShort: false,
    examples: [{ query: "office lang:en", says: "articles in English" }],
  },
  id: {
    name: "a paragraph",
    syntax: "id:b69whnsq86",
    meaning: "The paragraph with this id, which stands at the end of its link.",
    inShort: false,
    examples: [{ query: "id:b69whnsq86", says: "what Karzai said in Doha" }],
  },
  in: {
    name: "where to look",
    syntax: "in:title",
    meaning:
      "The whole query in titles alone (in:title), texts alone (in:text), or what import left out (in:removed). Several add up.",
    inShort: false,
    examples: [
      { query: "doha agreement in:title", says: "titles alone" },
      { query: "doha in:text in:removed", says: "texts and what was left out of them" },
    ],
  },
};
