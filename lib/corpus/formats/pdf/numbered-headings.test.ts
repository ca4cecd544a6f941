import { describe, expect, it } from "vitest";
import { shapeOf } from "#lib/corpus/formats/paper/shape-of.ts";
import { parsePdf } from "./pdf.ts";
import { type DrawnLine, writePdf } from "./write-pdf.ts";

const STEP = 13;
const PROSE = [
  "The delegations met again in the old customs house by the",
  "harbour, where the first talks had failed the year before, and",
  "that nobody had crossed since.",
];

/** A line or several, with the room above the first of them. */
type Part = readonly [lines: readonly string[], above: number, isBold?: boolean];
const prose = (above = STEP): Part => [PROSE, above];

/** Parts one below the other. */
function drawn(parts: readonly Part[]): DrawnLine[] {
  let y = 100 - STEP;
  const lines: DrawnLine[] = [];
  for (const [texts, above, isBold = false] of parts) {
    y += above - STEP;
    for (const text of texts) {
      y += STEP;
      lines.push({ text, x: 50, y, isBold });
    }
  }
  return lines;
}

async function headings(parts: readonly Part[]): Promise<string[]> {
  const shape = shapeOf(await parsePdf(writePdf([drawn([[PROSE, STEP], ...parts])])));
  return shape.filter(([kind]) => kind === "heading").map(([, text = ""]) => text);
}

describe("headings of numbered parts", () => {
  it("are told by their font, also where another heading follows or they are sentences", async () => {
    const found = await headings([
      [["3. Results"], 26, true],
      [["3.1 Boats"], 20, true],
      prose(),
      [["3.2. Who may sail?"], 26, true],
      prose(),
      [["IV. What is left"], 26, true],
      prose(),
      [["V. Notes"], 26, true],
      prose(),
    ]);
    expect(found).toEqual(["3. Results", "3.1 Boats", "3.2. Who may sail?", "IV. What is left", "V. Notes"]);
  });

  it("are told by their place, nearer to their text than to what went before", async () => {
    const parts = (below: number) =>
      [[["1. The talks"], 30], prose(below), [["2. The ferry"], 30], prose(below)] as Part[];
    expect(await headings(parts(20))).toEqual(["1. The talks", "2. The ferry"]);
    expect(await headings(parts(30))).toEqual([]);
  });

  it("are told by capitals", async () => {
    const found = await headings([[["1. THE TALKS"], 20], prose(20), [["2. THE FERRY"], 20], prose(20)]);
    expect(found).toEqual(["1. THE TALKS", "2. THE FERRY"]);
  });

  it.each<[string, readonly Part[]]>([
    ["a list", [[["1. The talks", "2. The ferry", "3. The bridge"], 26], prose(13)]],
    [
      "a list in a font of its own",
      [[["1. The talks", "2. The ferry", "3. The bridge"], 26, true], prose(26)],
    ],
    [
      "a list with room between",
      [[["1. The talks"], 26], [["2. The ferry"], 26], [["3. The bridge"], 26], prose(20)],
    ],
    ["one number alone", [[["1. The talks"], 30], prose(20)]],
    [
      "entries of several lines",
      [[["1. The talks went on.", ...PROSE], 26], [["2. The ferry sails.", ...PROSE], 26], prose(26)],
    ],
    ["a name with initials", [[["C. Roe"], 30, true], prose(20)]],
  ])("are not: %s", async (_name, parts) => {
    expect(await headings(parts)).toEqual([]);
  });
});
