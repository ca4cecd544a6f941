import { describe, expect, it } from "vitest";
import { shapeOf } from "#lib/corpus/formats/paper/shape-of.ts";
import { parsePdf } from "./pdf.ts";
import { type DrawnLine, writePdf } from "./write-pdf.ts";

const HEIGHT = 800;
const TITLE: DrawnLine = { text: "Application for a mooring", x: 50, y: 60, size: 20 };
const PROSE: DrawnLine = {
  text: "Every boat that stays in the harbour over the winter needs a place.",
  x: 50,
  y: 100,
};
const HEAD = [TITLE, PROSE];
const HEAD_READ = [
  ["heading", TITLE.text],
  ["text", PROSE.text],
];

/** A field whose box begins at a place and is 20 points high, or as high as is said. */
const field = (type: string, value: string, x: number, y: number, more = "", height = 20): string =>
  `<< /Type /Annot /Subtype /Widget /FT /${type} /T (f) /V ${value} /Rect [${x} ${HEIGHT - y - height} ${x + 200} ${HEIGHT - y}] ${more} >>`;

async function shape(lines: readonly DrawnLine[], annotations: readonly string[]): Promise<string[][]> {
  return shapeOf(await parsePdf(writePdf([lines], "", [annotations])));
}

describe("what lies over the pages of a PDF file", () => {
  it("is read beside the names of the fields, with what a choice shows", async () => {
    const names = ["Owner:", "Boat:", "Place:"].map((text, at) => ({ text, x: 50, y: 200 + at * 40 }));
    const found = await shape(
      [...HEAD, ...names],
      [
        field("Tx", "(Ada Roe)", 150, 186),
        field("Tx", "(The Heron)", 150, 226),
        field("Ch", "(q2)", 150, 266, "/Ff 131072 /Opt [[(q1) (North quay)] [(q2) (South quay)]]"),
      ],
    );
    expect(found).toEqual([
      ...HEAD_READ,
      ["table row", "Owner: Ada Roe"],
      ["table row", "Boat: The Heron"],
      ["table row", "Place: South quay"],
    ]);
  });

  it("is neither title nor heading, however large the box, and keeps its lines", async () => {
    const note = "(The mast is down.\\nThe keel is\\nwhite.)";
    const found = await shape(HEAD, [field("Tx", note, 50, 300, "/Ff 4096 /DA (/F1 30 Tf)", 90)]);
    expect(found).toEqual([...HEAD_READ, ["text", "The mast is down."], ["text", "The keel is white."]]);
  });

  it("is set aside where readers do not see it", async () => {
    const found = await shape(HEAD, [
      field("Tx", "(sent on Monday)", 50, 300, "/F 2"),
      field("Tx", "(sent on Friday)", 50, -300),
      field("Tx", "(pass word)", 50, 340, "/Ff 8192"),
      field("Btn", "/Yes", 50, 380),
      field("Tx", "()", 50, 420),
    ]);
    expect(found).toEqual([
      ...HEAD_READ,
      ["hidden text", "sent on Monday"],
      ["hidden text", "sent on Friday"],
    ]);
  });

  it("is text where it was typed on the page, and a remark where it was noted there", async () => {
    const typed = `<< /Subtype /FreeText /Contents (Paid in full by the harbour master.) /DA (/F1 10 Tf) /Rect [50 400 300 430] >>`;
    const remark = `<< /Subtype /Text /Contents (Is this the old price?) /Rect [400 400 420 420] >>`;
    const link = `<< /Subtype /Link /Contents (Go to the price list) /Rect [50 500 100 520] >>`;
    expect(await shape(HEAD, [typed, remark, link])).toEqual([
      ...HEAD_READ,
      ["text", "Paid in full by the harbour master."],
      ["comment", "Is this the old price?"],
    ]);
  });

  it("is read where the page shows nothing else", async () => {
    expect(await shape([], [field("Tx", "(The Heron lies at the north quay.)", 50, 100)])).toEqual([
      ["text", "The Heron lies at the north quay."],
    ]);
  });
});
