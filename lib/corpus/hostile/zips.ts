import { writeZip } from "#lib/corpus/formats/zip/write-zip.ts";
import {
  HOTEL,
  type HostileFile,
  hostile,
  READ,
  reads,
  rejected,
  SECRET,
  TALKS,
  warns,
} from "./hostile-file.ts";
import { container, document, docx, odt, run, text, W } from "./papers.ts";

const MEGABYTE = 1024 * 1024;
const good = document(run(HOTEL));
const EXTERNAL = 'TargetMode="External"';
const related = (list: string): readonly [string, string] => [
  "word/_rels/document.xml.rels",
  `<Relationships>${list}</Relationships>`,
];
const relation = (id: string, type: string, target: string, more = ""): string =>
  `<Relationship Id="${id}" Type="x/${type}" Target="${target}" ${more}/>`;
const R = 'xmlns:r="urn:r"';

/** A zip file in which a number was written over, at a place from its end. */
function with32(bytes: Buffer, fromEnd: number, value: number): Buffer {
  const copy = Buffer.from(bytes);
  copy.writeUInt32LE(value, copy.length - fromEnd);
  return copy;
}

/** All parts of the directory lead to the first one, so that a small file unpacks to much. */
function overlapping(count: number): Buffer {
  const zip = writeZip(Array.from({ length: count }, (_, at) => [`p${at}`, Buffer.alloc(MEGABYTE)] as const));
  const sign = Buffer.from([0x50, 0x4b, 1, 2]);
  for (let at = zip.indexOf(sign); at >= 0; at = zip.indexOf(sign, at + 1)) zip.writeUInt32LE(0, at + 42);
  return zip;
}

/** Zip files that say of themselves what is not so, and papers that lead out of themselves. */
export const ZIPS: readonly HostileFile[] = [
  hostile(
    "zips/prefixed.docx",
    Buffer.concat([Buffer.from("MZ and a program\0".repeat(9)), docx(good)]),
    rejected("damaged"),
  ),
  hostile("zips/behind.docx", Buffer.concat([docx(good), Buffer.from("PK and more")]), rejected("damaged")),
  hostile("zips/pdf.docx", Buffer.concat([Buffer.from("%PDF-1.4\n"), docx(good)]), rejected("damaged")),
  hostile("zips/descriptor.docx", docx(good, { flags: 8 }), READ),
  hostile("zips/encrypted.docx", docx(good, { flags: 0x41 }), rejected("damaged")),
  hostile("zips/method.docx", methodOf(docx(good), 99), rejected("damaged")),
  hostile("zips/zip64.docx", with32(docx(good), 6, 0xffffffff), rejected("damaged")),
  hostile("zips/far.docx", with32(docx(good), 6, 0x7fffffff), rejected("damaged")),
  hostile("zips/size.docx", with32(docx(good), 10, 7), READ),
  hostile("zips/count.docx", with32(docx(good), 12, 0x00ff00ff), rejected("damaged")),
  hostile("zips/overlap.docx", overlapping(100), rejected("wrong-ending")),
  hostile("zips/nul.docx", writeZip([["word/document.xml\0.png", good]]), rejected("wrong-ending")),
  hostile("zips/capitals.docx", writeZip([["WORD/DOCUMENT.XML", good]]), rejected("wrong-ending")),
  hostile("zips/absolute.docx", writeZip([["/word/document.xml", good]]), rejected("damaged")),
  hostile("zips/backslash.docx", writeZip([["word\\document.xml", good]]), READ),
  hostile(
    "zips/comment.docx",
    Buffer.concat([docx(good).subarray(0, -2), Buffer.from([4, 0]), Buffer.from("PK\u0005\u0006")]),
    READ,
  ),
  hostile("zips/empty.docx", writeZip([]), rejected("wrong-ending")),
  hostile("zips/sheet.docx", writeZip([["xl/workbook.xml", "<workbook/>"]]), rejected("wrong-ending")),
  hostile(
    "zips/main.docx",
    writeZip([
      [
        "_rels/.rels",
        `<Relationships>${relation("a", "officeDocument", `../../${SECRET}.xml`)}</Relationships>`,
      ],
      ["word/document.xml", good],
    ]),
    rejected("wrong-ending"),
  ),
  hostile(
    "zips/outside.docx",
    writeZip([
      ["word/document.xml", document(`<w:altChunk ${R} r:id="k"/>${run(HOTEL)}`)],
      related(
        [
          relation("k", "aFChunk", `file:///${SECRET}`, EXTERNAL),
          relation("h", "header", "http://127.0.0.1/header.xml", EXTERNAL),
          relation("f", "footnotes", `../../outside/${SECRET}`),
        ].join(""),
      ),
    ]),
    warns(/stands in another file/, TALKS, HOTEL),
    HOTEL,
  ),
  hostile(
    "zips/chunks.docx",
    writeZip([
      ["word/document.xml", document(`<w:altChunk ${R} r:id="k"/>`.repeat(20_000))],
      related(relation("k", "aFChunk", "k.html")),
      ["word/k.html", `<p>${HOTEL}</p>`],
    ]),
    reads(TALKS, HOTEL),
    HOTEL,
  ),
  hostile(
    "zips/chunk-deep.docx",
    writeZip([
      ["word/document.xml", good],
      related(relation("k", "aFChunk", "k.html")),
      ["word/k.html", "<div>".repeat(20_000)],
    ]),
    rejected("too-deep"),
  ),
  hostile(
    "zips/itself.docx",
    writeZip([
      ["word/document.xml", document(`<w:altChunk ${R} r:id="k"/>${run(HOTEL)}`)],
      related(relation("k", "aFChunk", "document.xml") + relation("c", "comments", "document.xml")),
    ]),
    warns(/in a format that is not read/, TALKS, HOTEL),
    HOTEL,
  ),
  hostile(
    "zips/boxes.docx",
    docx(
      document(
        `<w:p>${"<w:r><w:txbxContent><w:p>".repeat(70)}<w:r><w:t>${HOTEL}</w:t></w:r>${"</w:p></w:txbxContent></w:r>".repeat(70)}</w:p>`,
      ),
    ),
    READ,
    HOTEL,
  ),
  hostile(
    "zips/tables.docx",
    docx(document(`${"<w:tbl><w:tr><w:tc>".repeat(80)}${run(HOTEL)}${"</w:tc></w:tr></w:tbl>".repeat(80)}`)),
    READ,
    HOTEL,
  ),
  hostile(
    "zips/ways.docx",
    docx(
      document(
        `${"<w:AlternateContent><w:Choice>".repeat(100)}${run(HOTEL)}${"</w:Choice></w:AlternateContent>".repeat(100)}`,
      ),
    ),
    READ,
    HOTEL,
  ),
  hostile(
    "zips/runs.docx",
    docx(document(`<w:p>${"<w:r><w:t>a</w:t></w:r>".repeat(200_000)}</w:p>${run(HOTEL)}`)),
    rejected("too-large"),
  ),
  hostile(
    "zips/entry.docx",
    docx(
      document(
        `<w:p><w:r><w:ddList><w:result w:val="-1e9"/><w:listEntry w:val="a"/></w:ddList></w:r></w:p>${run(HOTEL)}`,
      ),
    ),
    reads(TALKS, HOTEL),
    HOTEL,
  ),
  hostile(
    "zips/attributes.docx",
    docx(
      document(`<w:p ${Array.from({ length: 20_000 }, (_, at) => `a${at}="1"`).join(" ")}/>${run(HOTEL)}`),
    ),
    READ,
    HOTEL,
  ),
  hostile(
    "zips/instructions.docx",
    docx(`<?xml-stylesheet href="file:///etc/passwd"?>${good}`),
    reads(TALKS, HOTEL),
    HOTEL,
  ),
  hostile(
    "zips/encoding.docx",
    docx(Buffer.from(`<?xml version="1.0" encoding="utf-7"?>${good}`)),
    rejected("damaged"),
  ),
  hostile("zips/references.docx", docx(document(run(`&#${"9".repeat(5000)};`))), rejected("damaged")),
  hostile(
    "zips/encrypted.odt",
    writeZip([
      ["content.xml", text("")],
      ["META-INF/manifest.xml", `<m:manifest><m:encryption-data m:checksum="x"/></m:manifest>`],
    ]),
    rejected("encrypted"),
  ),
  hostile(
    "zips/link.odt",
    odt(
      text(`<t:p>${HOTEL}<t:section t:x="1"><t:section-source href="file:///${SECRET}"/></t:section></t:p>`),
    ),
    READ,
    HOTEL,
  ),
  hostile(
    "zips/objects.odt",
    writeZip([
      ["content.xml", text(`<t:p>${HOTEL}</t:p>`)],
      ...Array.from({ length: 500 }, (_, at) => [`Object ${at}/content.xml`, "<a>chart</a>"] as const),
    ]),
    READ,
    HOTEL,
  ),
  hostile(
    "zips/book.odt",
    writeZip([["META-INF/container.xml", container("a.opf")]]),
    rejected("wrong-ending"),
  ),
  hostile(
    "zips/styles.docx",
    writeZip([
      ["word/document.xml", document(run(HOTEL))],
      [
        "word/styles.xml",
        `<w:styles ${W}>${Array.from({ length: 3000 }, (_, at) => `<w:style w:styleId="s${at}"><w:basedOn w:val="s${at + 1}"/></w:style>`).join("")}</w:styles>`,
      ],
    ]),
    READ,
    HOTEL,
  ),
];

/** Has all parts packed in a way that nobody knows. */
function methodOf(zip: Buffer, method: number): Buffer {
  for (const [sign, place] of [
    ["PK\u0003\u0004", 8],
    ["PK\u0001\u0002", 10],
  ] as const)
    zip.writeUInt16LE(method, zip.indexOf(sign) + place);
  return zip;
}
