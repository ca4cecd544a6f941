import { writeZip } from "../../corpus/formats/zip/write-zip.ts";
import { creditsOf, type Design, type KnownArticle } from "./known-article.ts";
import { escapeMarkup } from "./markup.ts";

/** The article as a word processor and as programs of plain text save it. */
export const PAPER_DESIGNS: readonly Design[] = [
  { name: "docx: styles", ending: ".docx", save: (known) => docx(known, true) },
  { name: "docx: bold title", ending: ".docx", save: (known) => docx(known, false) },
  { name: "odt", ending: ".odt", save: odt },
  { name: "rtf", ending: ".rtf", save: rtf },
  { name: "epub", ending: ".epub", save: epub },
];

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

function docx(known: KnownArticle, isStyled: boolean): Buffer {
  // Word parts a paragraph into runs wherever someone edited it.
  const run = (text: string, look: string) =>
    `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${escapeMarkup(text)}</w:t></w:r>`;
  const paragraph = (text: string, style: string, look = "") => {
    const middle = Math.floor(text.length / 2);
    return `<w:p><w:pPr>${style}</w:pPr>${run(text.slice(0, middle), look)}${run(text.slice(middle), look)}</w:p>`;
  };
  const title = isStyled
    ? paragraph(known.title, '<w:pStyle w:val="Title"/>')
    : paragraph(known.title, "", '<w:b/><w:sz w:val="32"/>');
  const text = [...creditsOf(known), ...known.paragraphs].map((one) => paragraph(one, ""));
  return writeZip([
    ["[Content_Types].xml", "<Types/>"],
    [
      "_rels/.rels",
      '<Relationships><Relationship Type="http://a/officeDocument" Target="word/document.xml"/></Relationships>',
    ],
    [
      "word/document.xml",
      `<?xml version="1.0" encoding="UTF-8"?><w:document ${WORD}><w:body>${title}${text.join("")}</w:body></w:document>`,
    ],
    ["word/header1.xml", `<w:hdr ${WORD}>${paragraph("The Harbour", "")}</w:hdr>`],
    [
      "docProps/core.xml",
      '<c xmlns:dc="urn:dc"><dc:creator>Office User</dc:creator><dc:title>Template</dc:title></c>',
    ],
  ]);
}

function odt(known: KnownArticle): Buffer {
  const names = ["office", "text", "style"].map((name) => `xmlns:${name}="urn:${name}"`).join(" ");
  const paragraph = (text: string, style: string) =>
    `<text:p text:style-name="${style}">${escapeMarkup(text)}</text:p>`;
  const text = [...creditsOf(known), ...known.paragraphs].map((one) => paragraph(one, "Text_20_body"));
  return writeZip([
    ["mimetype", "application/vnd.oasis.opendocument.text"],
    [
      "content.xml",
      `<office:document-content ${names}><office:body><office:text>${paragraph(known.title, "Title")}${text.join("")}</office:text></office:body></office:document-content>`,
    ],
  ]);
}

function rtf(known: KnownArticle): Buffer {
  const written = (text: string) =>
    text
      .replace(/[\\{}]/g, "\\$&")
      .replace(
        /[\u0080-\uFFFF]/g,
        (sign) => `\\u${sign.charCodeAt(0) > 32767 ? sign.charCodeAt(0) - 65536 : sign.charCodeAt(0)}?`,
      );
  const text = [...creditsOf(known), ...known.paragraphs].map(
    (one) => `\\pard ${written(one).replace(/(.{200}) /g, "$1 \r\n")}\\par`,
  );
  return Buffer.from(
    `{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Times;}}{\\stylesheet{\\s1 heading 1;}}\\pard\\s1 {\\b ${written(known.title)}}\\par\r\n${text.join("\r\n")}}`,
  );
}

function epub(known: KnownArticle): Buffer {
  const chapter = `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><h1>${escapeMarkup(known.title)}</h1>${[...creditsOf(known), ...known.paragraphs].map((text) => `<p>${escapeMarkup(text)}</p>`).join("\n")}</body></html>`;
  const names = known.authors.map((name) => `<dc:creator>${name}</dc:creator>`).join("");
  return writeZip([
    ["META-INF/container.xml", '<container><rootfiles><rootfile full-path="a.opf"/></rootfiles></container>'],
    [
      "a.opf",
      `<package xmlns:dc="urn:dc"><metadata><dc:title>Collected</dc:title>${names}<dc:date>2019</dc:date></metadata><manifest><item id="c" href="c.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="c"/></spine></package>`,
    ],
    ["c.xhtml", chapter],
  ]);
}
