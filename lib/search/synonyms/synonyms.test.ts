import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseSynonyms } from "./parse-synonyms.ts";
import { buildSynonyms, openSynonyms, Synonyms, SynonymsError } from "./synonyms.ts";

const FILE = `# How names are spelled
Kabul, Caboul

US, United States, United States of America # the country
prisoner,detainee`;

describe("parseSynonyms", () => {
  it("reads lines of words and names, without comments", () => {
    const { synonyms, problems } = parseSynonyms(`\uFEFF${FILE.replaceAll("\n", "\r\n")}`);
    expect(problems).toEqual([]);
    expect(synonyms.map((line) => line.map(({ written }) => written))).toEqual([
      ["Kabul", "Caboul"],
      ["US", "United States", "United States of America"],
      ["prisoner", "detainee"],
    ]);
    expect(synonyms[1]?.[1]?.terms).toEqual(["united", "states"]);
  });

  it.each([
    ["Kabul", "There is only one word or name. Add, after a comma, what else stands for it."],
    ["Kabul,, Caboul", "There is nothing beside a comma. Set one comma between two words or names."],
    ["Kabul, —", "“—” has no letter or digit. Write words or names."],
    ["Kabul, KABUL", "The same word stands there twice. Write each once."],
    ["a,b,c,d,e,f,g,h,i", "There are 9 words and names. Write at most 8 on a line."],
    [
      "one two three four five, six",
      "“one two three four five” is too long. Write at most 4 words between commas.",
    ],
  ])("says of %j what would be right, and on which line", (line, message) => {
    expect(parseSynonyms(`US, America\n\n${line}`)).toMatchObject({
      synonyms: [[{ written: "US" }, { written: "America" }]],
      problems: [{ line: 3, message }],
    });
  });

  it("takes a name in a script without spaces for one word", () => {
    expect(parseSynonyms("阿富汗伊斯兰共和国, Afghanistan").problems).toEqual([]);
  });

  it("reads or names every line of any text", () => {
    const line = fc.string({
      unit: fc.constantFrom("a", "b", ",", " ", "#", "é", "阿", "-", "\t"),
      maxLength: 30,
    });
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const { synonyms, problems } = parseSynonyms(lines.join("\n"));
        const said = lines.filter((one) => one.replace(/(^|\s)#.*/, "").trim() !== "").length;
        expect(synonyms.length + problems.length).toBe(said);
        for (const one of synonyms) expect(one.every(({ terms }) => terms.length > 0)).toBe(true);
      }),
    );
  });
});

describe("Synonyms", () => {
  const synonyms = new Synonyms(parseSynonyms(FILE).synonyms);
  const of = (terms: readonly string[], languages = ["en"]) =>
    synonyms.of(terms, languages).map(({ written }) => written);

  it.each([
    [["caboul"], ["Kabul"]],
    [
      ["united", "states"],
      ["US", "United States of America"],
    ],
    [["prisoners"], ["detainee"]],
    [["detainees"], ["prisoner"]],
    [["united"], []],
    [["karzai"], []],
    [[], []],
  ])("of %j are %j", (terms, expected) => {
    expect(of(terms)).toEqual(expected);
  });

  it("are found by the forms of the archive's languages, each once", () => {
    expect(of(["prisoners"], ["xx"])).toEqual([]);
    expect(of(["prisoners"], ["xx", "en", "en-GB"])).toEqual(["detainee"]);
  });

  it("add up where a word stands on several lines", () => {
    const several = new Synonyms(parseSynonyms("US, America\nStates, US").synonyms);
    expect(several.of(["us"], ["en"]).map(({ written }) => written)).toEqual(["America", "States"]);
  });

  it("come back from the snapshot's file", async () => {
    const folder = await mkdtemp(join(tmpdir(), "pilcrow-"));
    try {
      for (const [name, text] of buildSynonyms(FILE)) await writeFile(join(folder, name), text);
      const opened = await openSynonyms(folder);
      expect(opened.longest).toBe(4);
      expect(opened.of(["kabul"], ["en"])).toEqual([{ written: "Caboul", terms: ["caboul"] }]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it("are refused as a whole where a line is wrong, by name", () => {
    expect(() => buildSynonyms("Kabul\nUS, America\nDoha,")).toThrow(
      new SynonymsError(
        [
          "The file of synonyms cannot be read.",
          "  Line 1: There is only one word or name. Add, after a comma, what else stands for it.",
          "  Line 3: There is nothing beside a comma. Set one comma between two words or names.",
        ].join("\n"),
      ),
    );
    expect(new Synonyms([]).longest).toBe(0);
    expect([...buildSynonyms("").values()]).toEqual(["[]"]);
  });
});
