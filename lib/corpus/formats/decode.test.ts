import { describe, expect, it } from "vitest";
import { Rejection } from "#lib/corpus/rejection.ts";
import { decode } from "./decode.ts";

const utf16be = (text: string): Buffer => Buffer.from(text, "utf16le").swap16();

describe("decode", () => {
  it.each([
    ["UTF-8", Buffer.from("Moïse")],
    ["UTF-8 with a mark", Buffer.from("\uFEFFMoïse")],
    ["UTF-16, little end first", Buffer.from("\uFEFFMoïse", "utf16le")],
    ["UTF-16, big end first", utf16be("\uFEFFMoïse")],
  ])("reads %s", (_name, bytes) => {
    expect(decode(bytes)).toEqual({ text: "Moïse", warnings: [] });
  });

  it("reads what is not UTF-8 as windows-1252, and says so", () => {
    const { text, warnings } = decode(Buffer.from([0x93, 0x4d, 0x6f, 0xef, 0x73, 0x65, 0x94]));
    expect(text).toBe("“Moïse”");
    expect(warnings).toEqual([expect.stringContaining("windows-1252")]);
  });

  it("makes all line ends one, keeps the end of a page, drops and counts control characters", () => {
    const { text, warnings } = decode(
      Buffer.from("a\r\nb\rc\u2028d\u2029e\u0085f\fg\th and some more text\u0008\u0000i"),
    );
    expect(text).toBe("a\nb\nc\nd\ne\nf\fg\th and some more texti");
    expect(warnings).toEqual([expect.stringMatching(/^2 control characters were dropped/)]);
  });

  it("drops a byte order mark behind a control character, which would shift the places of Markdown", () => {
    expect(decode(Buffer.from("\u0000\uFEFFsome more words")).text).toBe("some more words");
  });

  it.each([
    [
      "nulls in what is not UTF-8",
      Buffer.from([0x50, 0x00, 0xff, 0xfa, 0x61, 0x62, 0x63, 0x64, 0x65, 0x66, 0x67, 0x68]),
    ],
    ["many control characters", Buffer.from("abc\u0001\u0002def")],
    ["UTF-16 without a mark", Buffer.from("Some words", "utf16le")],
    ["a PDF", Buffer.from("%PDF-1.7 words words words")],
    ["a zip", Buffer.from("PK\u0003\u0004 words words words words words words words")],
  ])("refuses %s", (_name, bytes) => {
    expect(() => decode(bytes)).toThrow(Rejection);
  });

  it.each([
    [
      "a mark",
      Buffer.from([0xef, 0xbb, 0xbf, 0x61, 0xff, 0x62, 0xfe, 0x63]),
      null,
      /^In 2 places.*not utf-8/,
    ],
    ["a label", Buffer.from([0x61, 0x93, 0x20, 0x62]), "shift_jis", /^In one place.*not shift_jis/],
    ["a label of another encoding", Buffer.from("Moïse"), "iso-8859-1", /windows-1252.*its bytes are UTF-8/],
  ])("warns of bytes that are not what %s says", (_name, bytes, label, warning) => {
    expect(decode(bytes, label).warnings).toEqual([expect.stringMatching(warning)]);
  });

  it.each([
    ["a sign for lost ones that is written so", Buffer.from("\uFEFFa \uFFFD b"), null],
    ["Latin letters by their label", Buffer.from("Moïse", "latin1"), "iso-8859-1"],
    ["plain letters", Buffer.from("Moise"), "windows-1251"],
  ])("does not warn of %s", (_name, bytes, label) => {
    expect(decode(bytes, label).warnings).toEqual([]);
  });
});
