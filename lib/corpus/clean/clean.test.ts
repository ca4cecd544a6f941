import { describe, expect, it } from "vitest";
import { textBlocks } from "#lib/corpus/formats/text.ts";
import { parseSingle } from "#lib/corpus/parse-single.ts";
import { clean } from "./clean.ts";

const SENTENCE = "The delegation left the city on Sunday without an agreement.";
const paragraphs = (text: string, title = ""): string[] =>
  clean(textBlocks(text, 1), { title }).paragraphs.map((p) => p.text);
const removed = (text: string, title = ""): (string | number)[][] =>
  clean(textBlocks(text, 1), { title }).removed.map((r) => [r.rule, r.line, r.text]);

describe("blocks that are removed, between two real paragraphs", () => {
  it.each([
    ["teaser", "READ Also  N.Y.C. Mayor Pledges New Mask Guidance on Monday"],
    ["teaser", "Also read: The road to Doha"],
    ["teaser", "Related: five things to know"],
    ["teaser", "Recommended"],
    ["teaser", "See also"],
    ["teaser", "Read more about the talks"],
    ["hashtags", "#Taliban #Peace #Doha2020"],
    ["widget", "Share this:"],
    ["widget", "Leave a comment"],
    ["widget", "Advertisement"],
    ["widget", "Subscribe to our newsletter!"],
    ["widget", "Follow us on Facebook, Twitter and Instagram"],
    ["page number", "12"],
    ["page number", "Page 3 of 9"],
    ["page number", "- 4 -"],
    ["ornament", "* * *"],
    ["ornament", "---"],
    ["repeated title", "PEACE TALKS IN DOHA"],
  ])("%s: %s", (rule, line) => {
    const text = `${SENTENCE}\n\n${line}\n\n${SENTENCE}`;
    expect(removed(text, "Peace talks in Doha")).toEqual([[rule, 3, line.replace(/\s+/g, " ")]]);
    expect(paragraphs(text, "Peace talks in Doha")).toEqual([SENTENCE, SENTENCE]);
  });

  it("takes a widget of two lines as one", () => {
    expect(removed(`${SENTENCE}\n\nClick to rate this post!\n[Total: 3 Average: 4.5]`)).toEqual([
      ["widget", 3, "Click to rate this post! [Total: 3 Average: 4.5]"],
    ]);
  });

  it("says why in a full sentence", () => {
    for (const { why } of clean(
      textBlocks("12\n\n***\n\n#tag\n\nShare this\n\nRelated:\n\n[a](http://b.c) is a link.", 1),
      { title: "" },
    ).removed) {
      expect(why).toMatch(/^[A-Z].{20,}\.$/);
    }
  });
});

describe("prose that stays", () => {
  it.each([
    "See also how the war changed the city, and who paid for it.",
    "Read more than one account of the battle before you judge it.",
    "Read more books and fewer papers",
    "See also the report of the commission on prisoners, part two",
    "Related families had lived in the valley for centuries.",
    "Recommended by his teacher, he went to Kabul",
    "Most read the treaty as a surrender",
    "Share this bread with the hungry, he told the soldiers.",
    "Subscribe to nothing they say, the old man warned.",
    "1958",
    "5,000",
    "Page 3 was missing from the file.",
    "#1 on the list was the release of prisoners",
    "Comments by the envoy were not published.",
    "Copyright law was not on the agenda of the talks in the end, and nobody in the room thought that it should be, least of all the lawyers who were there.",
  ])("%s", (line) => {
    const text = `${SENTENCE}\n\n${line}\n\n${SENTENCE}`;
    expect(removed(text)).toEqual([]);
    expect(paragraphs(text)).toEqual([SENTENCE, line, SENTENCE]);
  });
});

describe("a last line", () => {
  it.each([
    "© 2020 Example Press. All rights reserved.",
    "Copyright 2020 Example Press",
    "Copyright © 2019-2020, The Example Press Ltd.",
    "© Example Press",
    "© The Guardian",
    "© Jane Roe and John Doe 2020",
    "Copyright Jane Roe, 2020",
    "(c) 2020",
    "(c) 2020 Example Press",
    "All rights reserved.",
  ])("that claims the rights is removed: %s", (line) => {
    expect(removed(`${SENTENCE}\n\n${line}`)).toEqual([["closing boilerplate", 3, line]]);
  });

  it.each([
    "(c) The parties shall meet again in Doha.",
    "(c) Parties in Doha",
    "(c) 2014 was the last year in which they met.",
    "Copyright law was not on the agenda of the talks.",
    "Copyrights expire in 2020",
    "© the envoy said, and left",
    "All rights reserved for the emir were listed in the annex.",
  ])("that is text stays: %s", (line) => {
    expect(removed(`${SENTENCE}\n\n${line}`)).toEqual([]);
  });
});

describe("the end of a file", () => {
  it("loses contact, link and copyright lines, from the end upward", () => {
    const text = `${SENTENCE}\n\nTo contact the paper and its  \neditors visit:\n\n**[example.org/contact](http://example.org/contact)**\n\ninfo@example.org\n\n© 2020 Example Press. All rights reserved.\n\nAbout the author`;
    expect(paragraphs(text)).toEqual([SENTENCE]);
    expect(new Set(removed(text).map(([rule]) => rule))).toEqual(new Set(["closing boilerplate"]));
    expect(removed(text).map(([, line]) => line)).toEqual([3, 6, 8, 10, 12]);
  });

  it("keeps the same lines above text, and a last line that ends with a colon", () => {
    const inside = "About the author\n\nJane Roe has lived in Kabul since 2003.";
    expect(paragraphs(inside)).toEqual(["About the author", "Jane Roe has lived in Kabul since 2003."]);
    expect(paragraphs(`${SENTENCE}\n\nHis last words were these:`)).toEqual([
      SENTENCE,
      "His last words were these:",
    ]);
    expect(paragraphs(`http://example.org\n\n${SENTENCE}`)).toEqual(["http://example.org", SENTENCE]);
  });
});

describe("sentences cut by a page break", () => {
  const first = "The talks have been hamstrung in part by a continuing failure to resolve";
  const second = "its own internal crisis over the election.";
  const joined = (text: string): [number, number][] =>
    clean(textBlocks(text, 1), { title: "Running title" }).joined.map((j) => [j.line, j.number]);

  it.each(["", "12\n\n", "Running title\n\n", "READ Also Another Story\n\n"])(
    "are joined over %j",
    (between) => {
      const text = `${first}\n\n${between}${second}`;
      expect(paragraphs(text, "Running title")).toEqual([`${first} ${second}`]);
      expect(joined(text)).toEqual([[between === "" ? 3 : 5, 1]]);
    },
  );

  it.each([
    [
      "an open quotation",
      "The paper wrote that “it was by then a foregone conclusion",
      "United States envoys said.”",
    ],
    ["an open bracket", "The force that was sent there (nine hundred men of the", "Royal Marines) left."],
    ["a function word", "He was killed with a bomb by men who came from the", "Kabul government."],
    ["a comma", "Among those who sat at the table were Karzai, Ghani,", "Abdullah and Rabbani."],
  ])("are joined before a capital after %s", (_name, start, end) => {
    expect(paragraphs(`${start}\n\n${end}`)).toEqual([`${start} ${end}`]);
  });

  it("keep a hyphen and take no space after it", () => {
    expect(paragraphs("The government was at that time still led by Soviet-\n\nbacked ministers.")).toEqual([
      "The government was at that time still led by Soviet-backed ministers.",
    ]);
  });

  it("are several in a row, where the halves hold sentences", () => {
    const text = `${first}\n\nits crisis. ${first}\n\n${second}`;
    expect(joined(text)).toEqual([
      [3, 1],
      [5, 1],
    ]);
  });

  it("are joined where the mark of a note stands after a word, not after a stop", () => {
    expect(joined(`${first}[3]\n\n${second}`)).toHaveLength(1);
    expect(joined("The part of the budget that they spent on the war rose to 3.12\n\nmillion.")).toHaveLength(
      1,
    );
  });

  it("are joined before a new quotation where the first half awaits more for another reason", () => {
    expect(
      joined("He said that “the war must end” and that they would say to the\n\n“Doha office” yes."),
    ).toHaveLength(1);
  });

  it.each([
    ["a note in brackets", `${SENTENCE}[3]\n\nal-Thani opened the office.`],
    [
      "two notes behind a quotation",
      `He said: “The war must end for us all and for them.”[3][4]\n\nal-Thani agreed.`,
    ],
    ["a note as a digit", `${SENTENCE}12\n\nbin Laden was not named.`],
    ["a raised note", `${SENTENCE}³\n\nbin Laden was not named.`],
    [
      "a quotation that goes on in the next paragraph",
      "The envoy said: “we agreed in the end that the war must end\n\n“And then we left the room.”",
    ],
    [
      "a row of clauses",
      "the release of the prisoners who are held by either of the two parties\n\nthe withdrawal of all the forces that are in the country at this time\n\nthe opening of talks between the parties on a lasting peace in the country.",
    ],
    ["a full sentence", `${SENTENCE}\n\nits own crisis went on.`],
    ["a heading", `${first}\n\n# Part two\n\n${second}`],
    ["an ornament", `${first}\n\n* * *\n\n${second}`],
    ["a list entry", `${first}\n\n- ${second}`],
    ["a quote", `${first}\n\n> ${second}`],
    [
      "a title in capitals",
      "How the prisoners of the long war came home at last\n\nThe first aircraft landed at dawn.",
    ],
    ["a colon", "These are the words that he spoke to the crowd:\n\nwe shall return."],
    ["short lines of a poem", "the rose is red\n\nthe violet blue\n\nthe honey sweet\n\nand so are you"],
  ])("are not seen in %s", (_name, text) => {
    expect(joined(text)).toEqual([]);
  });
});

describe("paragraphs that are too long", () => {
  it("are parted after a sentence, with a warning, and lose nothing", () => {
    const long = Array.from(
      { length: 200 },
      (_, n) => `Sentence number ${n} says that the talks went on.`,
    ).join(" ");
    const cleaned = clean(textBlocks(long, 1), { title: "" });
    const texts = cleaned.paragraphs.map((p) => p.text);
    expect(texts.join(" ")).toBe(long);
    expect(texts.every((text) => text.length <= 4000 && text.endsWith("."))).toBe(true);
    expect(cleaned.warnings).toHaveLength(1);
  });

  it("are parted between words where no sentence ends", () => {
    const long = "word ".repeat(3000).trim();
    const texts = paragraphs(long);
    expect(texts.join(" ")).toBe(long);
    expect(Math.max(...texts.map((text) => text.length))).toBeLessThanOrEqual(4000);
    expect(texts.length).toBeGreaterThan(3);
  });

  it.each([
    ["letters", "a".repeat(9001), 3],
    ["letters after words", `Some words ${"a".repeat(9001)} and more.`, 4],
    ["base64", "QUJD/+".repeat(1500), 3],
    ["Chinese without a stop", "感染症対策本部".repeat(1300), 3],
    ["signs of several parts", `a${"👩‍👩‍👧‍👦".repeat(1000)}`, 3],
    ["letters with marks", "x\u0323\u0308".repeat(3000), 3],
    ["one letter with marks alone", `a${"\u0301".repeat(9000)}`, 3],
    ["marks beyond the basic plane", `a${"\u{1d165}".repeat(4500)}`, 3],
  ])(
    "part a word that is longer than a paragraph between whole signs, and say so: %s",
    async (_, word, count) => {
      const { article, report } = await parseSingle(
        "x.txt",
        Buffer.from(`Title\n\nA paragraph before it.\n\n${word}`),
      );
      const [, ...texts] = article?.paragraphs.map(({ text }) => text) ?? [];
      expect(texts).toHaveLength(count);
      expect(texts.join("").replaceAll(" ", "")).toBe(word.replaceAll(" ", ""));
      expect(Math.max(...texts.map((text) => text.length))).toBeLessThanOrEqual(4000);
      expect(texts.filter((text) => !text.isWellFormed())).toEqual([]);
      expect(report.warnings).toEqual([expect.stringMatching(/was parted into \d paragraphs/)]);
    },
  );

  it("are parted where a whole sign ends", () => {
    const families = paragraphs(`a${"👩‍👩‍👧‍👦".repeat(1000)}`);
    expect(families.map((text) => text.replaceAll("👩‍👩‍👧‍👦", ""))).toEqual(["a", "", ""]);
    expect(paragraphs("x\u0323\u0308".repeat(3000)).map((text) => text.charAt(0))).toEqual(["x", "x", "x"]);
  });

  it("give the number of the piece in which a second half begins", () => {
    const start = "word ".repeat(1000).trim();
    const cleaned = clean(textBlocks(`${start}\n\nword after the page break.`, 1), { title: "" });
    expect(cleaned.paragraphs.length).toBe(2);
    expect(cleaned.joined.map((joining) => joining.number)).toEqual([2]);
  });
});
