import { describe, expect, it } from "vitest";
import { parseFile } from "#lib/corpus/parse-file.ts";
import { writePdf } from "./pdf/write-pdf.ts";
import { writeZip } from "./zip/write-zip.ts";

const LAUGHS = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>';
const docx = (document: string): Buffer => writeZip([["word/document.xml", document]]);
const odt = (content: string): Buffer => writeZip([["content.xml", content]]);
const zeros = Buffer.alloc(30 * 1024 * 1024);
const pdf = (body: string): Buffer => Buffer.from(`%PDF-1.4\n${body}`);

/** Files that are made to do harm, or are not what their names say. */
const HOSTILE: readonly (readonly [string, Uint8Array])[] = [
  ["bomb.docx", docx(zeros.toString("latin1"))],
  ["bomb.odt", writeZip([["content.xml", zeros]])],
  ["bomb.epub", writeZip([["META-INF/container.xml", zeros]])],
  ["laughs.docx", docx(`${LAUGHS}<a>&b;</a>`)],
  ["fetch.docx", docx('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>')],
  ["laughs.odt", odt(`${LAUGHS}<a>&b;</a>`)],
  ["nested.docx", docx("<a>".repeat(200_000))],
  ["nested.odt", odt("<a>".repeat(200_000))],
  ["nested.rtf", Buffer.from(`{\\rtf1${"{".repeat(200_000)}`)],
  ["out.docx", writeZip([["../../word/document.xml", "<a/>"]])],
  ["absolute.odt", writeZip([["/content.xml", "<a/>"]])],
  ["lying-size.docx", writeZip([["word/document.xml", "<a/>", { size: 1 }]])],
  ["lying-sum.docx", writeZip([["word/document.xml", "<a/>", { sum: 7 }]])],
  [
    "twice.docx",
    writeZip([
      ["word/document.xml", "<a/>"],
      ["word/document.xml", "<b/>"],
    ]),
  ],
  ["locked.docx", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
  ["empty.docx", writeZip([])],
  ["no-words.docx", docx("<document><body/></document>")],
  ["text.docx", Buffer.from("just text")],
  ["text.pdf", Buffer.from("just text")],
  ["text.rtf", Buffer.from("just text")],
  ["zip.pdf", writeZip([["a", "b"]])],
  ["pdf.docx", pdf("")],
  ["header.pdf", pdf("")],
  [
    "loop.pdf",
    pdf(
      "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj trailer<</Root 1 0 R>>",
    ),
  ],
  [
    "many-pages.pdf",
    pdf(
      "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 999999999>>endobj trailer<</Root 1 0 R>>",
    ),
  ],
  ["pictures.pdf", writePdf([[], []])],
  [
    "spine.epub",
    writeZip([
      ["META-INF/container.xml", '<container><rootfile full-path="../../../etc/passwd"/></container>'],
    ]),
  ],
  ["noise.pdf", Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256)],
  [
    "noise.rtf",
    Buffer.concat([Buffer.from("{\\rtf1 "), Uint8Array.from({ length: 400 }, (_, at) => (at * 31) % 32)]),
  ],
];

describe("papers that do harm", () => {
  it.each(HOSTILE)("%s is one line in the report", async (name, bytes) => {
    const parsed = await parseFile(name, bytes);
    expect(parsed).toHaveLength(1);
    expect(parsed[0]?.report).toMatchObject({
      status: "rejected",
      reason: expect.stringMatching(/^[A-Z].{20,400}\.$/),
    });
    expect(parsed[0]?.report.code).not.toBe("not-understood");
  });
});
