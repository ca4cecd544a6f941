import { describe, expect, it } from "vitest";
import { writeZip } from "#lib/corpus/formats/zip/write-zip.ts";
import { parseSingle } from "#lib/corpus/parse-single.ts";

const NAMES = ["office", "text", "table", "draw", "svg", "style", "fo", "chart", "loext"]
  .map((name) => `xmlns:${name}="urn:${name}"`)
  .join(" ");
const p = (text: string, more = ""): string => `<text:p ${more}>${text}</text:p>`;
const cell = (text: string, name = "table-cell"): string => `<table:${name}>${p(text)}</table:${name}>`;
const HIDING = `<style:style style:name="H"><style:text-properties text:display="none"/></style:style>`;
const content = (body: string): string =>
  `<office:document-content ${NAMES}>${HIDING}<office:body>${body}</office:body></office:document-content>`;

/** What stands in an unusual place, and what becomes of it; `removed: …` where it is none of the text. */
const PLACES: readonly (readonly [string, string, readonly string[]])[] = [
  ["a second text", `${p("one.")}</office:text><office:text>${p("two.")}`, ["one.", "two."]],
  [
    "boxes and shapes",
    `${p(`mid<draw:frame><draw:text-box>${p("boxed")}</draw:text-box></draw:frame>word`)}<draw:g><draw:rect>${p("shape")}</draw:rect></draw:g>`,
    ["midword", "boxed", "shape"],
  ],
  ["a paragraph of a style that hides", p("unseen", 'text:style-name="H"'), ["removed: unseen"]],
  [
    "a span of a style that hides",
    p('seen<text:span text:style-name="H">unseen</text:span>'),
    ["seen", "removed: unseen"],
  ],
  [
    "sections that are hidden",
    `<text:section text:display="none">${p("a")}</text:section><text:section text:is-hidden="true">${p("b")}</text:section><text:section>${p("c")}</text:section>`,
    ["c", "removed: a", "removed: b"],
  ],
  [
    "a paragraph that hides itself",
    p('<text:hidden-paragraph text:is-hidden="true"/>unseen'),
    ["removed: unseen"],
  ],
  [
    "fields that hide",
    p(
      'so <text:hidden-text text:string-value="unseen" text:is-hidden="true"/>it <text:hidden-text text:string-value="is">is</text:hidden-text>',
    ),
    ["so it is", "removed: unseen"],
  ],
  [
    "rows and cells that are not shown",
    `<table:table><table:table-row table:visibility="collapse">${cell("a")}${cell("b")}</table:table-row><table:table-row>${cell("c")}${cell("d")}${cell("e", "covered-table-cell")}</table:table-row></table:table>`,
    ["c | d", "removed: a | b", "removed: e"],
  ],
  [
    "tables in tables",
    `<table:table><table:table-row>${cell("o")}<table:table-cell><table:table><table:table-row>${cell("i")}${cell("j")}</table:table-row></table:table></table:table-cell></table:table-row></table:table>`,
    ["o", "i | j"],
  ],
  ["no paragraph", "loose<text:section>looser</text:section>", ["loose", "looser"]],
  ["a program", p("<text:script>alert(1)</text:script>text."), ["text."]],
  [
    "an index, and what it is made by",
    `<text:bibliography><text:bibliography-source><text:index-title-template>made</text:index-title-template></text:bibliography-source><text:index-body>${p("entry")}</text:index-body></text:bibliography>`,
    ["entry"],
  ],
  [
    "a deletion, with a note in it",
    `<text:tracked-changes><text:changed-region><text:deletion>${p("was here")}</text:deletion></text:changed-region></text:tracked-changes>${p("is here")}`,
    ["is here", "removed: was here"],
  ],
];

describe("an OpenDocument text with words in", () => {
  const told = async (body: string, parts: Readonly<Record<string, string>> = {}) => {
    const text = `<office:text>${p("Title")}${p("The paper begins here.")}${body}</office:text>`;
    const bytes = writeZip([["content.xml", content(text)], ...Object.entries(parts)]);
    const { article, report } = await parseSingle("x.odt", bytes);
    expect(report.warnings).toEqual([]);
    const shown = article?.paragraphs.map((one) => one.text) ?? [];
    return [...shown.slice(1), ...report.removed.map((one) => `removed: ${one.text}`)].sort();
  };

  it.each(PLACES)("%s loses none and has none twice", async (_, body, becomes) => {
    expect(await told(body)).toEqual(becomes.toSorted());
  });

  it("parts beside the text: headers of its pages, and charts", async () => {
    const master = `<style:master-page><style:header>${p("above")}</style:header><style:footer>${p("below")}</style:footer></style:master-page>`;
    const parts = {
      "styles.xml": `<office:document-styles ${NAMES}>${master}</office:document-styles>`,
      "Object 1/content.xml": content(`<chart:chart>${p("Ships")}${cell("17")}</chart:chart>`),
    };
    expect(await told(p("text."), parts)).toEqual(
      ["text.", "removed: above", "removed: below", "removed: Ships 17"].toSorted(),
    );
  });
});
