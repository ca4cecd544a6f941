import { HOTEL, type HostileFile, hostile, READ, reads, rejected, TALKS, warns } from "./hostile-file.ts";

const MEGABYTE = 1024 * 1024;
export const bytes = (...numbers: readonly number[]): Buffer => Buffer.from(numbers);
export const story = (text: string): string => `The talks\n\n${TALKS}\n\n${text}\n`;
const utf16be = (text: string): Buffer => Buffer.from(text, "utf16le").swap16();
const around = (middle: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`${TALKS} `), middle, Buffer.from(".")]);
export const levels = (count: number, line: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => line(at)).join("\n");
const aliases = levels(9, (at) => `a${at}: &a${at} [${`${at === 0 ? "x" : `*a${at - 1}`},`.repeat(9)}]`);

/** Plain text: encodings, signs, sizes. */
export const TEXTS: readonly HostileFile[] = [
  hostile("empty.txt", "", rejected("empty")),
  hostile("spaces.txt", " \n\t\u00a0\n".repeat(1000), rejected("no-text")),
  hostile("picture.txt", bytes(0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2, 3), rejected("binary")),
  hostile("pdf.txt", "%PDF-1.4 and so on", rejected("wrong-ending")),
  hostile("nul.txt", story(`Nobody\0 knows\0 it.`), warns(/2 control characters/, TALKS, "Nobody knows it.")),
  hostile(
    "terminal.txt",
    story("\u001b[2J\u001b]0;owned\u0007Nobody."),
    warns(/control/, TALKS, "[2J]0;owned"),
  ),
  hostile("utf16le.txt", Buffer.from(`\ufeff${story(HOTEL)}`, "utf16le"), reads(TALKS, HOTEL), HOTEL),
  hostile("utf16be.txt", utf16be(`\ufeff${story(HOTEL)}`), reads(TALKS, HOTEL), HOTEL),
  hostile("utf16-unmarked.txt", Buffer.from(story(HOTEL), "utf16le"), rejected("binary")),
  hostile(
    "utf16-cyrillic.txt",
    Buffer.from("Переговоры завершились ничем".repeat(9), "utf16le"),
    rejected("binary"),
  ),
  hostile(
    "utf16-odd.txt",
    Buffer.concat([Buffer.from(`\ufeff${TALKS}`, "utf16le"), bytes(0x41)]),
    warns(/not utf-16le/, TALKS),
  ),
  hostile(
    "utf16-lone.txt",
    Buffer.from(`\ufeff${TALKS} \ud800 here`, "utf16le"),
    warns(/not utf-16le/, TALKS),
    TALKS,
  ),
  hostile(
    "utf32.txt",
    Buffer.concat([bytes(0xff, 0xfe, 0, 0), bytes(0x41, 0, 0, 0, 0x42, 0, 0, 0)]),
    warns(/control/, "AB"),
  ),
  hostile(
    "utf7.txt",
    story("+ADw-script+AD4-alert(1)+ADw-/script+AD4-"),
    reads(TALKS, "+ADw-script+AD4-"),
    "ADw script",
  ),
  hostile(
    "latin.txt",
    around(bytes(0x63, 0x61, 0x66, 0xe9)),
    warns(/windows-1252/, `${TALKS} café.`),
    "café",
  ),
  hostile(
    "mixed.txt",
    around(Buffer.concat([Buffer.from("né "), bytes(0xe9)])),
    warns(/windows-1252/, `${TALKS} nÃ© é.`),
  ),
  hostile("overlong.txt", around(bytes(0xc0, 0xaf, 0xc1, 0x81)), warns(/windows-1252/, TALKS)),
  hostile("surrogate.txt", around(bytes(0xed, 0xa0, 0x80)), warns(/windows-1252/, TALKS)),
  hostile(
    "override.txt",
    story("The file \u202egpj.exe\u202c was sent \u2066by\u2069 nobody."),
    reads(TALKS, "The file"),
    "gpj exe",
  ),
  hostile("zero-width.txt", story(`${"\u200b".repeat(50_000)}Nobody said.`), READ, "Nobody said"),
  hostile("marks.txt", story(`A${"\u0301\u0316".repeat(50_000)} was written.`), READ, "was written"),
  hostile("no-space.txt", story("x".repeat(MEGABYTE)), READ),
  hostile("one-line.txt", `${TALKS} `.repeat(20_000), READ),
  hostile("lines.txt", `${TALKS}${"\n".repeat(MEGABYTE)}${HOTEL}`, READ, `${TALKS} ${HOTEL}`),
  hostile("pages.txt", `${TALKS}${"\f".repeat(200_000)}${HOTEL}`, READ, `${TALKS} ${HOTEL}`),
  hostile("spaced.txt", `${TALKS}${" ".repeat(MEGABYTE)}${HOTEL}\n${"\t ".repeat(MEGABYTE)}`, READ, HOTEL),
  hostile("numbers.txt", story(levels(30_000, (at) => `${at % 99}. entry`)), READ, "entry"),
  hostile("hyphens.txt", story("-".repeat(MEGABYTE)), READ, TALKS),
  hostile("capitals.txt", `${"A B ".repeat(100_000)}\n\n${TALKS}`, READ, TALKS),
  hostile("by.txt", `Title\nBy ${"A, ".repeat(50_000)}and B\n\n${TALKS}`, READ, TALKS),
  hostile("dates.txt", `Title\n${"1 May 2020 ".repeat(20_000)}\n\n${TALKS}`, READ, TALKS),
  hostile("tags.txt", `${TALKS}\n\n${"#tag ".repeat(50_000)}`, READ, TALKS),
  hostile(
    "link.txt",
    story("[a](javascript:alert(1)) and ![b](file:///etc/passwd)"),
    reads(TALKS, "a and"),
    "javascript alert",
  ),
];

/** Markdown and what stands at the head of a file. */
export const MARKDOWN: readonly HostileFile[] = [
  hostile(
    "js.md",
    `---js\nmodule.exports = process.exit(7)\n---\n${story(HOTEL)}`,
    READ,
    `process exit ${HOTEL}`,
  ),
  hostile("function.md", `---\ntitle: !!js/function "process.exit(7)"\n---\n${story(HOTEL)}`, READ, HOTEL),
  hostile("include.md", `---\ntitle: !include ../secret.txt\n---\n${story(HOTEL)}`, READ, HOTEL),
  hostile(
    "aliases.md",
    `---\n${aliases}\n---\n${story(HOTEL)}`,
    warns(/front matter could not be read/),
    HOTEL,
  ),
  hostile(
    "deep.md",
    `---\ntitle: ${"[".repeat(10_000)}\n---\n${story(HOTEL)}`,
    warns(/front matter could not be read/),
    HOTEL,
  ),
  hostile(
    "dashes.md",
    `---\ntitle: Talks\ntags:\n  ${"- ".repeat(20_000)}a\n---\n${story(HOTEL)}`,
    warns(/nested too deeply/),
    HOTEL,
  ),
  hostile(
    "questions.md",
    `---\ntitle: Talks\n${"? ".repeat(20_000)}a\n---\n${story(HOTEL)}`,
    warns(/nested too deeply/),
    HOTEL,
  ),
  hostile(
    "far-in.md",
    `---\n${levels(340, (at) => `${" ".repeat(at)}k:`)}\n---\n${story(HOTEL)}`,
    warns(/nested too deeply/),
    HOTEL,
  ),
  hostile(
    "prototype.md",
    `---\n__proto__: {polluted: yes}\nconstructor: x\ntitle: Talks\n---\n${HOTEL}`,
    reads(HOTEL),
    "polluted",
  ),
  hostile(
    "long-head.md",
    `---\ntitle: ${"x ".repeat(40_000)}\n---\n${story(HOTEL)}`,
    warns(/larger than 64 KiB/),
    HOTEL,
  ),
  hostile("open-head.md", `---\ntitle: Talks\n\n${TALKS}\n\n${HOTEL}`, READ, `${TALKS} ${HOTEL}`),
  hostile("quotes.md", `${">".repeat(5000)} ${TALKS}`, rejected("too-deep")),
  hostile("lists.md", `${"- ".repeat(5000)} ${TALKS}`, rejected("too-deep")),
  hostile(
    "steps.md",
    levels(400, (at) => `${"  ".repeat(at)}- level ${at}`),
    rejected("too-deep"),
  ),
  hostile("brackets.md", `${story(HOTEL)}\n${"[".repeat(100_000)}`, warns(/read as plain text/), HOTEL),
  hostile("brackets-9k.md", `${story(HOTEL)}\n${"[".repeat(9000)}`, READ, HOTEL),
  hostile("emphasis.md", `${story(HOTEL)}\n${"*a_ ".repeat(4500)}`, READ, HOTEL),
  hostile("images.md", `${story(HOTEL)}\n${"![[]()".repeat(1800)}`, READ, HOTEL),
  hostile("ticks.md", `${story(HOTEL)}\n${levels(130, (at) => `${"`".repeat(at)}a`)}`, READ, HOTEL),
  hostile(
    "definitions.md",
    `${story(HOTEL)}\n${levels(4000, (at) => `[d${at}]: http://example.org/${at}`)}`,
    READ,
    HOTEL,
  ),
  hostile(
    "columns.md",
    `|${"a|".repeat(2400)}\n|${"-|".repeat(2400)}\n|${"b|".repeat(2400)}\n\n${HOTEL}`,
    READ,
    HOTEL,
  ),
  hostile(
    "html.md",
    `${TALKS}\n\n<script>alert(1)</script>\n\n<plaintext>\n\n${HOTEL}\n\n<!-- ${"-".repeat(9000)}`,
    READ,
    `${TALKS} ${HOTEL} alert`,
  ),
  hostile("svg.md", `${TALKS}\n\n<svg><img src=x onerror=alert(1)>\n\n${HOTEL}`, READ, `${TALKS} ${HOTEL}`),
  hostile(
    "references.md",
    `${TALKS} &#xD800; &#0; &#x110000; &#${"9".repeat(900)}; &nosuch;\n\n${HOTEL}`,
    READ,
    HOTEL,
  ),
  hostile(
    "footnotes.md",
    `${TALKS}[^1]\n\n[^1]: See [^1] and [^2].\n\n[^2]: See [^1]. ${HOTEL}`,
    READ,
    HOTEL,
  ),
];
