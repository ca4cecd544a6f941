import { describe, expect, it } from "vitest";
import { shapeOf } from "#lib/corpus/formats/paper/shape-of.ts";
import { writeZip } from "#lib/corpus/formats/zip/write-zip.ts";
import { parseDocx } from "./docx.ts";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="urn:mc"';
const document = (body: string): string =>
  `<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`;
const p = (text: string, properties = ""): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const docx = (body: string, more: readonly (readonly [string, string])[] = []): Buffer =>
  writeZip([["word/document.xml", document(body)], ...more]);

const shape = async (body: string, more: readonly (readonly [string, string])[] = []) =>
  shapeOf(await parseDocx(docx(body, more)));

describe("parseDocx", () => {
  it("puts together what a deleted end of a paragraph parts, whatever stands between", async () => {
    const deleted = '<w:rPr><w:del w:id="1"/></w:rPr>';
    const body = `${p("This is a para", deleted)}<w:bookmarkEnd/>${p("graph.")}`;
    expect(await shape(body)).toEqual([["text", "This is a paragraph."]]);
  });

  it("tells kinds by style names, by outline levels and by numbering", async () => {
    const styles = `<w:styles ${W}><w:style w:styleId="a"><w:name w:val="heading 1"/></w:style>
      <w:style w:styleId="b"><w:name w:val="Mine"/><w:basedOn w:val="a"/></w:style>
      <w:style w:styleId="c"><w:name w:val="Level"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
      <w:style w:styleId="q"><w:name w:val="Intense Quote"/></w:style></w:styles>`;
    const style = (id: string) => `<w:pStyle w:val="${id}"/>`;
    const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>';
    expect(
      await shape(
        [
          p("T", style("Title")),
          p("A", style("a")),
          p("B", style("b")),
          p("C", style("c")),
          p("D", '<w:outlineLvl w:val="9"/>'),
          p("E", style("q")),
          p("F", list),
        ].join(""),
        [["word/styles.xml", styles]],
      ),
    ).toEqual([
      ["heading", "T"],
      ["heading", "A"],
      ["heading", "B"],
      ["heading", "C"],
      ["text", "D"],
      ["quote", "E"],
      ["list entry", "F"],
    ]);
  });

  it("puts runs together, keeps line breaks as lines and parts a paragraph at two of them", async () => {
    const runs =
      "<w:p><w:r><w:t>on</w:t></w:r><w:r><w:t xml:space='preserve'>e </w:t><w:tab/><w:t>two</w:t><w:br/><w:t>three</w:t><w:br/><w:br/><w:t>four</w:t></w:r></w:p>";
    const { blocks } = await parseDocx(docx(runs));
    expect(blocks.map((block) => block.lines.map((line) => line.text))).toEqual([
      ["one two", "three"],
      ["four"],
    ]);
  });

  it("keeps insertions, sets deletions and hidden text aside, and leaves field codes out", async () => {
    const body = `<w:p><w:r><w:t>He </w:t></w:r><w:ins><w:r><w:t>said </w:t></w:r></w:ins>
      <w:del><w:r><w:delText>shouted</w:delText></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>
      <w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>no.</w:t></w:r></w:p>
      <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>One </w:t></w:r></w:p>${p("paragraph.")}`;
    expect(await shape(body)).toEqual([
      ["text", "He said no."],
      ["deleted text", "shouted"],
      ["hidden text", "secret"],
      ["text", "One paragraph."],
    ]);
  });

  it("reads notes behind the text, with marks that lead to them", async () => {
    const notes = `<w:footnotes ${W}><w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>
      <w:footnote w:id="1">${p("See the accord.")}</w:footnote></w:footnotes>`;
    const body = '<w:p><w:r><w:t>So it was.</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p>';
    expect(await shape(body, [["word/footnotes.xml", notes]])).toEqual([
      ["text", "So it was.[1]"],
      ["text", "[1] See the accord."],
    ]);
  });

  it("reads text boxes once, though they come in two ways", async () => {
    const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`;
    const body = `<w:p><w:r><mc:AlternateContent><mc:Choice>${box("In the box.")}</mc:Choice><mc:Fallback>${box("In the box.")}</mc:Fallback></mc:AlternateContent><w:t>Beside it.</w:t></w:r></w:p>`;
    expect(await shape(body)).toEqual([
      ["text", "Beside it."],
      ["text", "In the box."],
    ]);
  });

  it("makes rows of tables, and text of tables that lay out text", async () => {
    const row = (...cells: string[]) =>
      `<w:tr>${cells.map((cell) => `<w:tc>${p(cell)}</w:tc>`).join("")}</w:tr>`;
    const long = "A sentence of a column. ".repeat(20).trim();
    expect(
      await shape(
        `<w:tbl>${row("Year", "Talks")}${row("2012", "3")}</w:tbl><w:tbl>${row(long, "b")}</w:tbl>`,
      ),
    ).toEqual([
      ["table row", "Year | Talks"],
      ["table row", "2012 | 3"],
      ["text", long],
      ["text", "b"],
    ]);
  });

  it("takes short bold lines for headings, but not the byline", async () => {
    const bold = (text: string) => `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r></w:p>`;
    expect(
      await shape(
        bold("The exchange") + bold("By Harbour desk") + bold("A whole sentence in bold.") + p("Text."),
      ),
    ).toEqual([
      ["heading", "The exchange"],
      ["text", "By Harbour desk"],
      ["text", "A whole sentence in bold."],
      ["text", "Text."],
    ]);
  });

  it("sets headers, footers, remarks, captions and contents aside", async () => {
    const part = (name: string, text: string): [string, string] => [
      `word/${name}.xml`,
      `<w:x ${W}>${p(text)}</w:x>`,
    ];
    const body =
      p("Contents 1", '<w:pStyle w:val="TOC1"/>') + p("The bay", '<w:pStyle w:val="Caption"/>') + p("Text.");
    expect(
      await shape(body, [
        part("header1", "The Harbour"),
        part("footer2", "Page"),
        part("comments", "Check this"),
      ]),
    ).toEqual([
      ["navigation", "Contents 1"],
      ["caption", "The bay"],
      ["text", "Text."],
      ["comment", "Check this"],
      ["running header", "Page"],
      ["running header", "The Harbour"],
    ]);
  });

  it("gives properties as hints, and none that a program filled in", async () => {
    const core = (title: string, creator: string): [string, string] => [
      "docProps/core.xml",
      `<c xmlns:dc="urn:dc"><dc:title>${title}</dc:title><dc:creator>${creator}</dc:creator></c>`,
    ];
    const named = async (title: string, creator: string) =>
      (await parseDocx(docx(p("a"), [core(title, creator)]))).named;
    expect(await named("The exchange", "Harbour desk")).toEqual({
      isHint: true,
      title: { value: "The exchange", from: "docx property title" },
      authors: { value: ["Harbour desk"], from: "docx property author" },
    });
    expect(await named("Document1", "python-docx")).toEqual({ isHint: true });
  });

  it.each([
    ["a zip without a Word document", writeZip([["a.txt", "a"]]), "without a Word document"],
    ["text", Buffer.from("no zip"), "not a zip file"],
    ["an old office file", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), "password"],
    ["a part cut off", writeZip([["word/document.xml", "<w:document xmlns:w='a'><w:body>"]]), "not XML"],
    ["entities", docx("&lol;"), "not XML"],
    ["nesting", docx("<w:sdt>".repeat(300) + "</w:sdt>".repeat(300)), "256 levels"],
  ])("rejects %s", async (_name, bytes, reason) => {
    await expect(parseDocx(bytes)).rejects.toThrow(reason);
  });

  it("rejects a file cut off anywhere, and never fails in another way", async () => {
    const whole = docx(p("Some text."));
    for (let length = 0; length < whole.length; length += 7)
      await expect(parseDocx(whole.subarray(0, length))).rejects.toMatchObject({ name: "Rejection" });
  });
});
