import { describe, expect, it } from "vitest";
import { PLAIN_CONTEXT, parseFile } from "#lib/corpus/parse-file.ts";
import { DEFAULT_SETTINGS } from "#lib/corpus/settings.ts";

const TEXT = "The delegation left the city on Sunday without an agreement.";
const read = async (source: string, text: string) => await parseFile(source, Buffer.from(text));

describe("a table with an article in each row", () => {
  it("names, credits, dates and accounts for each", async () => {
    const [first, second] = await read(
      "news.csv",
      `id,Headline,Author,Publication Date,Body,Tags,Link
7,"Talks, again",Jane Roe; John Doe,2012-01-04,"${TEXT}

He said ""no"".","talks; doha",https://post.example/7
8,Second,AFP,04/05/2012,${TEXT},,`,
    );
    expect(first?.article).toMatchObject({
      source: "news.csv#1",
      title: "Talks, again",
      authors: ["Jane Roe", "John Doe"],
      date: "2012-01-04",
      url: "https://post.example/7",
      tags: ["talks", "doha"],
      paragraphs: [{ text: TEXT }, { text: "He said “no”.".replace(/[“”]/g, '"') }],
      removed: [{ rule: "unused column", text: "7" }],
    });
    expect(first?.report.origins).toMatchObject({
      title: "column headline",
      date: "column publication_date",
    });
    expect(first?.report.warnings).toEqual([]);
    expect(second?.article).toMatchObject({ source: "news.csv#2", date: null, authors: ["AFP"] });
    expect(second?.report.warnings).toEqual([expect.stringContaining("two days")]);
  });

  it.each([
    ["semicolons", "title;text\nA;B, c and d.\n"],
    ["tabs", "title\ttext\nA\tB, c and d.\n"],
    ["bars", "title|text\nA|B, c and d.\n"],
    ["commas", 'title,text\nA,"B, c and d."\n'],
  ])("is read with %s", async (_name, text) => {
    const [parsed] = await read("x.csv", text);
    expect([parsed?.article?.title, parsed?.article?.paragraphs[0]?.text]).toEqual(["A", "B, c and d."]);
  });

  it("tells each bad row by its line and reads the others", async () => {
    const parsed = await read("x.csv", `title,text\nA,One word.\nB\nC,two,three\nD,\nE,Last one.\nF,"open`);
    expect(parsed.map(({ report }) => [report.source, report.code])).toEqual([
      ["x.csv#1", null],
      ["x.csv#2", "bad-row"],
      ["x.csv#3", "bad-row"],
      ["x.csv#4", "no-text"],
      ["x.csv#5", null],
      ["x.csv#6", "bad-row"],
    ]);
    expect(parsed[1]?.report.reason).toMatch(/line 3.*1 cells.*2 columns/);
  });

  it("says where a quote that is not closed begins, and how much it takes with it", async () => {
    const parsed = await read("x.csv", `title,text\nA,One word.\n\nB,"open\nC,Two words.\nD,Three words.\n`);
    expect(parsed.map(({ report }) => report.code)).toEqual([null, "bad-row"]);
    expect(parsed[1]?.report.reason).toMatch(/begins on line 4 opens a quote.*3 lines were not read/);
  });

  it("says the same of a quote that takes more than a row may hold", async () => {
    const rows = `B,${"words and more words\n".repeat(450_000)}`;
    const parsed = await read("x.csv", `title,text\nA,One word.\n${rows.replace("B,", 'B,"')}C,Last.\n`);
    expect(parsed.at(-1)?.report.reason).toMatch(/begins on line 3 .*450001 lines were not read/);
  });

  it("loses nothing of columns that have one name", async () => {
    const [parsed] = await read(
      "x.csv",
      `Title,text,Text,TITLE,text_2\nA,${TEXT},More words.,B,Other words.`,
    );
    expect(parsed?.article?.paragraphs).toMatchObject([{ text: TEXT }]);
    expect(parsed?.article?.removed).toEqual([
      { rule: "unused column", text: "More words." },
      { rule: "unused column", text: "B" },
      { rule: "unused column", text: "Other words." },
    ]);
  });

  it("dates a row by the first of two years", async () => {
    const [parsed] = await read("x.csv", `title,date,text\nA,2012-13,${TEXT}`);
    expect(parsed?.article?.date).toBe("2012");
    expect(parsed?.report.warnings).toEqual([expect.stringContaining("several years")]);
  });

  it.each([
    ["no column of texts", "title,date\na,b", /no column of texts.*title, date/],
    ["no rows", "title,text\n", /no row below/],
    ["nothing", "\n\n", /no rows/],
  ])("is refused with %s", async (_name, text, reason) => {
    const [parsed] = await read("x.csv", text);
    expect(parsed?.report.reason).toMatch(reason);
  });

  it("takes the owner's names of columns", async () => {
    const settings = { ...DEFAULT_SETTINGS, columns: { ...DEFAULT_SETTINGS.columns, text: ["Story Text"] } };
    const [parsed] = await parseFile("x.csv", Buffer.from(`text,story text\nA note,${TEXT}`), {
      ...PLAIN_CONTEXT,
      settings,
    });
    expect(parsed?.article?.paragraphs).toMatchObject([{ text: TEXT }]);
  });

  it("reads a text with tags as a page", async () => {
    const [parsed] = await read(
      "x.csv",
      `title,text\nA,"<p>One &amp; two.</p><h2>Head</h2><p>Three<br>four.</p>"`,
    );
    expect(parsed?.article?.paragraphs.map(({ kind, text }) => [kind, text])).toEqual([
      ["text", "One & two."],
      ["heading", "Head"],
      ["text", "Three four."],
    ]);
    expect(parsed?.report.warnings).toEqual([]);
  });
});

describe("JSON lines", () => {
  it("are articles, called by their lines; others are told", async () => {
    const parsed = await read(
      "x.jsonl",
      `{"title": "A", "author": [{"name": "Jane Roe"}, "John Doe"], "text": "One.\\n\\nTwo.", "tags": ["a", "b"], "date": "2013"}

{"title": "B"}
[1]
{"text": "Half`,
    );
    expect(parsed[0]?.article).toMatchObject({
      source: "x.jsonl#1",
      title: "A",
      authors: ["Jane Roe", "John Doe"],
      date: "2013",
      tags: ["a", "b"],
      paragraphs: [{ text: "One." }, { text: "Two." }],
    });
    expect(parsed.slice(1).map(({ report }) => [report.source, report.code])).toEqual([
      ["x.jsonl#3", "no-text"],
      ["x.jsonl#4", "bad-row"],
      ["x.jsonl#5", "bad-row"],
    ]);
  });

  it("lose nothing where names differ in capitals only", async () => {
    const [parsed] = await read("x.jsonl", JSON.stringify({ text: TEXT, Text: "More words." }));
    expect(parsed?.article?.paragraphs).toMatchObject([{ text: TEXT }]);
    expect(parsed?.article?.removed).toEqual([{ rule: "unused column", text: "More words." }]);
  });

  it("keep figures as they are written", async () => {
    const row = `{"text": "${TEXT}", "id": 12345678901234567890, "price": 1.50, "of": {"a": [1e999]}}`;
    const [parsed] = await read("x.jsonl", row);
    expect(parsed?.article?.removed.map(({ text }) => text)).toEqual([
      "12345678901234567890",
      "1.50",
      '{"a":["1e999"]}',
    ]);
    expect(parsed?.report.warnings).toEqual([]);
  });

  it("are refused where one name is written in two ways", async () => {
    const [parsed] = await read("x.jsonl", `{"text": "${TEXT}", "te\\u0078t": "More words."}`);
    expect(parsed?.report.code).toBe("bad-row");
  });

  it("survive what JSON can say and files should not", async () => {
    const deep = `{"text": ${"[".repeat(5000)}"a"${"]".repeat(5000)}}`;
    const parsed = await read("x.jsonl", `{"text": "a\\u0000b \\ud800 c", "__proto__": {"x": 1}}\n${deep}`);
    expect(parsed[0]?.article?.paragraphs).toMatchObject([{ text: "ab \uFFFD c" }]);
    expect(parsed[1]?.report.status).toMatch(/indexed|rejected/);
  });
});
