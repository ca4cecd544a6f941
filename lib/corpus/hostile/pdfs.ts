import { deflateSync } from "node:zlib";
import { writePdf } from "#lib/corpus/formats/pdf/write-pdf.ts";
import {
  ENDED,
  HOTEL,
  type HostileFile,
  hostile,
  READ,
  reads,
  rejected,
  SECRET,
  TALKS,
} from "./hostile-file.ts";

const MEGABYTE = 1024 * 1024;
export const pdf = (...objects: readonly string[]): string =>
  `%PDF-1.4\n${objects.map((one, at) => `${at + 1} 0 obj\n${one}\nendobj\n`).join("")}trailer<</Root 1 0 R>>`;
export const CATALOG = "<</Type/Catalog/Pages 2 0 R>>";
export const ONE_PAGE = "<</Type/Pages/Kids[3 0 R]/Count 1>>";
export const FONT = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";
export const sheet = (resources: string): string =>
  `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>${resources}>>>>`;
export const stream = (content: string, more = ""): string =>
  `<</Length ${content.length}${more}>>stream\n${content}\nendstream`;
export const shown = `BT /F1 10 Tf 50 700 Td (${TALKS}) Tj ET`;
export const whole = writePdf([
  [
    { text: TALKS, x: 50, y: 80 },
    { text: HOTEL, x: 50, y: 120 },
  ],
]).toString("latin1");
const bomb = deflateSync(Buffer.alloc(256 * MEGABYTE, " ")).toString("latin1");
export const latin = (one: string): Buffer => Buffer.from(one, "latin1");

/** PDF files. */
export const PDFS: readonly HostileFile[] = [
  hostile("text.pdf", TALKS, rejected("damaged")),
  hostile("header.pdf", "%PDF-1.7\n", rejected("damaged")),
  hostile(
    "noise.pdf",
    Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256)),
    rejected("damaged"),
  ),
  hostile("pictures.pdf", writePdf([[], []]), rejected("no-text")),
  hostile("page-loop.pdf", pdf(CATALOG, "<</Type/Pages/Kids[2 0 R]/Count 1>>"), rejected("damaged")),
  hostile("many-pages.pdf", pdf(CATALOG, "<</Type/Pages/Kids[]/Count 999999999>>"), rejected("no-text")),
  hostile(
    "same-page.pdf",
    pdf(CATALOG, `<</Type/Pages/Kids[${"3 0 R ".repeat(3000)}]/Count 3000>>`, sheet(""), stream(shown), FONT),
    rejected("damaged"),
  ),
  hostile(
    "form-loop.pdf",
    pdf(
      CATALOG,
      ONE_PAGE,
      sheet("/XObject<</X 6 0 R>>"),
      stream(`${shown} /X Do`),
      FONT,
      stream("/X Do", "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>"),
    ),
    READ,
    TALKS,
  ),
  hostile(
    "xref-loop.pdf",
    `%PDF-1.4\nxref\n0 1\n0000000000 65535 f \ntrailer<</Size 1/Prev 9>>\nstartxref\n9\n%%EOF`,
    rejected("damaged"),
  ),
  hostile(
    "no-xref.pdf",
    latin(whole.slice(0, whole.lastIndexOf("xref\n0")).concat("trailer<</Root 1 0 R>>")),
    READ,
    `${TALKS} ${HOTEL}`,
  ),
  hostile(
    "wrong-xref.pdf",
    latin(whole.replace(/startxref\n\d+/, "startxref\n7")),
    READ,
    `${TALKS} ${HOTEL}`,
  ),
  hostile("cut.pdf", latin(whole.slice(0, whole.length / 2)), rejected("damaged")),
  hostile("length.pdf", latin(whole.replace(/\/Length \d+/, "/Length 999999999")), READ, TALKS),
  hostile(
    "locked.pdf",
    latin(
      whole.replace(
        "/Size",
        "/ID[<00><00>]/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -4/O(00000000000000000000000000000000)/U(00000000000000000000000000000000)>>/Size",
      ),
    ),
    rejected("encrypted"),
  ),
  hostile(
    "bomb.pdf",
    latin(pdf(CATALOG, ONE_PAGE, sheet(""), stream(bomb, "/Filter/FlateDecode"), FONT)),
    // Whether it is read to its end depends on how the memory it takes is given back.
    [{ code: ["no-text", "too-slow", "too-much-memory"] }],
  ),
  hostile(
    "script.pdf",
    pdf(
      `<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>>>`,
      ONE_PAGE,
      sheet(""),
      stream(shown),
      FONT,
    ),
    reads(TALKS),
  ),
  hostile(
    "matrix.pdf",
    pdf(
      CATALOG,
      ONE_PAGE,
      sheet(""),
      stream(shown),
      "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/FontMatrix[1 2 3 4 5 (0\\);process.exit\\(7)]>>",
    ),
    READ,
    TALKS,
  ),
  hostile(
    "file.pdf",
    pdf(CATALOG, ONE_PAGE, sheet(""), `<</Length 0/F(../${SECRET})>>stream\n\nendstream`, FONT),
    rejected("no-text"),
  ),
  hostile(
    "letters.pdf",
    latin(
      pdf(CATALOG, ONE_PAGE, sheet(""), stream(`BT /F1 1 Tf ${"1 0 Td (a) Tj ".repeat(60_000)}ET`), FONT),
    ),
    READ,
  ),
  hostile(
    "nested.pdf",
    pdf(CATALOG, ONE_PAGE, sheet(""), stream(`${shown} ${"[".repeat(100_000)}`), FONT),
    READ,
    TALKS,
  ),
  hostile(
    "saves.pdf",
    pdf(CATALOG, ONE_PAGE, sheet(""), stream(`${"q ".repeat(100_000)}${shown}`), FONT),
    ENDED,
  ),
];
