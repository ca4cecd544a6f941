import { describe, expect, it } from "vitest";
import { parseSingle } from "./parse-single.ts";

const TEXT =
  "The delegation left the city on Sunday without an agreement, and nobody said when it would be back.";
const head = async (text: string, source = "x.txt"): Promise<unknown[]> => {
  const { article } = await parseSingle(source, Buffer.from(`${text}\n\n${TEXT}`));
  const texts = article?.paragraphs.map((paragraph) => paragraph.text);
  return [article?.authors, article?.date, texts?.filter((paragraph) => paragraph !== TEXT)];
};

describe("a heading below the title gives neither byline nor date", () => {
  it.each(["April 2010", "By 2014", "By province", "By Jane Roe", "Jane Roe", "8 April 2020"])(
    "%s",
    async (line) => {
      expect(await head(`# Chronology\n\n## ${line}`, "x.md")).toEqual([[], null, [line]]);
      expect(await head(`# Chronology\n\n## ${line}`)).toEqual([[], null, [line]]);
    },
  );

  it("unless both stand right below it", async () => {
    const text =
      "# The ships\n\n## A keeper’s manual\n\nJane Roe\n\n8 April 2020\n\nThe ships came in at noon.";
    expect((await head(text)).slice(0, 2)).toEqual([["Jane Roe"], "2020-04-08"]);
  });

  it("and the lines below it belong to its section", async () => {
    expect(await head("# Chronology\n\n## First talks\n\n8 April 2020", "x.md")).toEqual([
      [],
      null,
      ["First talks", "8 April 2020"],
    ]);
  });

  it("a name above such a heading is not beside a date", async () => {
    expect(await head("# Title\n\nHindu Kush\n\n## April 2010", "x.md")).toEqual([
      [],
      null,
      ["Hindu Kush", "April 2010"],
    ]);
  });
});

describe("dates that part a text", () => {
  it("are no published date", async () => {
    expect(await head(`Chronology\n\nApril 2010\n\n${TEXT}\n\nMay 2010`)).toEqual([
      [],
      null,
      ["April 2010", "May 2010"],
    ]);
  });

  it("are not seen in the same date said again, nor in one that is labelled", async () => {
    expect(await head(`Title\n\n8 April 2020\n\n${TEXT}\n\nApril 8, 2020`)).toEqual([
      [],
      "2020-04-08",
      ["April 8, 2020"],
    ]);
    expect(await head(`Title\n\n8 April 2020\n\nUpdated: 9 April 2020`)).toEqual([[], "2020-04-08", []]);
  });
});

describe("a standfirst", () => {
  const FIRST = "What became of the office in Doha.";
  const SECOND = "And who paid for it.";
  it.each([
    ["By Jane Roe", [["Jane Roe"], null]],
    ["Written by admin", [["admin"], null]],
    ["8 April 2020", [[], "2020-04-08"]],
    ["By Jane Roe\n8 April 2020", [["Jane Roe"], "2020-04-08"]],
    ["Jane Roe in Kabul\nSun 15 Aug 2021 10.30 BST", [["Jane Roe"], "2021-08-15"]],
    ["Doha, 29 February 2020", [[], "2020-02-29"]],
  ])("stays a paragraph above %j", async (lines, [authors, date]) => {
    expect(await head(`Title\n\n${FIRST}\n\n${lines}`)).toEqual([authors, date, [FIRST]]);
    expect(await head(`# Title\n\n${FIRST}\n\n${SECOND}\n\n${lines}`, "x.md")).toEqual([
      authors,
      date,
      [FIRST, SECOND],
    ]);
  });

  it.each([
    ["a month alone", "April 2010"],
    ["a name without a sign", "Jane Roe"],
    ["a name with a particle", "Bill van Auken"],
    ["a sentence", "By then all was lost."],
  ])("lets no %s count below it", async (_name, line) => {
    expect(await head(`Title\n\n${FIRST}\n\n${line}`)).toEqual([[], null, [FIRST, line]]);
  });

  it("is none where it has three blocks, is long, or has no text below the byline", async () => {
    const three = `${FIRST}\n\n${SECOND}\n\n${SECOND}`;
    expect((await head(`Title\n\n${three}\n\nBy Jane Roe`))[0]).toEqual([]);
    expect((await head(`Title\n\n${"Long words ".repeat(40)}end.\n\nBy Jane Roe`))[0]).toEqual([]);
    const { article } = await parseSingle("x.txt", Buffer.from(`Title\n\n${TEXT}\n\nBy Jane Roe`));
    expect(article?.authors).toEqual([]);
  });

  it("is none in the middle of a wrapped paragraph, or below a byline", async () => {
    expect((await head("Title\n\nThe delegation was led\nby Hamid Karzai\nand went home."))[0]).toEqual([]);
    expect((await head(`Title\nBy Jane Roe\n\n${FIRST}\n\n8 April 2020`))[1]).toBeNull();
  });
});

describe("lines with more than a name or a date", () => {
  it.each([
    ["By Jane Roe | Reuters", [["Jane Roe"], null, []]],
    ["By Jane Roe | Reuters | 8 April 2020", [["Jane Roe"], "2020-04-08", []]],
    ["By Jane Roe and John Doe, The Washington Post", [["Jane Roe", "John Doe"], null, []]],
    ["Jane Roe in Kabul\n8 April 2020", [["Jane Roe"], "2020-04-08", []]],
    ["Jane Roe, Kabul, 8 April 2020", [["Jane Roe"], "2020-04-08", []]],
    ["Doha, 29 February 2020", [[], "2020-02-29", []]],
    ["New York, 8 April 2020", [[], "2020-04-08", []]],
    ["Last updated: 9 April 2020\nPublished: 8 April 2013", [[], "2013-04-08", []]],
    ["Published: 8 April 2013\nLast updated: 9 April 2020", [[], "2013-04-08", []]],
    ["Published 8 April 2013 | Updated 9 April 2020", [[], "2013-04-08", []]],
    ["Last updated: 9 April 2020", [[], "2020-04-09", []]],
    ["Taliban Leaders in Doha", [[], null, ["Taliban Leaders in Doha"]]],
    ["Bonn Agreement, 5 December 2001", [[], null, ["Bonn Agreement, 5 December 2001"]]],
    ["Doha, April 2010", [[], null, ["Doha, April 2010"]]],
  ])("%j", async (lines, expected) => {
    expect(await head(`Title\n\n${lines}`)).toEqual(expected);
  });

  it("keep the outlet and the place among the pieces that were read", async () => {
    const { report } = await parseSingle("x.txt", Buffer.from(`Title\nBy Jane Roe | Reuters\n\n${TEXT}`));
    expect(report.metadata).toEqual(["Title", "By Jane Roe | Reuters"]);
  });
});

it.each([
  ["Title\nCamp David", []],
  ["Title\nHelmand Province", []],
  ["Title\nJane Roe", ["Jane Roe"]],
])("a bare line right below the title: %j", async (lines, authors) => {
  expect((await head(lines))[0]).toEqual(authors);
});

it("an entry of a list or a quotation never repeats the title", async () => {
  for (const source of ["x.txt", "x.md"])
    expect((await head("# Doha\n\nDoha\n\n- Doha\n- Kabul\n\n> Doha", source))[2]).toEqual([
      "Doha",
      "Kabul",
      "Doha",
    ]);
});

it.each([
  ["8 April 1320", ["before 1400"]],
  ["8 April 2999", ["more than a year ahead"]],
  ["8 April 1400", []],
  ["8 April 2020", []],
])("%s is kept, with a warning where it is doubtful", async (date, doubts) => {
  const { article, report } = await parseSingle("x.txt", Buffer.from(`Title\n${date}\n\n${TEXT}`));
  expect(article?.date).toBe(`${date.slice(8)}-04-08`);
  expect(report.warnings).toEqual(doubts.map((doubt) => expect.stringContaining(doubt)));
});

it("the first of several names that head what is said of each is no author", async () => {
  const text = "Winston Churchill\n\nHe led a country.\n\nFranklin Roosevelt\n\nHe led another.";
  expect((await head(`Leaders of the century\n${text}`))[0]).toEqual([]);
  expect((await head(`Title\nJane Roe\n\n${TEXT}\n\nJane Roe`))[0]).toEqual(["Jane Roe"]);
});

it("a title may stand above hundreds of thousands of lines", async () => {
  const { article } = await parseSingle(
    "x.txt",
    Buffer.from(`Title\n${"no stop here and on\n".repeat(200_000)}`),
  );
  expect(article?.paragraphs.length).toBeGreaterThan(0);
});

describe("a heading as papers for schools have it", () => {
  const title = "Ships in the winter of 1964";
  const read = async (text: string, source = "x.txt") => {
    const { article } = await parseSingle(source, Buffer.from(`${text}\n\n${TEXT}`));
    return [article?.title, article?.authors, article?.date];
  };

  it.each([
    ["in one block", `Jane Roe\nProfessor Smith\nEnglish 101\n12 March 2019\n\n${title}`],
    ["line by line", `Jane Roe\n\nDr. J. Smith\n\nHIST 20B\n\nMarch 12, 2019\n\n${title}`],
    ["in one block with its title", `Jane Roe\nMs. Smith\n12 March 2019\n${title}`],
    ["without a teacher", `Jane Roe\nSchool of the Harbour\nHistory 1101-03\n12 March 2019\n\n${title}`],
    ["above a heading", `Jane Roe\n\nProfessor Smith\n\nEnglish 101\n\n12 March 2019\n\n# ${title}`],
  ])("names the author above the title: %s", async (_name, text) => {
    for (const source of ["x.txt", "x.md"])
      expect(await read(text, source)).toEqual([title, ["Jane Roe"], "2019-03-12"]);
  });

  it("leaves teacher and course in the text", async () => {
    const { article } = await parseSingle(
      "x.txt",
      Buffer.from(`Jane Roe\nProfessor Smith\nEnglish 101\n12 March 2019\n\n${title}\n\n${TEXT}`),
    );
    expect(article?.paragraphs.map(({ text }) => text)).toEqual(["Professor Smith English 101", TEXT]);
  });

  it.each([
    ["with a standfirst", `Hamid Karzai\n\nThe president who stayed\n\n12 March 2019\n\nKabul in the snow`],
    ["with a byline", `Hamid Karzai\n\nBy Professor Smith\n\n12 March 2019\n\nKabul in the snow`],
    ["in parts", `Hamid Karzai\n\nPart 2\n\n12 March 2019\n\nKabul in the snow`],
    ["with two credits", `Hamid Karzai\n\nProfessor Smith\n\n12 March 2019\n\nBy Jane Roe`],
  ])("is not seen in a name that is the title: %s", async (_name, text) => {
    expect((await read(text))[0]).toBe("Hamid Karzai");
  });
});
