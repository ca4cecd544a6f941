import { writeZip, type ZipLies } from "#lib/corpus/formats/zip/write-zip.ts";
import {
  HOTEL,
  type HostileFile,
  hostile,
  parts,
  READ,
  reads,
  rejected,
  SECRET,
  TALKS,
} from "./hostile-file.ts";

const MEGABYTE = 1024 * 1024;
const ZEROS = Buffer.alloc(60 * MEGABYTE);
export const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const entity = (system: string): string => `<!DOCTYPE a [<!ENTITY x ${system}>]>`;
export const run = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
export const document = (body: string): string =>
  `<w:document ${W}><w:body>${run(TALKS)}${body}</w:body></w:document>`;
export const docx = (xml: string | Uint8Array, lies: ZipLies = {}): Buffer =>
  writeZip([["word/document.xml", xml, lies]]);
export const odt = (xml: string | Uint8Array): Buffer => writeZip([["content.xml", xml]]);
export const text = (body: string): string =>
  `<o:document-content xmlns:o="urn:office" xmlns:t="urn:text"><o:body><o:text><t:p>${TALKS}</t:p>${body}</o:text></o:body></o:document-content>`;
export const container = (path: string): string =>
  `<container><rootfiles><rootfile full-path="${path}"/></rootfiles></container>`;
export const opf = (chapters: readonly string[]): string =>
  `<package><manifest>${chapters.map((one) => `<item id="${one}" href="${one}" media-type="application/xhtml+xml"/>`).join("")}</manifest><spine>${chapters.map((one) => `<itemref idref="${one}"/>`).join("")}</spine></package>`;
export const chapter = (body: string): string =>
  `<html><body><h1>Chapter</h1><p>${TALKS}</p><p>${body}</p></body></html>`;
export const epub = (parts: readonly (readonly [string, string | Uint8Array])[], path = "a.opf"): Buffer =>
  writeZip([["META-INF/container.xml", container(path)], ...parts]);
export const rtf = (body: string): string => `{\\rtf1\\ansi ${TALKS}\\par ${body}\\par}`;

/** Papers that are zip files with XML in them. */
export const PAPERS: readonly HostileFile[] = [
  hostile("bomb.docx", docx(ZEROS), rejected("too-large")),
  hostile("spaces-bomb.docx", docx(document(" ".repeat(30 * MEGABYTE))), rejected("too-large")),
  hostile("small-size.docx", docx(document(run(HOTEL)), { size: 10 }), rejected("damaged")),
  hostile("large-size.docx", docx(document(run(HOTEL)), { size: 900_000 }), rejected("damaged")),
  hostile("small-bomb.docx", docx(ZEROS, { size: 100 }), rejected("damaged")),
  hostile("sum.docx", docx(document(run(HOTEL)), { sum: 7 }), rejected("damaged")),
  hostile("locked.docx", docx(document(run(HOTEL)), { flags: 1 }), rejected("encrypted")),
  hostile("old.docx", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), rejected("encrypted")),
  hostile(
    "twice.docx",
    writeZip([
      ["word/document.xml", document("")],
      ["word/document.xml", document("")],
    ]),
    rejected("damaged"),
  ),
  hostile("out.docx", writeZip([["../../word/document.xml", document("")]]), rejected("damaged")),
  hostile(
    "parts.docx",
    writeZip(Array.from({ length: 11_000 }, (_, at) => [`p${at}`, ""] as const)),
    rejected("too-large"),
  ),
  hostile("cut.docx", docx(document(run(HOTEL))).subarray(0, 200), rejected("damaged")),
  hostile("text.docx", TALKS, rejected("damaged")),
  hostile("laughs.docx", docx(`${entity('"ha"')}${document(run("&x;"))}`), rejected("damaged")),
  hostile(
    "entity.docx",
    docx(`${entity('SYSTEM "file:///etc/passwd"')}${document(run("&x;"))}`),
    rejected("damaged"),
  ),
  hostile("nested.docx", docx("<a>".repeat(200_000)), rejected("too-deep")),
  hostile("open.docx", docx(document(run(HOTEL)).slice(0, -20)), rejected("damaged")),
  hostile(
    "field.docx",
    docx(
      document(`<w:p><w:r><w:instrText>INCLUDETEXT "../${SECRET}"</w:instrText></w:r></w:p>${run(HOTEL)}`),
    ),
    READ,
    HOTEL,
  ),
  hostile(
    "template.docx",
    writeZip([
      ["word/document.xml", document(run(HOTEL))],
      [
        "word/_rels/document.xml.rels",
        `<Relationships><Relationship Type="a/attachedTemplate" Target="file:///etc/passwd" TargetMode="External"/></Relationships>`,
      ],
    ]),
    reads(TALKS, HOTEL),
    HOTEL,
  ),
  hostile(
    "styles.docx",
    writeZip([
      ["word/document.xml", document(run(HOTEL))],
      [
        "word/styles.xml",
        `<w:styles ${W}><w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style></w:styles>`,
      ],
    ]),
    reads(TALKS, HOTEL),
    HOTEL,
  ),
  hostile("controls.docx", docx(document(run("&#1;&#0;"))), rejected("damaged")),
  hostile(
    "bytes.docx",
    docx(Buffer.concat([Buffer.from(document("")).subarray(0, -30), Buffer.from([0xff, 0xc0, 0xfe])])),
    rejected("damaged"),
  ),
  hostile("bomb.odt", odt(ZEROS), rejected("too-large")),
  hostile(
    "entity.odt",
    odt(`${entity('SYSTEM "file:///etc/passwd"')}${text("<t:p>&x;</t:p>")}`),
    rejected("damaged"),
  ),
  hostile("nested.odt", odt(text("<t:section>".repeat(50_000))), rejected("too-deep")),
  hostile("spaces.odt", odt(text(`<t:p>a<t:s t:c="999999999"/>b</t:p><t:p>${HOTEL}</t:p>`)), READ, HOTEL),
  hostile(
    "repeat.odt",
    odt(
      text(
        `<tb:table xmlns:tb="urn:table"><tb:table-row tb:number-rows-repeated="999999999"><tb:table-cell tb:number-columns-repeated="999999999"><t:p>${HOTEL}</t:p></tb:table-cell></tb:table-row></tb:table>`,
      ),
    ),
    READ,
    HOTEL,
  ),
  hostile("bomb.epub", epub([["a.opf", ZEROS]]), rejected("too-large")),
  hostile("out.epub", epub([["a.opf", opf(["a.xhtml"])]], `../${SECRET}`), rejected("damaged")),
  hostile(
    "chapter-out.epub",
    epub([
      ["a.opf", opf([`../${SECRET}`, "a.xhtml"])],
      ["a.xhtml", chapter(HOTEL)],
    ]),
    parts({ "..-secret.txt": { code: "damaged" }, "a.xhtml": { paragraphs: [TALKS, HOTEL] } }),
  ),
  hostile(
    "chapter-bomb.epub",
    epub([
      ["a.opf", opf(["z.xhtml", "a.xhtml"])],
      ["z.xhtml", ZEROS],
      ["a.xhtml", chapter(HOTEL)],
    ]),
    parts({ "a.xhtml": { paragraphs: [TALKS, HOTEL] }, "z.xhtml": { code: "too-large" } }),
  ),
  hostile(
    "chapter-deep.epub",
    epub([
      ["a.opf", opf(["z.xhtml", "a.xhtml"])],
      ["z.xhtml", "<div>".repeat(20_000)],
      ["a.xhtml", chapter(HOTEL)],
    ]),
    parts({ "a.xhtml": { paragraphs: [TALKS, HOTEL] }, "z.xhtml": { code: "too-deep" } }),
  ),
  hostile("no-chapters.epub", epub([["a.opf", opf([])]]), rejected("no-text")),
  hostile(
    "loop.epub",
    epub([
      ["a.opf", opf(["a.xhtml", "a.xhtml"])],
      ["a.xhtml", chapter(HOTEL)],
    ]),
    parts({ "a.xhtml": { paragraphs: [TALKS, HOTEL] } }),
  ),
  hostile("nested.rtf", `{\\rtf1${"{".repeat(200_000)}`, rejected("too-deep")),
  hostile("binary.rtf", rtf(`\\bin999999999 ${HOTEL}`), READ, TALKS),
  hostile("negative.rtf", rtf(`\\bin-5 \\u-99999999? \\uc-3 \\'zz ${HOTEL}`), READ, HOTEL),
  hostile("skip.rtf", rtf(`\\uc999999999\\u8217 ${HOTEL}`), READ, TALKS),
  hostile(
    "object.rtf",
    rtf(`{\\object{\\*\\objdata ${"0a".repeat(MEGABYTE)}}}${HOTEL}`),
    reads(TALKS, HOTEL),
    HOTEL,
  ),
  hostile(
    "field.rtf",
    rtf(`{\\field{\\*\\fldinst INCLUDETEXT "../${SECRET}"}{\\fldrslt ${HOTEL}}}`),
    READ,
    HOTEL,
  ),
  hostile("open.rtf", `{\\rtf1 ${TALKS}\\par ${HOTEL}`, READ, `${TALKS} ${HOTEL}`),
  hostile(
    "noise.rtf",
    Buffer.concat([
      Buffer.from("{\\rtf1 "),
      Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 31) % 32)),
    ]),
    rejected("no-text"),
  ),
  hostile("words.rtf", rtf(`${"\\x".repeat(300_000)} ${HOTEL}`), READ, HOTEL),
];
