import { describe, expect, it } from "vitest";
import { parseSingle } from "./parse-single.ts";

const TEXT =
  "The delegation left the city on Sunday without an agreement, and nobody said when it would be back.";
const read = (text: string, source = "x.txt"): ReturnType<typeof parseSingle> =>
  parseSingle(source, Buffer.from(text));
const head = async (text: string, source?: string): Promise<unknown[]> => {
  const { article } = await read(text, source);
  return [article?.title, article?.authors, article?.date, article?.paragraphs.map((p) => p.text)];
};

describe("the first lines of a file without front matter", () => {
  it.each([
    [
      "in any order",
      `Title\n8 April 2020\nBy Jane Roe\n\n${TEXT}`,
      ["Title", ["Jane Roe"], "2020-04-08", [TEXT]],
    ],
    [
      "a bare name beside a date",
      `# Title\n\nBill Van Auken  \n8 April 2020\n\n${TEXT}`,
      ["Title", ["Bill Van Auken"], "2020-04-08", [TEXT]],
    ],
    [
      "a bare name and a date in blocks of their own",
      `# Title\n\nJane Roe\n\nApril 2020\n\n${TEXT}`,
      ["Title", ["Jane Roe"], "2020-04", [TEXT]],
    ],
    [
      "both in one line",
      `Title\n\nBy Jane Roe, 8 April 2020\n\n${TEXT}`,
      ["Title", ["Jane Roe"], "2020-04-08", [TEXT]],
    ],
    [
      "both in one line with a bar",
      `Title\n\nJane Roe | April 8, 2020\n\n${TEXT}`,
      ["Title", ["Jane Roe"], "2020-04-08", [TEXT]],
    ],
    ["a name right below the title", `Title\nJane Roe\n\n${TEXT}`, ["Title", ["Jane Roe"], null, [TEXT]]],
    [
      "a name with a particle by itself",
      `Title\n\nBill van Auken\n\n${TEXT}`,
      ["Title", ["Bill van Auken"], null, [TEXT]],
    ],
    [
      "a byline above the heading",
      `By Jane Roe\n\n# Title\n\n${TEXT}`,
      ["Title", ["Jane Roe"], null, [TEXT]],
    ],
    [
      "a title over two lines",
      `A title so long that it goes on\non the next line\nBy Jane Roe\n\n${TEXT}`,
      ["A title so long that it goes on on the next line", ["Jane Roe"], null, [TEXT]],
    ],
    [
      "two words that may be a heading",
      `Title\n\nSaudi Arabia\n\n${TEXT}`,
      ["Title", [], null, ["Saudi Arabia", TEXT]],
    ],
    ["a section word", `# Title\n\nIntroduction\n\n${TEXT}`, ["Title", [], null, ["Introduction", TEXT]]],
    [
      "a second byline stays",
      `Title\nBy Jane Roe\nBy John Doe\n\n${TEXT}`,
      ["Title", ["Jane Roe"], null, ["By John Doe", TEXT]],
    ],
    [
      "lines below the text stay",
      `Title\n\n${TEXT}\n\nBy Jane Roe`,
      ["Title", [], null, [TEXT, "By Jane Roe"]],
    ],
    [
      "a sentence is no byline",
      `Title\n\nBy the time he left, all was lost.\n\n${TEXT}`,
      ["Title", [], null, ["By the time he left, all was lost.", TEXT]],
    ],
    ["prose at once", `${TEXT}\n\n${TEXT}`, ["", [], null, [TEXT, TEXT]]],
    [
      "wrapped prose at once",
      "The delegation left the city on Sunday\nwithout an agreement and nobody said\nwhen it would be back.",
      [
        "",
        [],
        null,
        [
          "The delegation left the city on Sunday without an agreement and nobody said when it would be back.",
        ],
      ],
    ],
    ["one line alone is text", "Only these few words", ["", [], null, ["Only these few words"]]],
    ["a relative date is none", `Title\n\nYesterday\n\n${TEXT}`, ["Title", [], null, ["Yesterday", TEXT]]],
  ])("%s", async (_name, text, expected) => {
    expect(await head(text)).toEqual(expected);
  });

  it("says so when a date may mean two days", async () => {
    const { article, report } = await read(`Title\n04/05/2020\n\n${TEXT}`);
    expect(article?.date).toBeNull();
    expect(report.warnings).toEqual([expect.stringContaining("two days")]);
  });

  it("keeps the lines as written, and lists each repetition of the title", async () => {
    const { report } = await read(`# *Title* here\n\ntitle HERE\nBy Jane Roe\n\n${TEXT}`);
    expect(report.metadata).toEqual(["# *Title* here", "By Jane Roe"]);
    expect(report.removed.map(({ rule, line, text }) => [rule, line, text])).toEqual([
      ["repeated title", 3, "title HERE"],
    ]);
  });
});

describe("front matter", () => {
  it.each([
    ["title: T\nauthor: Jane Roe and John Doe\ndate: 2013", ["T", ["Jane Roe", "John Doe"], "2013"]],
    [
      "title: T\nauthors: [Jane Roe, 'Health and safety desk']\ndate: 2013-04",
      ["T", ["Jane Roe", "Health and safety desk"], "2013-04"],
    ],
    ["title: T\nauthors:\n  - name: Jane Roe\npublished: 8 April 2020", ["T", ["Jane Roe"], "2020-04-08"]],
    ["title: T\nbyline: By Jane Roe\ndate: 2013-04-02T23:59:00Z", ["T", ["Jane Roe"], "2013-04-02"]],
    ["title: 1984\ndate: yesterday", ["1984", [], null]],
  ])("%s", async (yaml, expected) => {
    expect(await head(`---\n${yaml}\n---\n\n${TEXT}`, "x.md")).toEqual([...expected, [TEXT]]);
  });

  it("wins over the first lines; a heading that says the title again is listed", async () => {
    const { article, report } = await read(
      `---\ntitle: The title\nauthor: Jane Roe\n---\n# The Title\n\nBy John Doe\n8 April 2020\n\n${TEXT}`,
      "x.md",
    );
    expect(article).toMatchObject({
      title: "The title",
      authors: ["Jane Roe"],
      date: "2020-04-08",
      paragraphs: [{ number: 1, text: TEXT }],
    });
    expect(report.removed.map(({ rule, line }) => [rule, line])).toEqual([["repeated title", 5]]);
  });

  it("leaves the title to the first heading where it has none", async () => {
    expect(await head(`---\ntags: [a]\n---\n\n# Title\n\n${TEXT}`, "x.md")).toEqual([
      "Title",
      [],
      null,
      [TEXT],
    ]);
  });

  it.each([
    ["tags: [Peace talks, Doha]", ["Peace talks", "Doha"]],
    ["tags:\n  - Peace  talks\n  - 2012\n  - '#doha'", ["Peace talks", "2012", "doha"]],
    ["keywords: peace talks, Doha; Kabul ,", ["peace talks", "Doha", "Kabul"]],
    ["tags: Doha\nkeywords: [doha, Doha, DOHÁ, Bonn]", ["Doha", "Bonn"]],
    ["tags:", []],
    ["title: T", []],
  ])("names the tags: %j", async (yaml, tags) => {
    const { article, report } = await read(`---\n${yaml}\n---\n\n${TEXT}`, "x.md");
    expect(article?.tags).toEqual(tags);
    expect(report.warnings).toEqual([]);
  });

  it.each(["tags: [a, [b]]", "tags: [a, {b: c}]"])("warns of tags that are none: %j", async (yaml) => {
    const { article, report } = await read(`---\n${yaml}\n---\n\n${TEXT}`, "x.md");
    expect(article?.tags).toEqual(["a"]);
    expect(report.warnings).toEqual([expect.stringMatching(/“tags” .* should be a list of words/)]);
  });

  it("takes a language tag, and warns of what is none", async () => {
    expect((await read(`---\nlang: pt-br\n---\n${TEXT}`)).article?.language).toBe("pt-BR");
    const { article, report } = await read(`---\nlang: no such_tag!\n---\n${TEXT}`);
    expect(article?.language).toBe("en");
    expect(report.warnings).toEqual([expect.stringContaining("no such_tag!")]);
  });

  it("with a fault leaves the article indexed, warned of and accounted for", async () => {
    const { article, report } = await read(`---\ntitle: "T\nauthor: x\n---\n\n${TEXT}`);
    expect(article?.paragraphs).toEqual([{ number: 1, kind: "text", text: TEXT }]);
    expect(report.removed).toEqual([
      expect.objectContaining({ rule: "front matter", line: 1, text: '--- title: "T author: x ---' }),
    ]);
    expect(report.warnings).toHaveLength(1);
  });
});

describe("what is taken out", () => {
  it("is kept with its rule, in the order of the file, as the report has it", async () => {
    const { article, report } = await read(
      `# Title\n\nTITLE\n\n${TEXT}\n\n* * *\n\n${TEXT}\n\nPage 3 of 9\n\n${TEXT}`,
    );
    expect(article?.removed).toEqual([
      { rule: "repeated title", text: "TITLE" },
      { rule: "ornament", text: "* * *" },
      { rule: "page number", text: "Page 3 of 9" },
    ]);
    expect(report.removed.map(({ rule, text }) => ({ rule, text }))).toEqual(article?.removed);
  });
});

describe("the language", () => {
  const GERMAN = "Die Delegation verließ die Stadt am Sonntag ohne ein Abkommen.";

  it("is told from the text where the file does not name it", async () => {
    expect((await read(`Titel\n\n${GERMAN}`)).article?.language).toBe("de");
    expect((await read(`---\nlang: nl\n---\n\n${GERMAN}`)).article?.language).toBe("nl");
    expect((await read(`---\nlang: "?"\n---\n\n${GERMAN}`)).article?.language).toBe("de");
  });

  it("is not told from code and tables", async () => {
    const table = `| Stadt | ${GERMAN} |\n|---|---|\n| Kabul | ${GERMAN} |`;
    expect(
      (await read(`# Talks\n\n${TEXT}\n\n\`\`\`\n${GERMAN} ${GERMAN}\n\`\`\`\n\n${table}`, "x.md")).article
        ?.language,
    ).toBe("en");
  });
});

describe("rejection", () => {
  it.each([
    ["", /empty/],
    [" \n\n--- * * *\n", /no word/],
    ["# Title only\n", /No paragraph/],
    ["---\ntitle: T\n---\n", /No paragraph/],
  ])("%j", async (text, reason) => {
    const { article, report } = await read(text, "x.md");
    expect(article).toBeNull();
    expect([report.status, report.paragraphs]).toEqual(["rejected", 0]);
    expect(report.reason).toMatch(reason);
  });
});
