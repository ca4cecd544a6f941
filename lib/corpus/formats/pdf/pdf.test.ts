import { describe, expect, it } from "vitest";
import { accountFor } from "#lib/corpus/accounting.ts";
import { blockSource, blockText } from "#lib/corpus/block.ts";
import { parsePdf } from "./pdf.ts";
import { type DrawnLine, writePdf } from "./write-pdf.ts";

// Each line as long as the next, so that none but the last of a paragraph has room for another word.
const FULL = [
  "The delegations met again in the old customs house by the",
  "harbour, where the first talks had failed the year before, and",
  "spoke for six hours about the prisoners, the ferry, and bridges",
];
const LAST = "that nobody had crossed since.";
const STEP = 13;

/** Lines one below the other. */
const column = (texts: readonly string[], x: number, y: number, look: Partial<DrawnLine> = {}): DrawnLine[] =>
  texts.map((text, at) => ({ text, x, y: y + at * STEP, ...look }));
const paragraph = [...FULL, LAST];
const whole = paragraph.join(" ");

const NUMBERS = "one two six ten elf odd old new red big low wet dry hot ice sea".split(" ");
/** A paragraph like the others, with a word of its own in each line. */
const numbered = (at: number): string[] =>
  paragraph.map((line) => line.replace(/ \w{3} /, ` ${NUMBERS[at] ?? "any"} `));

async function shape(pages: readonly (readonly DrawnLine[])[], info?: string): Promise<string[][]> {
  const { blocks, text } = await parsePdf(writePdf(pages, info));
  const pieces = blocks.map((block) => (block.aside ? blockSource(block) : blockText(block)));
  expect(accountFor(text, pieces)).toBeNull();
  return blocks.map((block, at) => [block.aside?.rule ?? block.kind, pieces[at] ?? ""]);
}
const texts = async (...pages: (readonly DrawnLine[])[]): Promise<string[]> =>
  (await shape(pages)).filter(([kind]) => kind === "text").map(([, text = ""]) => text);

describe("parsePdf", () => {
  it("keeps a note at the foot of a page that is not full", async () => {
    const note = "1 This is the note on the sources that were used.";
    const lines = [...column(paragraph, 50, 100), { text: note, x: 50, y: 760, size: 8 }];
    expect((await shape([lines])).at(-1)).toEqual(["text", note]);
    const footer = [...column(paragraph, 50, 100), { text: "The Harbour Review", x: 50, y: 760, size: 8 }];
    expect((await shape([footer])).at(-1)?.[0]).toBe("running header");
  });

  it("parts paragraphs at gaps", async () => {
    const lines = [
      ...column(paragraph, 50, 100),
      ...column(paragraph, 50, 160),
      ...column(paragraph, 50, 220),
      ...column(paragraph, 50, 280),
    ];
    expect(await texts(lines)).toEqual([whole, whole, whole, whole]);
  });

  it("parts paragraphs at indents without gaps", async () => {
    const indented = (y: number) => [
      { text: FULL[0] ?? "", x: 64, y },
      ...column(paragraph.slice(1), 50, y + STEP),
    ];
    expect(await texts([...indented(100), ...indented(152), ...indented(204)])).toEqual([
      whole,
      whole,
      whole,
    ]);
  });

  it("parts paragraphs at lines that end early, where nothing else does", async () => {
    expect(await texts(column([...paragraph, ...paragraph, ...paragraph], 50, 100))).toEqual([
      whole,
      whole,
      whole,
    ]);
  });

  it("reads columns one after the other, and goes on over their ends and those of pages", async () => {
    const lines = Array.from({ length: 8 }, (_, at) => numbered(at)).flat();
    const page = (at: number) => [
      ...column(lines.slice(at, at + 8), 40, 100),
      ...column(lines.slice(at + 8, at + 16), 330, 106),
    ];
    const found = await texts(
      page(0).map((line) => ({ ...line, size: 9 })),
      page(16).map((line) => ({ ...line, size: 9 })),
    );
    expect(found).toEqual(Array.from({ length: 8 }, (_, at) => numbered(at).join(" ")));
  });

  it("puts a large first letter back before its word", async () => {
    const [first = "", second = "", ...rest] = paragraph;
    const lines = [
      { text: "T", x: 50, y: 113, size: 30 },
      ...column([first.slice(1), second], 70, 100),
      ...column(rest, 50, 126),
      ...column(numbered(1), 50, 165),
    ];
    expect(await texts(lines)).toEqual([whole, numbered(1).join(" ")]);
  });

  it("does not take words that stand below each other by chance, or a table, for columns", async () => {
    const rows = Array.from({ length: 5 }, (_, at) => [
      { text: `Year ${at}`, x: 50, y: 200 + at * STEP },
      { text: `${at} talks`, x: 300, y: 200 + at * STEP },
    ]).flat();
    const found = await shape([[...column(paragraph, 50, 100), ...rows]]);
    expect(found.map(([kind]) => kind)).toEqual(["text", ...Array.from({ length: 5 }, () => "table row")]);
    expect(found[1]?.[1]).toBe("Year 0 0 talks");
  });

  it("sets running headers and page numbers aside and joins the sentence over them", async () => {
    const page = (number: number, lines: string[]) => [
      { text: `The Harbour Review ${number}`, x: 50, y: 60, size: 10 },
      ...column(lines, 50, 100),
      { text: `- ${number + 10} -`, x: 290, y: 750 },
    ];
    expect(
      await shape([page(1, FULL.slice(0, 2)), page(2, [FULL[2] ?? "", LAST]), page(3, numbered(3))]),
    ).toEqual([
      ["running header", "The Harbour Review 1"],
      ["text", whole],
      ["page number", "- 11 -"],
      ["running header", "The Harbour Review 2"],
      ["page number", "- 12 -"],
      ["running header", "The Harbour Review 3"],
      ["text", numbered(3).join(" ")],
      ["page number", "- 13 -"],
    ]);
  });

  it("finds page numbers between lines where they go up by one", async () => {
    const part = (number: number, y: number) => [
      ...column(FULL, 50, y),
      { text: String(number), x: 200, y: y + 45 },
      ...column([LAST], 50, y + 60),
    ];
    const lines = [...part(7, 100), ...part(8, 200), ...part(9, 300)];
    const found = await shape([lines]);
    expect(found.filter(([kind]) => kind === "page number").map(([, text]) => text)).toEqual(["7", "8", "9"]);
  });

  it("keeps a note at the foot of the page out of the sentence that goes on", async () => {
    const first = [
      ...column(FULL, 50, 100),
      { text: "1 Minutes of the council, May.", x: 50, y: 700, size: 7 },
    ];
    expect(await texts(first, column([LAST, ...paragraph], 50, 100))).toEqual([
      whole,
      "1 Minutes of the council, May.",
      whole,
    ]);
  });

  it("takes the largest letters for the title, and the one that the properties name before others", async () => {
    const head = [
      { text: "THE HARBOUR REVIEW", x: 50, y: 60, size: 30 },
      { text: "A ferry returns", x: 50, y: 110, size: 20 },
    ];
    const lines = [...head, { text: "By Harbour desk", x: 50, y: 140 }, ...column(paragraph, 50, 170)];
    expect((await shape([lines]))[0]).toEqual(["heading", "THE HARBOUR REVIEW"]);
    expect((await shape([lines], "/Title (A ferry returns)")).slice(0, 3)).toEqual([
      ["text", "THE HARBOUR REVIEW"],
      ["heading", "A ferry returns"],
      ["text", "By Harbour desk"],
    ]);
  });

  it("does not take the name of the paper, which stands on every page, for the title", async () => {
    const paper = (size: number) => ({ text: "The Harbour Review", x: 50, y: 30, size });
    const title = { text: "A ferry returns", x: 50, y: 110, size: 20 };
    const found = await shape([
      [{ ...paper(30), y: 60 }, title, ...column(numbered(1), 50, 170)],
      [paper(8), ...column(numbered(2), 50, 100)],
      [paper(8), ...column(numbered(3), 50, 100)],
    ]);
    expect(found.find(([kind]) => kind === "heading")).toEqual(["heading", "A ferry returns"]);
  });

  it("knows headings, list entries, captions and tables of contents", async () => {
    const found = await shape([
      [
        { text: "1 The talks ........ 4", x: 50, y: 80 },
        ...column(paragraph, 50, 110),
        { text: "What came next", x: 50, y: 185, isBold: true },
        ...column(paragraph, 50, 205),
        { text: "Figure 2: The bay in spring", x: 50, y: 280, size: 8 },
        ...column(["1. The ferry should sail again.", "2. The bridge should be mended."], 50, 310),
      ],
    ]);
    expect(found.map(([kind]) => kind)).toEqual([
      "navigation",
      "text",
      "heading",
      "text",
      "caption",
      "list entry",
      "list entry",
    ]);
  });

  it("rejects files without text, and what is no PDF file", async () => {
    await expect(parsePdf(writePdf([[]]))).rejects.toMatchObject({ code: "no-text" });
    await expect(parsePdf(Buffer.from("text"))).rejects.toMatchObject({ code: "damaged" });
  });

  it("reads or rejects a file that is cut off anywhere", async () => {
    const bytes = writePdf([column(paragraph, 50, 100)]);
    for (let length = 0; length < bytes.length; length += 101) {
      const name = await parsePdf(bytes.subarray(0, length)).then(
        () => "read",
        (error: Error) => error.name,
      );
      expect(["read", "Rejection"]).toContain(name);
    }
  });
});
