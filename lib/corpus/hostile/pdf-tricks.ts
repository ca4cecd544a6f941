import { deflateSync } from "node:zlib";
import { HOTEL, type HostileFile, hostile, READ, reads, rejected, TALKS } from "./hostile-file.ts";
import { CATALOG, FONT, latin, ONE_PAGE, pdf, sheet, shown, stream, whole } from "./pdfs.ts";

const MEGABYTE = 1024 * 1024;
const packed = (content: string | Buffer, more = ""): string =>
  stream(deflateSync(content).toString("latin1"), `/Filter/FlateDecode${more}`);
const picture = (filter: string, size: number): string =>
  stream(
    "\0\0\0\0",
    `/Type/XObject/Subtype/Image/Width ${size}/Height ${size}/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/${filter}`,
  );
const withPicture = (filter: string, size = 60_000): string =>
  pdf(
    CATALOG,
    ONE_PAGE,
    sheet("/XObject<</X 6 0 R>>"),
    stream(`${shown} q 100 0 0 100 0 0 cm /X Do Q`),
    FONT,
    picture(filter, size),
  );
const map = (lines: string): string =>
  `/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange ${lines} endcmap`;
const withMap = (lines: string): string =>
  pdf(
    CATALOG,
    ONE_PAGE,
    sheet(""),
    stream(shown),
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>",
    packed(map(lines)),
  );
/** One page with such contents. */
const drawn = (contents: string): string => pdf(CATALOG, ONE_PAGE, sheet(""), contents, FONT);
const font = (more: string): string =>
  pdf(CATALOG, ONE_PAGE, sheet(""), stream(shown), `<</Type/Font/Subtype/Type1/BaseFont/Helvetica${more}>>`);
const boxed = (box: string): string =>
  pdf(CATALOG, ONE_PAGE, sheet("").replace("[0 0 600 800]", box), stream(shown), FONT);

/** PDF files whose parts are not what they should be. */
export const PDF_TRICKS: readonly HostileFile[] = [
  hostile("pdfs/jbig2.pdf", latin(withPicture("JBIG2Decode")), READ, TALKS),
  hostile("pdfs/jpx.pdf", latin(withPicture("JPXDecode")), READ, TALKS),
  hostile("pdfs/fax.pdf", latin(withPicture("CCITTFaxDecode")), READ, TALKS),
  hostile("pdfs/jpeg.pdf", latin(withPicture("DCTDecode", 65_535)), READ, TALKS),
  hostile(
    "pdfs/map.pdf",
    latin(withMap(`1 beginbfrange <00> <FF> <${"0041".repeat(200)}> endbfrange`)),
    READ,
  ),
  hostile(
    "pdfs/map-range.pdf",
    latin(withMap("1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange")),
    READ,
  ),
  hostile("pdfs/map-loop.pdf", latin(withMap("/X usecmap ".repeat(10_000))), READ),
  hostile("pdfs/huge-box.pdf", latin(boxed("[0 0 1e30 1e30]")), READ, TALKS),
  hostile("pdfs/no-box.pdf", latin(boxed("[7 7 7 7]")), READ, TALKS),
  hostile("pdfs/odd-box.pdf", latin(boxed("[(a) null 9 0 R /x]")), READ, TALKS),
  hostile("pdfs/units.pdf", latin(boxed("[0 0 600 800]/UserUnit 1e9/Rotate 45")), READ, TALKS),
  hostile(
    "pdfs/pages.pdf",
    latin(
      pdf(
        CATALOG,
        `<</Type/Pages/Kids[${Array.from({ length: 20_000 }, (_, at) => `${at + 3} 0 R`).join(" ")}]/Count 20000>>`,
        ...Array.from({ length: 20_000 }, () => "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"),
      ),
    ),
    [{ code: ["no-text", "too-slow", "too-much-memory", "too-large"] }],
  ),
  hostile(
    "pdfs/contents-loop.pdf",
    latin(pdf(CATALOG, ONE_PAGE, sheet("").replace("4 0 R", "[4 0 R 4 0 R 4 0 R]"), "4 0 R", FONT)),
    rejected("no-text"),
  ),
  hostile(
    "pdfs/parent-loop.pdf",
    latin(
      pdf(
        CATALOG,
        "<</Type/Pages/Kids[3 0 R]/Count 1/Parent 2 0 R>>",
        sheet("").replace(/\/MediaBox\[[^\]]*\]/, ""),
        stream(shown),
        FONT,
      ),
    ),
    READ,
    TALKS,
  ),
  hostile(
    "pdfs/outline-loop.pdf",
    latin(
      pdf(
        "<</Type/Catalog/Pages 2 0 R/Outlines 6 0 R>>",
        ONE_PAGE,
        sheet(""),
        stream(shown),
        FONT,
        "<</First 6 0 R/Next 6 0 R/Last 6 0 R/Title(x)>>",
      ),
    ),
    reads(TALKS),
  ),
  hostile(
    "pdfs/names-loop.pdf",
    latin(
      pdf(
        "<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles 6 0 R/JavaScript 6 0 R>>>>",
        ONE_PAGE,
        sheet(""),
        stream(shown),
        FONT,
        "<</Kids[6 0 R 6 0 R]>>",
      ),
    ),
    reads(TALKS),
  ),
  hostile(
    "pdfs/filters.pdf",
    latin(drawn(stream(shown, `/Filter[${"/ASCIIHexDecode ".repeat(20_000)}]`))),
    rejected("damaged"),
  ),
  hostile(
    "pdfs/predictor.pdf",
    latin(
      drawn(packed(shown, "/DecodeParms<</Predictor 15/Columns 2147483647/Colors 32/BitsPerComponent 16>>")),
    ),
    rejected("damaged"),
  ),
  hostile(
    "pdfs/twice-packed.pdf",
    latin(
      drawn(
        stream(
          deflateSync(deflateSync(Buffer.alloc(200 * MEGABYTE, " "))).toString("latin1"),
          "/Filter[/FlateDecode/FlateDecode]",
        ),
      ),
    ),
    [{ code: ["no-text", "too-slow", "too-much-memory"] }],
  ),
  hostile(
    "pdfs/object-stream.pdf",
    latin(
      pdf(
        CATALOG,
        ONE_PAGE,
        sheet(""),
        stream(shown),
        FONT,
        packed("6 0 7 0 ", "/Type/ObjStm/N 999999999/First 8/Extends 6 0 R"),
      ),
    ),
    READ,
    TALKS,
  ),
  hostile(
    "pdfs/numbers.pdf",
    latin(whole.replace("/MediaBox", `/X ${"9".repeat(200_000)}/MediaBox`)),
    READ,
    TALKS,
  ),
  hostile(
    "pdfs/names.pdf",
    latin(whole.replace("/MediaBox", `/${"#41".repeat(200_000)} 1/MediaBox`)),
    READ,
    TALKS,
  ),
  hostile("pdfs/strings.pdf", latin(drawn(stream(`${shown} BT ${"(".repeat(100_000)}`))), READ, TALKS),
  hostile(
    "pdfs/scale.pdf",
    latin(drawn(stream(`1e38 0 0 1e38 0 0 cm ${"1e9 0 0 1e9 0 0 cm ".repeat(50)}${shown}`))),
    READ,
  ),
  hostile("pdfs/nothing.pdf", latin(drawn(stream(`0 0 0 0 0 0 cm ${shown}`))), READ),
  hostile(
    "pdfs/places.pdf",
    latin(
      drawn(
        stream(
          `BT /F1 9 Tf ${Array.from({ length: 8000 }, (_, at) => `1 0 0 1 ${(at * 7919) % 600} ${(at * 104_729) % 800} Tm (word) Tj `).join("")}ET`,
        ),
      ),
    ),
    READ,
  ),
  hostile(
    "pdfs/encoding.pdf",
    latin(font("/Encoding<</Differences[0 /A/A/uni/u110000/g1e9]/BaseEncoding 5 0 R>>")),
    READ,
  ),
  hostile(
    "pdfs/widths.pdf",
    latin(font("/FirstChar -1/LastChar 2147483647/Widths[1e30 (x) null]")),
    READ,
    TALKS,
  ),
  hostile(
    "pdfs/type3.pdf",
    latin(
      pdf(
        CATALOG,
        ONE_PAGE,
        sheet(""),
        stream(shown),
        "<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[0 0 0 0 0 0]/CharProcs<</a 4 0 R>>/Encoding<</Differences[97/a]>>/Resources<</Font<</F1 5 0 R>>>>>>",
      ),
    ),
    READ,
  ),
  hostile(
    "pdfs/font-bomb.pdf",
    latin(
      pdf(
        CATALOG,
        ONE_PAGE,
        sheet(""),
        stream(shown),
        "<</Type/Font/Subtype/TrueType/BaseFont/X/FontDescriptor 6 0 R>>",
        "<</Type/FontDescriptor/FontFile2 7 0 R/Flags 4>>",
        packed(Buffer.alloc(60 * MEGABYTE)),
      ),
    ),
    READ,
  ),
  hostile(
    "pdfs/crypt.pdf",
    latin(
      whole.replace(
        "/Size",
        "/Encrypt<</Filter/Standard/V 5/R 6/Length 999999999/P -4/O()/U()/OE()/UE()>>/Size",
      ),
    ),
    [{ code: ["encrypted", "damaged"] }],
  ),
  hostile(
    "pdfs/versions.pdf",
    latin(`${whole}${whole.replace(TALKS.slice(0, 12), "XXXXXXXXXXXX")}`),
    READ,
    HOTEL,
  ),
  hostile("pdfs/xref.pdf", latin(whole.replace(/\d{10} 00000 n/g, "9999999999 00000 n")), READ, HOTEL),
  hostile("pdfs/xref-many.pdf", latin(whole.replace(/xref\n0 \d+/, "xref\n0 999999999")), READ, HOTEL),
  hostile("pdfs/page.pdf", `<html><p>${TALKS}</p></html>`, rejected("damaged")),
  hostile("pdfs/polyglot.pdf", latin(`<html><script>alert(1)</script>\n${whole}`), READ, HOTEL),
  hostile(
    "pdfs/layers.pdf",
    latin(
      pdf(
        "<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs[6 0 R]/D<</OFF[6 0 R]/Order[[[6 0 R]]]>>>>>>",
        ONE_PAGE,
        sheet("/Properties<</L 6 0 R>>"),
        stream(`${shown} ${"/OC /L BDC ".repeat(20_000)}`),
        FONT,
        "<</Type/OCG/Name(x)>>",
      ),
    ),
    READ,
    TALKS,
  ),
  hostile(
    "pdfs/forms.pdf",
    latin(
      pdf(
        CATALOG,
        ONE_PAGE,
        sheet("/XObject<</X 6 0 R>>"),
        stream(`${shown} /X Do`),
        FONT,
        ...Array.from({ length: 24 }, (_, at) =>
          stream(
            `/X Do /X Do`,
            `/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X ${at + 7} 0 R>>>>`,
          ),
        ),
        stream("", "/Type/XObject/Subtype/Form/BBox[0 0 9 9]"),
      ),
    ),
    READ,
  ),
];
