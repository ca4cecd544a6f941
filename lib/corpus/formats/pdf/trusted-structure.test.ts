import { describe, expect, it } from "vitest";
import { shapeOf } from "#lib/corpus/formats/paper/shape-of.ts";
import { parsePdf } from "./pdf.ts";
import { type DrawnLine, writePdf } from "./write-pdf.ts";

// Nothing in their look says that a paragraph ends with the last: it is full, and the next stands as near as any other.
const FULL = [
  "The delegations met again in the old customs house by the",
  "harbour, where the first talks had failed the year before, and",
  "spoke for six hours about the prisoners, the ferry, and bridges",
];
const SHORT = ["Bread and salt", "Ropes and sails", "Lamps and oil"];
const FEW: Tagged[] = Array.from({ length: 3 }, () => ["P", [...FULL, "that nobody had crossed since."]]);
const few = FEW.map(([, lines]) => ["text", lines.join(" ")]);

/** A block, and the role that it is tagged with. */
type Tagged = readonly [role: string, lines: readonly string[]];

/** What is read of blocks that stand one below the other without any room between. */
async function shape(...pages: (readonly Tagged[])[]): Promise<string[][]> {
  const drawn = pages.map((blocks, at) => {
    const lines = blocks.flatMap(([role, texts], block) =>
      texts.map((text) => ({ text, x: 50, tag: { role, block: at * 100 + block } })),
    );
    return lines.map((line, row): DrawnLine => ({ ...line, y: 100 + row * 13 }));
  });
  return shapeOf(await parsePdf(writePdf(drawn)));
}

describe("the blocks that a PDF file names", () => {
  it("part what looks like one paragraph", async () => {
    const found = await shape([...FEW, ["P", FULL], ["P", FULL]]);
    expect(found).toEqual([...few, ["text", FULL.join(" ")], ["text", FULL.join(" ")]]);
  });

  it("tell headings and entries of lists", async () => {
    const found = await shape([
      ...FEW,
      ["H2", ["What was sold"]],
      ...SHORT.map((text): Tagged => ["LI", [text]]),
      ...FEW,
    ]);
    expect(found).toEqual([
      ...few,
      ["heading", "What was sold"],
      ...SHORT.map((text) => ["list entry", text]),
      ...few,
    ]);
  });

  it("go on over the end of a page, save into a block of another kind", async () => {
    expect(await shape([...FEW, ["P", FULL]], [["P", ["that nobody had crossed since."]], ...FEW])).toEqual([
      ...few,
      few[0],
      ...few,
    ]);
    const found = await shape([...FEW, ["H2", ["What was sold"]]], [["LI", ["ropes and sails"]], ...FEW]);
    expect(found[3]).toEqual(["heading", "What was sold"]);
  });

  it.each<[string, readonly Tagged[]]>([
    ["each line is one", FEW.flatMap(([, lines]) => lines.map((line): Tagged => ["P", [line]]))],
    ["the page is one", [["P", FEW.flatMap(([, lines]) => lines)]]],
    ["all are headings", FEW.map((): Tagged => ["H1", [FULL[0] ?? "", "that nobody had crossed since."]])],
    [
      "most text is in none",
      [
        ["Figure", FEW.flatMap(([, lines]) => lines)],
        ["H2", ["What was sold"]],
      ],
    ],
  ])("are not believed where %s", async (_name, blocks) => {
    const plain = blocks.flatMap(([, lines]) => lines);
    expect(await shape(blocks)).toEqual(await shape([["Span", plain]]));
  });
});
