import { describe, expect, it } from "vitest";
import { writeZip } from "#lib/corpus/formats/zip/write-zip.ts";
import { parseSingle } from "#lib/corpus/parse-single.ts";

type Parts = Readonly<Record<string, string>>;

const NAMES = ["w", "mc", "wps", "v", "a", "wp", "r", "m", "dgm", "c"]
  .map((prefix) => `xmlns:${prefix}="urn:${prefix}"`)
  .join(" ");
const run = (text: string, look = ""): string => `<w:r><w:rPr>${look}</w:rPr><w:t>${text}</w:t></w:r>`;
const p = (text: string, properties = ""): string => `<w:p><w:pPr>${properties}</w:pPr>${run(text)}</w:p>`;
const cells = (...texts: readonly string[]): string =>
  texts.map((text) => `<w:tc>${p(text)}</w:tc>`).join("");
const box = (text: string): string => `<w:txbxContent>${p(text)}</w:txbxContent>`;
const drawing = (within: string): string => `<w:drawing><a:graphic>${within}</a:graphic></w:drawing>`;
const relations = (
  ...list: readonly (readonly [id: string, type: string, target: string, more?: string])[]
) => ({
  "word/_rels/document.xml.rels": `<Relationships xmlns="urn:r">${list
    .map(
      ([id, type, target, more = ""]) =>
        `<Relationship Id="${id}" Type="x/${type}" Target="${target}" ${more}/>`,
    )
    .join("")}</Relationships>`,
});
const part = (within: string): string => `<w:part ${NAMES}>${within}</w:part>`;
const HIDING = `<w:style w:styleId="C"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId="P"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId="Q"><w:basedOn w:val="P"/></w:style>`;

/** What stands in an unusual place, and what becomes of it; `removed: …` where it is none of the text. */
const PLACES: readonly (readonly [what: string, body: string, parts: Parts, becomes: readonly string[]])[] = [
  ["a second body", `${p("one.")}</w:body><w:body>${p("two.")}`, {}, ["one.", "two."]],
  [
    "the background",
    `</w:body><w:background>${box("behind")}</w:background><w:body>${p("text.")}`,
    {},
    ["text.", "behind"],
  ],
  [
    "a text box in two ways, in the midst of a word",
    `<w:p>${run("mid")}<w:r><mc:AlternateContent><mc:Choice>${box("boxed.")}</mc:Choice><mc:Fallback>${box("boxed.")}</mc:Fallback></mc:AlternateContent></w:r>${run("word")}</w:p>`,
    {},
    ["midword", "boxed."],
  ],
  [
    "a box in a box",
    `<w:p><w:r>${`<w:txbxContent><w:p><w:r><w:t>outer</w:t>${box("inner")}</w:r></w:p></w:txbxContent>`}</w:r></w:p>`,
    {},
    ["outer", "inner"],
  ],
  [
    "a drawing",
    `<w:p>${run("mid")}<w:r>${drawing("<a:txBody><a:p><a:r><a:t>drawn</a:t></a:r></a:p><a:p><a:r><a:t>twice</a:t></a:r></a:p></a:txBody>")}</w:r>${run("word")}</w:p>`,
    {},
    ["midword", "drawn", "twice"],
  ],
  [
    "a drawing without a body",
    `<w:p>${run("mid")}<w:r>${drawing("<a:p><a:r><a:t>drawn</a:t></a:r></a:p>")}</w:r>${run("word")}</w:p>`,
    {},
    ["midword", "drawn"],
  ],
  [
    "a first way that is empty",
    `<mc:AlternateContent><mc:Choice/><mc:Fallback>${p("only here.")}</mc:Fallback></mc:AlternateContent>`,
    {},
    ["only here."],
  ],
  [
    "what is said of a picture",
    `<w:p><w:r><w:drawing><wp:docPr title="Harbour" descr="ships at dawn"/></w:drawing></w:r>${run("beside")}</w:p>`,
    {},
    ["beside", "removed: Harbour ships at dawn"],
  ],
  [
    "words as a picture",
    `<w:p><w:r><v:textpath string="DRAFT"/></w:r>${run("beside")}</w:p>`,
    {},
    ["beside", "removed: DRAFT"],
  ],
  [
    "a list of a form",
    `<w:p>${run("Pick ")}<w:r><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="first"/><w:listEntry w:val="second"/></w:ddList></w:ffData></w:r></w:p>`,
    {},
    ["Pick second"],
  ],
  [
    "controls of content",
    `<w:sdt><w:sdtPr><w:listItem w:displayText="other"/></w:sdtPr><w:sdtContent>${p("chosen")}</w:sdtContent></w:sdt>`,
    {},
    ["chosen"],
  ],
  [
    "moved and deleted paragraphs",
    `<w:moveFrom>${p("was here.")}</w:moveFrom><w:del>${p("was there.")}</w:del><w:moveTo>${p("is here.")}</w:moveTo>`,
    {},
    ["is here.", "removed: was here.", "removed: was there."],
  ],
  [
    "rows that are deleted or hidden",
    `<w:tbl><w:tr>${cells("a", "b")}</w:tr><w:tr><w:trPr><w:del/></w:trPr>${cells("c", "d")}</w:tr><w:tr><w:trPr><w:hidden/></w:trPr>${cells("e", "f")}</w:tr></w:tbl>`,
    {},
    ["a | b", "removed: c | d", "removed: e | f"],
  ],
  [
    "rows and cells in anything",
    `<w:tbl><w:moveTo><w:tr>${cells("a", "b")}</w:tr></w:moveTo><w:new><w:tr><w:new>${cells("c", "d")}</w:new></w:tr></w:new>${p("loose")}<w:tr>${p("looser")}</w:tr></w:tbl>`,
    {},
    ["a | b", "c | d", "loose", "looser"],
  ],
  [
    "tables in tables",
    `<w:tbl><w:tr><w:tc>${p("o")}</w:tc><w:tc><w:tbl><w:tr>${cells("i", "j")}</w:tr></w:tbl></w:tc></w:tr></w:tbl>`,
    {},
    ["o", "i | j"],
  ],
  [
    "styles that hide",
    `<w:p>${run("seen")}${run("unseen", '<w:rStyle w:val="C"/>')}${run(" again", '<w:rStyle w:val="C"/><w:vanish w:val="0"/>')}</w:p>${p("all of it", '<w:pStyle w:val="Q"/>')}`,
    { "word/styles.xml": `<w:styles ${NAMES}>${HIDING}</w:styles>` },
    ["seen again", "removed: unseen", "removed: all of it"],
  ],
  [
    "notes of a type, of two kinds, and one that nothing leads to",
    `<w:p>${run("noted")}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:endnoteReference w:id="2"/></w:r></w:p>`,
    {
      "word/footnotes.xml": part(
        `<w:footnote w:type="separator" w:id="0">${p("line")}</w:footnote><w:footnote w:type="normal" w:id="2">${p("below")}</w:footnote><w:footnote w:id="3">${p("lost")}</w:footnote>`,
      ),
      "word/endnotes.xml": part(`<w:endnote w:id="2">${p("at the end")}</w:endnote>`),
    },
    ["noted[1][3]", "[1] below", "[2] lost", "[3] at the end"],
  ],
  [
    "parts with names of their own",
    p("text."),
    {
      ...relations(
        ["a", "header", "top.xml"],
        ["b", "comments", "/said/remarks.xml"],
        ["c", "footnotes", "../notes.xml"],
      ),
      "word/top.xml": `<w:hdr ${NAMES}>${p("above")}</w:hdr>`,
      "said/remarks.xml": `<w:comments ${NAMES}>${p("remarked")}</w:comments>`,
      "notes.xml": part(`<w:footnote w:id="1">${p("below")}</w:footnote>`),
    },
    ["text.", "[1] below", "removed: above", "removed: remarked"],
  ],
  [
    "a diagram and a chart",
    `<w:p>${run("See")}<w:r>${drawing('<dgm:relIds r:dm="d"/>')}</w:r></w:p>${p("after.")}`,
    {
      ...relations(["d", "diagramData", "diagrams/data1.xml"], ["c", "chart", "charts/chart1.xml"]),
      "word/diagrams/data1.xml": part(
        "<dgm:pt><a:p><a:r><a:t>no</a:t></a:r><a:r><a:t>de</a:t></a:r></a:p></dgm:pt>",
      ),
      "word/charts/chart1.xml": part(
        "<c:tx><a:p><a:r><a:t>Ships</a:t></a:r></a:p></c:tx><c:pt><c:v>17</c:v></c:pt>",
      ),
    },
    ["See", "node", "after.", "removed: Ships 17"],
  ],
  [
    "a page that was put in whole, asked for three times",
    `${p("before.")}<w:altChunk r:id="k"/>${p("after.")}<w:altChunk r:id="k"/><w:altChunk r:id="l"/>`,
    {
      ...relations(["k", "aFChunk", "k.html"], ["l", "aFChunk", "k.html"]),
      "word/k.html":
        "<p>A <b>page</b>.<script>no()</script><span hidden>unseen</span></p><ul><li>entry</li></ul>",
    },
    ["before.", "A page.", "entry", "after.", "removed: unseen"],
  ],
  ["a run in no paragraph", `${run("loose.")}${p("text.")}`, {}, ["loose.", "text."]],
];

const paper = (body: string, parts: Parts): Buffer =>
  writeZip([
    [
      "word/document.xml",
      `<w:document ${NAMES}><w:body>${p("Title")}${p("The paper begins here.")}${body}</w:body></w:document>`,
    ],
    ...Object.entries(parts),
  ]);

describe("a Word file with words in", () => {
  it.each(PLACES)("%s loses none and has none twice", async (_, body, parts, becomes) => {
    const { article, report } = await parseSingle("x.docx", paper(body, parts));
    const shown = article?.paragraphs.map(({ text }) => text) ?? [];
    const removed = report.removed.map(({ text }) => `removed: ${text}`);
    expect([...shown.slice(1), ...removed].sort()).toEqual(becomes.toSorted());
    expect(report.warnings).toEqual([]);
  });

  it.each([
    [
      "outside of the file",
      ["k", "aFChunk", "file:///etc/passwd", 'TargetMode="External"'],
      /stands in another file/,
    ],
    ["in a format of its own", ["k", "aFChunk", "k.rtf"], /“word\/k\.rtf”, is in a format/],
    ["out of the zip file", ["k", "aFChunk", "../../k.html"], /is not there/],
  ] as const)("a piece %s says so", async (_, relation, warning) => {
    const { report } = await parseSingle("x.docx", paper('<w:altChunk r:id="k"/>', relations(relation)));
    expect(report.warnings).toEqual([expect.stringMatching(warning)]);
  });
});
