import { describe, expect, it } from "vitest";
import { parseXml } from "./parse-xml.ts";
import { allWithin, textWithin } from "./walk-xml.ts";

const parse = (text: string) => parseXml(Buffer.from(text), "part.xml");

describe("parseXml", () => {
  it("makes a tree with local names", () => {
    const root = parse(
      '<?xml version="1.0"?><w:a xmlns:w="urn:w" w:val="1"><w:b>x&amp;y</w:b><![CDATA[<z>]]></w:a>',
    );
    expect([root.name, root.attributes.get("val")]).toEqual(["a", "1"]);
    expect(textWithin(root)).toBe("x&y<z>");
    expect(allWithin(root, "b").map(textWithin)).toEqual(["x&y"]);
  });

  it.each([
    ["UTF-16", Buffer.from("\uFEFF<?xml version='1.0' encoding='UTF-16'?><a>é</a>", "utf16le")],
    [
      "what the declaration names",
      Buffer.from("<?xml version='1.0' encoding='ISO-8859-1'?><a>é</a>", "latin1"),
    ],
    ["UTF-8 with a mark", Buffer.from("\uFEFF<a>é</a>")],
  ])("reads %s", (_name, bytes) => {
    expect(textWithin(parseXml(bytes, "part.xml"))).toBe("é");
  });

  it.each([
    ["an entity that fetches a file", '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'],
    ["entities that multiply", '<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;">]><a>&y;</a>'],
    ["a file cut off", "<a><b>text"],
    ["elements that cross", "<a><b></a></b>"],
    ["two roots", "<a/><b/>"],
    ["a prefix that nothing declares", "<w:a/>"],
    ["an unknown encoding", '<?xml version="1.0" encoding="none"?><a/>'],
    ["bytes that are not UTF-8", "<a>\xE9"],
  ])("rejects %s", (_name, text) => {
    expect(() => parseXml(Buffer.from(text, "latin1"), "part.xml")).toThrow(
      expect.objectContaining({ name: "Rejection", code: "damaged" }),
    );
  });

  it("rejects what is nested without end, and nothing at all", () => {
    expect(() => parse("<a>".repeat(100_000))).toThrow("256 levels");
    expect(() => parse("")).toThrow(expect.objectContaining({ name: "Rejection" }));
  });
});
