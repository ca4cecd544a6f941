import { describe, expect, it } from "vitest";
import { shapeOf } from "#lib/corpus/formats/paper/shape-of.ts";
import { writeZip } from "#lib/corpus/formats/zip/write-zip.ts";
import { parseOdt } from "./odt.ts";

const NAMES = ["office", "text", "table", "draw", "svg", "style", "fo", "dc"]
  .map((name) => `xmlns:${name}="urn:${name}"`)
  .join(" ");
const STYLES = `<office:automatic-styles>
  <style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>
  <style:style style:name="P2" style:parent-style-name="Quotations"/>
  <style:style style:name="P3"><style:text-properties fo:font-weight="bold"/></style:style>
  <style:style style:name="T1"><style:text-properties text:display="none"/></style:style>
</office:automatic-styles>`;
const odt = (body: string, more: readonly (readonly [string, string])[] = []): Buffer =>
  writeZip([
    [
      "content.xml",
      `<office:document-content ${NAMES}>${STYLES}<office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ],
    ...more,
  ]);

const shape = async (body: string) => shapeOf(await parseOdt(odt(body)));

describe("parseOdt", () => {
  it("tells kinds by elements, by styles and by look", async () => {
    expect(
      await shape(`<text:p text:style-name="P1">T</text:p><text:h text:outline-level="2">A</text:h>
        <text:p text:style-name="Heading_20_3">B</text:p><text:p text:style-name="P2">C</text:p>
        <text:list><text:list-item><text:p>D</text:p></text:list-item></text:list><text:p text:style-name="P3">In bold</text:p><text:p>E.</text:p>`),
    ).toEqual([
      ["heading", "T"],
      ["heading", "A"],
      ["heading", "B"],
      ["quote", "C"],
      ["list entry", "D"],
      ["heading", "In bold"],
      ["text", "E."],
    ]);
  });

  it("reads spaces, tabs, line breaks and spans", async () => {
    const { blocks } = await parseOdt(
      odt(
        "<text:p>a<text:s text:c='3'/>b\n  c<text:tab/>d<text:line-break/>e<text:span>f</text:span></text:p>",
      ),
    );
    expect(blocks[0]?.lines.map((line) => line.text)).toEqual(["a b c d", "ef"]);
  });

  it("reads notes behind the text, and sets deletions, remarks, hidden text and pictures aside", async () => {
    expect(
      await shape(`<text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>Who</dc:creator></office:change-info><text:p>was here</text:p></text:deletion></text:changed-region></text:tracked-changes>
        <text:p>He said<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>In May.</text:p></text:note-body></text:note> so<office:annotation><dc:creator>Who</dc:creator><text:p>sure?</text:p></office:annotation>.<text:span text:style-name="T1">hid</text:span></text:p>
        <text:p><draw:frame><draw:text-box><text:p>Boxed.</text:p></draw:text-box><svg:desc>A bay</svg:desc></draw:frame></text:p>`),
    ).toEqual([
      ["deleted text", "was here"],
      ["text", "He said[1] so."],
      ["comment", "sure?"],
      ["hidden text", "hid"],
      ["image", "A bay"],
      ["text", "Boxed."],
      ["text", "[1] In May."],
    ]);
  });

  it("makes rows of tables and sets tables of contents aside", async () => {
    const row =
      "<table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row>";
    expect(
      await shape(`<table:table><table:table-header-rows>${row}</table:table-header-rows>${row}</table:table>
        <text:table-of-content><text:index-body><text:p>A 1</text:p></text:index-body></text:table-of-content>`),
    ).toEqual([
      ["table row", "a | b"],
      ["table row", "a | b"],
      ["navigation", "A 1"],
    ]);
  });

  it.each([
    [
      "a spreadsheet",
      writeZip([["content.xml", "<a><body><spreadsheet/></body></a>"]]),
      "no OpenDocument text",
    ],
    ["a password", odt("", [["META-INF/manifest.xml", "<m><encryption-data/></m>"]]), "password"],
    ["another zip", writeZip([["a", "b"]]), "no OpenDocument text"],
  ])("rejects %s", async (_name, bytes, reason) => {
    await expect(parseOdt(bytes)).rejects.toThrow(reason);
  });
});
