import { describe, expect, it } from "vitest";
import { blockText } from "#lib/corpus/block.ts";
import type { RawArticle, RawPart } from "#lib/corpus/formats/raw-article.ts";
import { writeZip } from "#lib/corpus/formats/zip/write-zip.ts";
import { Rejection } from "#lib/corpus/rejection.ts";
import { DEFAULT_SETTINGS } from "#lib/corpus/settings.ts";
import { parseEpub } from "./epub.ts";

const CONTAINER = '<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>';
const item = (id: string, href: string, more = "") =>
  `<item id="${id}" href="${href}" media-type="application/xhtml+xml" ${more}/>`;
const opf = (items: string, spine: readonly string[]): string =>
  `<package xmlns:dc="urn:dc"><metadata><dc:title>The Harbour</dc:title><dc:creator>Harbour desk</dc:creator><dc:language>en</dc:language><dc:date>2019-01-01</dc:date></metadata>
  <manifest>${items}</manifest><spine>${spine.map((id) => `<itemref idref="${id}"/>`).join("")}</spine></package>`;
const chapter = (title: string, text: string): string =>
  `<html><body><h1>${title}</h1><p>${text}</p></body></html>`;
const book = (
  items: string,
  spine: readonly string[],
  parts: readonly (readonly [string, string])[],
): Buffer => writeZip([["META-INF/container.xml", CONTAINER], ["OPS/book.opf", opf(items, spine)], ...parts]);
const TWO = book(
  item("nav", "nav.xhtml", 'properties="nav"') +
    item("c2", "text/two%20b.xhtml") +
    item("c1", "one.xhtml") +
    item("cover", "cover.xhtml"),
  ["cover", "nav", "c1", "c2"],
  [
    ["OPS/one.xhtml", chapter("One", "First.")],
    ["OPS/text/two b.xhtml", chapter("Two", "Second&nbsp;part.")],
    ["OPS/nav.xhtml", chapter("Contents", "One Two")],
    ["OPS/cover.xhtml", "<html><body><img/></body></html>"],
  ],
);

const textsOf = ({ blocks }: RawArticle): string[] => blocks.map(blockText).filter((text) => text !== "");

async function parts(bytes: Uint8Array): Promise<readonly RawPart[]> {
  return (await parseEpub(bytes, DEFAULT_SETTINGS)) as readonly RawPart[];
}

describe("parseEpub", () => {
  it("makes an article of each chapter in reading order, without contents and cover", async () => {
    const found = await parts(TWO);
    expect(
      found.map(({ part, content }) => [
        part,
        content instanceof Rejection ? content.message : textsOf(content),
      ]),
    ).toEqual([
      ["c1", ["One", "First."]],
      ["c2", ["Two", "Second part."]],
    ]);
  });

  it("gives the authors and the language of the book, and no date", async () => {
    const [first] = await parts(TWO);
    expect(first?.content).toMatchObject({
      named: { authors: { value: ["Harbour desk"], from: "epub creator" }, language: { value: "en" } },
    });
    expect(first?.content).not.toHaveProperty("named.date");
  });

  it("makes the book one article where the owner set so", async () => {
    const whole = await parseEpub(TWO, { ...DEFAULT_SETTINGS, epub: "book" });
    expect(whole).toMatchObject({ named: { title: { value: "The Harbour" } } });
    expect("blocks" in whole && textsOf(whole)).toEqual(["One", "First.", "Two", "Second part."]);
  });

  it("reads what the book keeps outside its order, lists its contents, and tells what it does not read", async () => {
    const spine =
      '<itemref idref="c1"/><itemref idref="notes" linear="no"/><itemref idref="nav"/><itemref idref="map"/>';
    const items =
      item("c1", "one.xhtml") +
      item("notes", "notes.xhtml") +
      item("nav", "nav.xhtml", 'properties="nav"') +
      '<item id="map" href="map.svg" media-type="image/svg+xml"/>';
    const found = await parts(
      writeZip([
        ["META-INF/container.xml", CONTAINER],
        ["OPS/book.opf", opf(items, []).replace("<spine></spine>", `<spine>${spine}</spine>`)],
        ["OPS/one.xhtml", chapter("One", "First.")],
        ["OPS/notes.xhtml", chapter("Notes", "A note.")],
        ["OPS/nav.xhtml", chapter("Contents", "One Two")],
        ["OPS/map.svg", "<svg/>"],
      ]),
    );
    expect(found.map(({ part }) => part)).toEqual(["c1", "notes"]);
    const first = found[0]?.content as RawArticle;
    expect(first.text).toContain("One Two");
    expect(
      first.blocks.flatMap(({ aside, lines }) => (aside ? [[aside.rule, lines[0]?.source]] : [])),
    ).toEqual([
      ["navigation", "Contents"],
      ["navigation", "One Two"],
    ]);
    expect(first.warnings).toEqual([expect.stringMatching(/“OPS\/map.svg”.*image\/svg\+xml.*not read/)]);
    expect(first.named?.outlet).toEqual({ value: "The Harbour", from: "epub title" });
  });

  it("reports a chapter that is missing and reads the others", async () => {
    const found = await parts(
      book(
        item("a", "a.xhtml") + item("b", "../../b.xhtml"),
        ["a", "b"],
        [["OPS/a.xhtml", chapter("A", "Text.")]],
      ),
    );
    expect(found.map(({ part, content }) => [part, content instanceof Rejection])).toEqual([
      ["a", false],
      ["b", true],
    ]);
  });

  it("names parts apart whose names in the book come to the same", async () => {
    const found = await parts(
      book(
        item("a b", "a.xhtml") + item("a/b", "b.xhtml"),
        ["a b", "a/b"],
        [
          ["OPS/a.xhtml", chapter("A", "x")],
          ["OPS/b.xhtml", chapter("B", "y")],
        ],
      ),
    );
    expect(found.map(({ part }) => part)).toEqual(["a-b-1", "a-b-2"]);
  });

  it.each([
    ["a zip without a book", writeZip([["a", "b"]]), "without a book"],
    ["a book without text", book("", [], []), "no text"],
    ["a locked book", book("", [], [["META-INF/encryption.xml", "<a/>"]]), "locked"],
    ["a package that is not there", writeZip([["META-INF/container.xml", CONTAINER]]), "no such part"],
  ])("rejects %s", async (_name, bytes, reason) => {
    await expect(parseEpub(bytes, DEFAULT_SETTINGS)).rejects.toThrow(reason);
  });
});
