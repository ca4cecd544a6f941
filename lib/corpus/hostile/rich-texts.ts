import { HOTEL, type HostileFile, hostile, READ, reads, rejected, TALKS } from "./hostile-file.ts";
import { container, rtf } from "./papers.ts";

/** Rich text, which is read by our own reader. */
export const RTFS: readonly HostileFile[] = [
  hostile("rtfs/bin.rtf", rtf(`{\\pict\\bin${"9".repeat(400)} x}${HOTEL}`), READ, TALKS),
  hostile("rtfs/bin-short.rtf", rtf(`{\\pict\\bin4 }}}}${"}"}${HOTEL}`), READ, TALKS),
  hostile(
    "rtfs/unicode.rtf",
    rtf(`\\uc0\\u8364 \\u-10179 \\u-8704 \\u55357 x \\uc1\\u8217${HOTEL}`),
    READ,
    TALKS,
  ),
  hostile("rtfs/surrogates.rtf", rtf(`${"\\u-10179?".repeat(20_000)} ${HOTEL}`), READ, HOTEL),
  hostile(
    "rtfs/pages.rtf",
    rtf(`\\ansicpg1251 \\'cf\\'ee \\ansicpg932 \\'83\\'41 \\ansicpg99999 \\'e9 \\ansicpg-1 ${HOTEL}`),
    READ,
    HOTEL,
  ),
  hostile(
    "rtfs/fonts.rtf",
    rtf(`{\\fonttbl${"{\\f0\\fcharset128 A;}".repeat(20_000)}}\\f0\\'83\\'41\\'83 ${HOTEL}`),
    READ,
    HOTEL,
  ),
  hostile(
    "rtfs/tables.rtf",
    rtf(`${"\\trowd\\itap9\\cellx1 a\\nestcell".repeat(5000)}\\row ${HOTEL}`),
    READ,
    HOTEL,
  ),
  hostile("rtfs/cells.rtf", rtf(`\\trowd ${"\\cell ".repeat(200_000)}\\row ${HOTEL}`), READ, HOTEL),
  hostile("rtfs/closed.rtf", rtf(`}}}}}}}}${HOTEL}`), READ, TALKS),
  hostile(
    "rtfs/stars.rtf",
    rtf(`${"{\\*\\unknown ".repeat(200)}unseen${"}".repeat(200)}${HOTEL}`),
    READ,
    HOTEL,
  ),
  hostile(
    "rtfs/hidden.rtf",
    rtf(`{\\v unseen words} {\\deleted gone words} ${HOTEL}`),
    reads(TALKS, HOTEL),
    `unseen words gone words ${HOTEL}`,
  ),
  hostile("rtfs/word.rtf", rtf(`\\${"a".repeat(1_000_000)} ${HOTEL}`), READ, HOTEL),
  hostile("rtfs/hex.rtf", rtf(`${"\\'".repeat(100_000)} ${HOTEL}`), READ, TALKS),
  hostile("rtfs/notes.rtf", rtf(`${"{\\footnote a ".repeat(60)}deep${"}".repeat(60)}${HOTEL}`), READ, HOTEL),
  hostile(
    "rtfs/info.rtf",
    `{\\rtf1{\\info{\\title <script>alert(1)</script>}{\\author {\\b ${"x".repeat(100_000)}}}}${TALKS}\\par ${HOTEL}}`,
    READ,
    HOTEL,
  ),
  hostile(
    "rtfs/template.rtf",
    rtf(`{\\*\\template file:///etc/passwd}{\\*\\objupdate\\objdata ${"00".repeat(99)}}${HOTEL}`),
    reads(TALKS, HOTEL),
    HOTEL,
  ),
  hostile("rtfs/nothing.rtf", "{\\rtf1}", rejected("no-text")),
  hostile("rtfs/container.rtf", container("a.opf"), rejected("wrong-ending")),
];
