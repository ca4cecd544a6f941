import { describe, expect, it } from "vitest";
import { blockText } from "#lib/corpus/block.ts";
import { parseSingle } from "#lib/corpus/parse-single.ts";
import { textBlocks } from "./text.ts";

const shape = (text: string): [string, string][] =>
  textBlocks(text, 1).map((block) => [block.kind, blockText(block)]);

describe("textBlocks", () => {
  it("joins wrapped lines, keeps a hyphen at the line end, and parts at blank lines and page ends", () => {
    expect(shape("The US-\nbacked government\nfell.\n\nNext.\fPage two.")).toEqual([
      ["text", "The US-backed government fell."],
      ["text", "Next."],
      ["text", "Page two."],
    ]);
  });

  it("knows headings, lists, quotes", () => {
    expect(shape("# Head #\nText.\n\n- one\n  more\n- two\n\n1. first\n2. second\n\n> said\n> he")).toEqual([
      ["heading", "Head"],
      ["text", "Text."],
      ["list entry", "one more"],
      ["list entry", "two"],
      ["list entry", "1. first"],
      ["list entry", "2. second"],
      ["quote", "said he"],
    ]);
  });

  it("takes no wrapped line for a list entry because it begins with a number", () => {
    expect(shape("The war ended in\n2. and again in\n2. it did")).toEqual([
      ["text", "The war ended in 2. and again in 2. it did"],
    ]);
  });

  it("makes a paragraph of each line where lines are not wrapped", () => {
    const line = `${"word ".repeat(40)}end.`;
    expect(shape(`${line}\n${line}`)).toEqual([
      ["text", line],
      ["text", line],
    ]);
  });

  const SENTENCES = ["a", "be", "sea", "dear", "eager", "fiasco"].map(
    (word) =>
      `The delegation left the city of ${word} on Sunday without an agreement, and then went home again.`,
  );

  it("makes a paragraph of each line where nearly every line ends a sentence, however short", () => {
    expect(shape(SENTENCES.join("\n"))).toEqual(SENTENCES.map((line) => ["text", line]));
    expect(shape(`Title\nBy Jane Roe\n${SENTENCES.join("\n")}`)).toEqual([
      ["text", "Title By Jane Roe"],
      ...SENTENCES.map((line) => ["text", line]),
    ]);
    expect(shape("He left.\nShe stayed there for years.\nNobody knows why.")).toHaveLength(3);
  });

  it("joins wrapped lines though some end a sentence by chance", () => {
    const wrapped =
      "The delegation left the city on Sunday.\nIt went home without an agreement and the\nenvoy said that he would return in May.\nNobody in the room believed him at all.";
    expect(shape(wrapped)).toHaveLength(1);
    expect(shape(wrapped.split("\n").slice(2).join("\n"))).toHaveLength(1);
  });

  it.each([
    ["\\$10 and \\*", "$10 and *"],
    ["told *Newsweek* and **others** and _more_", "told Newsweek and others and more"],
    ["2*3*4, a_b_c, * alone, snake_case_", "2*3*4, a_b_c, * alone, snake_case_"],
    ["\\*not meant\\*", "*not meant*"],
    ["see [the page](http://a.b/c_(d)) now", "see the page now"],
    ["[sic] (2013)", "[sic] (2013)"],
    ["**[both](http://a.b)**", "both"],
  ])("%s reads %s", (written, read) => {
    expect(shape(written)).toEqual([["text", read]]);
  });

  it("lists the address of a link and the whole of an image as cut off", () => {
    expect(textBlocks("a [b](http://c.d) ![e](f)", 5)[0]?.lines).toEqual([
      {
        source: "a [b](http://c.d) ![e](f)",
        text: "a b",
        number: 5,
        cuts: [
          { rule: "link target", text: "(http://c.d)" },
          { rule: "image", text: "![e](f)" },
        ],
      },
    ]);
  });

  it("parts paragraphs that are marked by an indent of their first lines, and no poem", () => {
    const prose =
      "    The talks began in Doha late in the year and\nended there.\n    They had been planned for the spring, but\nnobody came.\n    So it went.";
    expect(textBlocks(prose, 1).map(blockText)).toEqual([
      "The talks began in Doha late in the year and ended there.",
      "They had been planned for the spring, but nobody came.",
      "So it went.",
    ]);
    expect(
      textBlocks("The sea was calm\n  and the night was long\nand the ship lay\n  in the bay", 1),
    ).toHaveLength(1);
  });

  const pages = (header: (page: number) => string, first = ""): string =>
    [
      `${first}The Long Talks\n\nThe delegation left the city of Doha on Sunday without an agreement, and`,
      `${header(2)}\n\nthen went home again.\n\nNobody knows why they had come so far and`,
      `${header(3)}\n\nleft so soon.`,
    ].join("\n\f");

  it.each([
    ["above the text of pages", pages(() => "THE HARBOUR REVIEW"), 2],
    ["on the first page too", pages(() => "THE HARBOUR REVIEW", "THE HARBOUR REVIEW\n\n"), 3],
    ["with numbers", pages((page) => `The Harbour Review  ${page}`), 2],
    ["below a number", pages((page) => `${page}\nTHE HARBOUR REVIEW`), 2],
  ])("sets running headers aside: %s", async (_name, text, count) => {
    const { article, report } = await parseSingle("x.txt", Buffer.from(text));
    expect(article?.title).toBe("The Long Talks");
    expect(report.removed.filter(({ rule }) => rule === "running header")).toHaveLength(count);
    expect(article?.paragraphs.map((paragraph) => paragraph.text)).toEqual([
      "The delegation left the city of Doha on Sunday without an agreement, and then went home again.",
      "Nobody knows why they had come so far and left so soon.",
    ]);
  });

  it("keeps a title that the pages repeat, and lines that come again within pages", async () => {
    const { article } = await parseSingle("x.txt", Buffer.from(pages(() => "The Long Talks")));
    expect([article?.title, article?.paragraphs.length]).toEqual(["The Long Talks", 2]);
    expect(shape("One.\n\nRefrain\n\nTwo.\fThree.\n\nRefrain\n\nFour.")).toHaveLength(6);
  });

  it("keeps a title that pages repeat, where an edition with its date stands below it", async () => {
    const text = `THE HARBOUR TERMS\nEdition 2, February 1989\n\n${pages(() => "THE HARBOUR TERMS")}`;
    const { article, report } = await parseSingle("x.txt", Buffer.from(text));
    expect(article?.title).toMatch(/^THE HARBOUR TERMS/);
    expect(report.removed.filter(({ rule }) => rule === "running header")).toHaveLength(2);
  });
});

describe("pages that nothing parts but their numbers", () => {
  const WORDS = ["storm", "calm", "fog", "frost", "thaw", "gale", "rain", "sleet", "haze", "sun"];
  const inWords = (at: number) => [...String(at)].map((digit) => WORDS[Number(digit)]).join(" and ");
  const sentence = (at: number) => `The keeper of the light wrote down ${inWords(at)}, and nothing else.`;
  const page = (number: number): string[] => [
    ...Array.from({ length: 24 }, (_, at) => [sentence(number * 100 + at), ""]).flat(),
    `The night of the ${inWords(number)} was very long, and nobody on the whole of the shore had`,
    "",
    `                              ${number}`,
    "",
    "THE HARBOUR REVIEW",
    "",
    "any sleep before the morning came.",
    "",
  ];

  it("have running headers, which part no sentence", async () => {
    const text = ["A log", "", ...[7, 8, 9, 10].flatMap(page)].join("\n");
    const { article, report } = await parseSingle("x.txt", Buffer.from(text));
    const cut = article?.paragraphs.filter((one) => one.text.includes("very long")).map((one) => one.text);
    expect(cut).toEqual(
      [7, 8, 9, 10].map(
        (at) =>
          `The night of the ${inWords(at)} was very long, and nobody on the whole of the shore had any sleep before the morning came.`,
      ),
    );
    expect(report.removed.map(({ rule }) => rule).sort()).toEqual([
      ...Array(4).fill("page number"),
      ...Array(4).fill("running header"),
    ]);
  });

  it("are not seen where numbers head sections of unlike length", async () => {
    const text = [1, 2, 3, 4]
      .flatMap((number) => [
        `${number}`,
        "",
        ...Array.from({ length: number * 12 }, (_, at) => [sentence(at), ""]).flat(),
        "Coda",
        "",
      ])
      .join("\n");
    const { report } = await parseSingle("x.txt", Buffer.from(`A log\n\n${text}`));
    expect(report.removed.filter(({ rule }) => rule === "running header")).toEqual([]);
  });
});

describe("headings without a sign of their own", () => {
  const prose =
    "        The ships came in at noon and lay at anchor until the evening, when\n        the gale began.";
  const kinds = (text: string) =>
    textBlocks(text, 1).map(({ kind, lines }) => [kind, lines.map((one) => one.text).join("/")]);

  it("are told by the line below them, which is no text", async () => {
    const { article, report } = await parseSingle(
      "x.txt",
      Buffer.from(`The ships\n=========\n\nA first part\n------------\nThe ships came in at noon.`),
    );
    expect(article?.title).toBe("The ships");
    expect(article?.paragraphs.map(({ kind, text }) => [kind, text])).toEqual([
      ["heading", "A first part"],
      ["text", "The ships came in at noon."],
    ]);
    expect(report.removed.map(({ rule, text }) => [rule, text])).toEqual([
      ["ornament", "========="],
      ["ornament", "------------"],
    ]);
  });

  it("are paragraphs where they stand farther out than the prose below", () => {
    expect(kinds(`    At anchor\n${prose}`).map(([, text]) => text)).toEqual([
      "At anchor",
      "The ships came in at noon and lay at anchor until the evening, when/the gale began.",
    ]);
  });

  it.each([
    ["a list", `- At anchor\n${prose}`],
    ["verse", "The sea is calm\n  and the moon\n  lies fair\n  upon the straits"],
    ["a hanging indent", `    The ships came in at noon, and lay at anchor until the evening was\n${prose}`],
  ])("are not seen in %s", (_name, text) => {
    expect(kinds(text)).toHaveLength(1);
  });
});
