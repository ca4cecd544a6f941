import { writeZip } from "#lib/corpus/formats/zip/write-zip.ts";
import { HOTEL, type HostileFile, hostile, parts, rejected, SECRET, TALKS } from "./hostile-file.ts";
import { chapter, epub, opf } from "./papers.ts";

const both = { paragraphs: [TALKS, HOTEL] };
const one = parts({ "a.xhtml": both });
const pack = (manifest: string, spine: string): string =>
  `<package><manifest>${manifest}</manifest><spine toc="ncx">${spine}</spine></package>`;
const item = (id: string, href: string, type = "application/xhtml+xml", more = ""): string =>
  `<item id="${id}" href="${href}" media-type="${type}" ${more}/>`;
const ref = (id: string): string => `<itemref idref="${id}"/>`;
const a = ["a.xhtml", chapter(HOTEL)] as const;

/** Books, which are zip files that lead to parts of themselves. */
export const BOOKS: readonly HostileFile[] = [
  hostile(
    "books/remote.epub",
    epub([
      ["a.opf", pack(item("a", "a.xhtml") + item("r", "http://127.0.0.1/r.xhtml"), ref("a") + ref("r"))],
      a,
    ]),
    parts({ a: both, r: { code: "damaged" } }),
  ),
  hostile(
    "books/file.epub",
    epub([["a.opf", pack(item("a", "a.xhtml") + item("r", `file:///${SECRET}`), ref("a") + ref("r"))], a]),
    parts({ a: both, r: { code: "damaged" } }),
  ),
  hostile(
    "books/itself.epub",
    epub([["a.opf", pack(item("a", "a.xhtml") + item("o", "a.opf"), ref("a") + ref("o"))], a]),
    parts({ a: both }),
  ),
  hostile(
    "books/no-item.epub",
    epub([["a.opf", pack(item("a", "a.xhtml"), ref("a") + ref("gone").repeat(1000))], a]),
    parts({ a: both }),
    HOTEL,
  ),
  hostile(
    "books/same-id.epub",
    epub([
      ["a.opf", pack(item("a", "a.xhtml") + item("a", "b.xhtml"), ref("a"))],
      a,
      ["b.xhtml", chapter(HOTEL)],
    ]),
    parts({ a: both }),
  ),
  hostile(
    "books/loop.epub",
    epub([
      [
        "a.opf",
        pack(
          item("a", "a.xhtml") +
            item("n", "n.xhtml", undefined, 'properties="nav"') +
            item("ncx", "t.ncx", "application/x-dtbncx+xml"),
          ref("n") + ref("a"),
        ),
      ],
      [
        "n.xhtml",
        `<html><body><nav><ol><li><a href="n.xhtml">N</a><ol><li><a href="n.xhtml#x">N</a></li></ol></li></ol></nav></body></html>`,
      ],
      [
        "t.ncx",
        `<ncx><navMap>${"<navPoint>".repeat(200)}<content src="t.ncx"/>${"</navPoint>".repeat(200)}</navMap></ncx>`,
      ],
      a,
    ]),
    parts({ a: both }),
  ),
  hostile(
    "books/spine.epub",
    epub([["a.opf", pack(item("a", "a.xhtml"), ref("a").repeat(30_000))], a]),
    parts({ a: both }),
  ),
  hostile(
    "books/escapes.epub",
    epub([
      [
        "a.opf",
        pack(
          item("a", "%61.xhtml#%00") + item("b", "%2e%2e/%2e%2e/secret.txt") + item("c", "%zz.xhtml"),
          ref("a") + ref("b") + ref("c"),
        ),
      ],
      a,
    ]),
    parts({ a: both, b: { code: "damaged" }, c: { code: "damaged" } }),
  ),
  hostile(
    "books/two-roots.epub",
    writeZip([
      ["META-INF/container.xml", `<c><rootfile full-path="a.opf"/><rootfile full-path="b.opf"/></c>`],
      ["a.opf", opf(["a.xhtml"])],
      ["b.opf", opf(["b.xhtml"])],
      a,
      ["b.xhtml", chapter(HOTEL)],
    ]),
    one,
  ),
  hostile(
    "books/locked.epub",
    epub([
      [
        "META-INF/encryption.xml",
        `<encryption><EncryptedData><CipherReference URI="a.xhtml"/></EncryptedData></encryption>`,
      ],
      ["META-INF/rights.xml", "<rights/>"],
      ["a.opf", opf(["a.xhtml"])],
      a,
    ]),
    one,
  ),
  hostile(
    "books/cipher.epub",
    epub([
      [
        "META-INF/encryption.xml",
        `<encryption><EncryptedData><CipherReference URI="a.xhtml"/></EncryptedData></encryption>`,
      ],
      ["a.opf", opf(["a.xhtml", "b.xhtml"])],
      ["a.xhtml", Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * at * 7919 + (at >> 3)) % 251))],
      ["b.xhtml", chapter(HOTEL)],
    ]),
    parts({ "a.xhtml": { code: "encrypted" }, "b.xhtml": both }),
  ),
  hostile(
    "books/fonts.epub",
    epub([
      [
        "META-INF/encryption.xml",
        `<encryption><EncryptedData><CipherReference URI="f.otf"/></EncryptedData></encryption>`,
      ],
      ["a.opf", opf(["a.xhtml"])],
      a,
    ]),
    one,
  ),
  hostile(
    "books/many.epub",
    epub([
      ["a.opf", opf(Array.from({ length: 40 }, (_, at) => `c${at}.xhtml`))],
      ["c7.xhtml", chapter(HOTEL)],
    ]),
    parts(
      Object.fromEntries(
        Array.from({ length: 40 }, (_, at) => [
          `c${at}.xhtml`,
          at === 7 ? both : { code: "damaged" as const },
        ]),
      ),
    ),
  ),
  hostile(
    "books/laughs.epub",
    epub([
      ["a.opf", `<!DOCTYPE p [<!ENTITY a "ha">]>${opf(["a.xhtml"]).replace("<manifest>", "<manifest>&a;")}`],
      a,
    ]),
    rejected("damaged"),
  ),
  hostile(
    "books/names.epub",
    epub([
      [
        "a.opf",
        opf(
          ["x y.xhtml", "é.xhtml", "__proto__", "<b>.xhtml"].map((name) => name.replace("<b>", "&lt;b&gt;")),
        ),
      ],
      ["x y.xhtml", chapter(HOTEL)],
      ["é.xhtml", chapter(HOTEL)],
      ["__proto__", chapter(HOTEL)],
      ["<b>.xhtml", chapter(HOTEL)],
    ]),
    parts({ "-b-.xhtml": both, ["__proto__"]: both, "x-y.xhtml": both, "é.xhtml": both }),
  ),
  hostile(
    "books/picture.epub",
    epub([
      ["a.opf", pack(item("a", "a.xhtml") + item("s", "s.svg", "image/svg+xml"), ref("s") + ref("a"))],
      a,
      [
        "s.svg",
        `<svg xmlns="http://www.w3.org/2000/svg"><text>drawn words</text><script>alert(1)</script></svg>`,
      ],
    ]),
    parts({ a: both }),
  ),
  hostile("books/no-container.epub", writeZip([["a.opf", opf(["a.xhtml"])], a]), one),
];
