import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shapeOf } from "#lib/corpus/formats/paper/shape-of.ts";
import { parseRtf } from "./rtf.ts";

const shape = (body: string): string[][] =>
  shapeOf(parseRtf(Buffer.from(`{\\rtf1\\ansi\\ansicpg1252${body}}`, "latin1")));

describe("parseRtf", () => {
  it("reads paragraphs, line breaks and signs", () => {
    expect(
      shape("\\pard One\\~two \\ldblquote x\\rdblquote\\emdash y.\\par\nThree\\line four\\{\\}\\\\.\\par}"),
    ).toEqual([
      ["text", "One two “x”—y."],
      ["text", "Three four{}\\."],
    ]);
  });

  it.each([
    ["bytes of the code page", "caf\\'e9 \\'93x\\'94", "café “x”"],
    ["a sign by number, with what stands for it left out", "\\uc1 caf\\u233?s \\u8364\\'80x", "cafés €x"],
    ["several signs in its place", "{\\uc2 \\u233xyz}\\u233?a", "ézéa"],
    ["negative numbers and pairs", "\\u-10179?\\u-8704?", "\u{1F600}"],
    ["an optional hyphen", "peace\\-ful, co\\_op", "peaceful, co-op"],
    [
      "the character set of a font",
      "{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset204 B;}{\\f2\\fcharset128 C;}}{\\f1 \\'cc\\'e8\\'f0} \\f2\\'93\\'fa",
      "Мир 日",
    ],
    ["half a sign and controls", "a\\u-10179?b\\u1?c", "a\uFFFDbc"],
    ["binary data", "a{\\*\\x\\bin5 }{}\\\\}b", "ab"],
    ["bytes that look like another kind of file", "%PDF-\\'e9, \\'ff\\'fe", "%PDF-é, ÿþ"],
    ["fields", '{\\field{\\*\\fldinst HYPERLINK "http://a.b"}{\\fldrslt shown}}', "shown"],
  ])("reads %s", (_name, body, text) => {
    expect(shape(body)).toEqual([["text", text]]);
  });

  it("passes over groups that hold no text", () => {
    expect(
      shape(
        "{\\fonttbl{\\f0 Times;}}{\\colortbl;\\red0;}{\\*\\unknown words}{\\info{\\title T}{\\author A}}{\\pict abcdef}Text.",
      ),
    ).toEqual([["text", "Text."]]);
  });

  it("tells kinds by styles, outline levels, list marks and look", () => {
    const sheet = "{\\stylesheet{\\s0 Normal;}{\\s1 heading 1;}{\\*\\cs2 Title;}{\\s3 Quote;}}";
    expect(
      shape(
        `${sheet}\\pard\\s1 A\\par\\pard\\outlinelevel2 B\\par\\pard\\s3 C\\par\\pard{\\listtext 1.\\tab}D\\par\\pard\\ls1 E\\par\\pard{\\b Bold line}\\par\\pard\\s2 F.\\par`,
      ),
    ).toEqual([
      ["heading", "A"],
      ["heading", "B"],
      ["quote", "C"],
      ["list entry", "D"],
      ["list entry", "E"],
      ["heading", "Bold line"],
      ["text", "F."],
    ]);
  });

  it("makes rows of tables", () => {
    expect(shape("\\trowd\\intbl a\\cell b\\cell\\row\\pard after.\\par")).toEqual([
      ["table row", "a | b"],
      ["text", "after."],
    ]);
  });

  it("reads notes behind the text, and sets headers, deletions and hidden text aside", () => {
    expect(
      shape(
        "{\\header The Harbour\\par}He said{\\super\\chftn}{\\footnote{\\super\\chftn} In May.} so{\\deleted  loudly}.{\\v hid}\\par Next.\\par",
      ),
    ).toEqual([
      ["text", "He said[1] so."],
      ["deleted text", "loudly"],
      ["hidden text", "hid"],
      ["text", "Next."],
      ["text", "[1] In May."],
      ["running header", "The Harbour"],
    ]);
  });

  it("gives properties as hints", () => {
    expect(
      parseRtf(Buffer.from("{\\rtf1{\\info{\\title The \\'e9nvoy}{\\author Harbour desk}}a}")).named,
    ).toEqual({
      isHint: true,
      title: { value: "The énvoy", from: "rtf property title" },
      authors: { value: ["Harbour desk"], from: "rtf property author" },
    });
  });

  it("warns of a file that is cut off, and rejects what is no RTF and what is nested without end", () => {
    expect(parseRtf(Buffer.from("{\\rtf1 Some te")).warnings).toEqual([
      expect.stringContaining("ends before"),
    ]);
    expect(parseRtf(Buffer.from("{\\rtf1 Some \\bin999999 text}")).warnings).toEqual([
      expect.stringContaining("may be missing"),
    ]);
    expect(() => parseRtf(Buffer.from("text"))).toThrow("no RTF file");
    expect(() => parseRtf(Buffer.from(`{\\rtf1${"{".repeat(600)}`))).toThrow("500 levels");
  });

  it("never fails in another way", () => {
    const bits = [
      "{",
      "}",
      "\\par ",
      "\\'",
      "\\u",
      "-1",
      "\\bin",
      "9",
      "\\*",
      "\\footnote",
      "\\cell",
      "\\row",
      "\\intbl",
      "a",
      "\\",
      "\n",
      "\\stylesheet",
      "\\s1",
      ";",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...bits), { maxLength: 60 }), (pieces) => {
        expect(parseRtf(Buffer.from(`{\\rtf1${pieces.join("")}`)).frontMatter).toBeNull();
      }),
      { numRuns: 500 },
    );
  });
});
