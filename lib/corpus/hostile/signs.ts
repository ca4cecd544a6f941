import { HOTEL, type HostileFile, hostile, READ, rejected, TALKS, warns } from "./hostile-file.ts";
import { bytes, levels, story } from "./texts.ts";

const MEGABYTE = 1024 * 1024;
/** A letter of EBCDIC (code page 037), in which a text is neither ASCII nor UTF-8. */
const ebcdic = (text: string): Buffer =>
  Buffer.from(
    Array.from(text, (sign) => {
      const at = "abcdefghijklmnopqrstuvwxyz".indexOf(sign.toLowerCase());
      return at < 0 ? 0x40 : 0x81 + at + (at > 8 ? 7 : 0) + (at > 17 ? 8 : 0);
    }),
  );

/** Plain text in signs that few texts have, or in too many of them. */
export const SIGNS: readonly HostileFile[] = [
  hostile("signs/ebcdic.txt", ebcdic(`${TALKS} ${HOTEL}`.repeat(9)), READ),
  hostile("signs/bidi.txt", story("\u2067\u202e\u2066\u202d".repeat(4000).concat(HOTEL)), READ, HOTEL),
  hostile("signs/bidi-open.txt", `\u202eThe talks\u2066\n\nBy \u202eJane Roe\n\n${TALKS}\u2067`, READ, TALKS),
  hostile(
    "signs/zalgo.txt",
    story(HOTEL.replaceAll(/\p{L}/gu, (sign) => sign + "\u0335\u0321\u0489".repeat(12))),
    READ,
  ),
  hostile("signs/marks-alone.txt", story("\u0301".repeat(6000)), READ, TALKS),
  hostile(
    "signs/marks-many.txt",
    story(`e${"\u0301\u0316".repeat(100_000)} was written.`),
    READ,
    "was written",
  ),
  hostile("signs/private.txt", story("\ue000\uf8ff\u{f0000}\u{10fffd}".repeat(3000)), READ, TALKS),
  hostile("signs/no-characters.txt", story("\ufdd0\uffff\ufffe\u{1ffff}\u{10ffff} and on."), READ, "and on"),
  hostile("signs/tags.txt", story(`Flag ${"\u{e0041}\u{e007f}".repeat(5000)} here.`), READ, "Flag here"),
  hostile("signs/selectors.txt", story(`x${"\ufe0f\u{e0100}".repeat(4000)} here.`), READ, "here"),
  hostile(
    "signs/marks-within.txt",
    `\ufeff\ufeffThe talks\n\n\ufeff${TALKS}\ufeff\n\n\ufeff${HOTEL}`,
    READ,
    `${TALKS} ${HOTEL}`,
  ),
  hostile("signs/joiners.txt", story(`${"👩‍".repeat(10_000)} and words.`), READ, "and words"),
  hostile("signs/jamo.txt", story("\u1100\u1161\u11a8".repeat(20_000)), READ, TALKS),
  hostile(
    "signs/chinese.txt",
    story("感染症対策本部会議".repeat(12_000)),
    warns(/A word in it is longer/),
    TALKS,
  ),
  hostile("signs/thai.txt", story("กำลังประชุมกัน".repeat(6000)), warns(/A word in it is longer/), TALKS),
  hostile("signs/base64.txt", story("QUJD/+9x".repeat(20_000)), READ, TALKS),
  hostile("signs/case.txt", story("İıſßŉǰΐᾳﬀﬃ".repeat(6000)), READ, TALKS),
  hostile(
    "signs/lines.txt",
    `The talks\r\n\r${TALKS}\u2028\u2029${HOTEL}\v\u0085end`,
    READ,
    `${TALKS} ${HOTEL} end`,
  ),
  hostile(
    "signs/latin-nul.txt",
    Buffer.concat([Buffer.from(`${TALKS} `.repeat(20)), bytes(0, 0xe9, 0, 0xff)]),
    rejected("binary"),
  ),
  hostile(
    "signs/utf16-swapped.txt",
    Buffer.concat([bytes(0xff, 0xfe), Buffer.from(story(HOTEL), "utf16le").swap16()]),
    READ,
  ),
  hostile(
    "signs/wrong-mark.txt",
    Buffer.concat([bytes(0xef, 0xbb, 0xbf), bytes(0xe9, 0x80), Buffer.from(story(HOTEL))]),
    warns(/not utf-8/),
    HOTEL,
  ),
  hostile(
    "signs/escapes.txt",
    story("\u001b]8;;http://x\u0007link\u001b]8;;\u0007 \u009b31m red"),
    warns(/control/),
    "red",
  ),
  hostile("signs/quotes.txt", story(`${"“".repeat(MEGABYTE / 16)} he said`), READ, "he said"),
  hostile("signs/dots.txt", story("a.".repeat(MEGABYTE / 8)), READ, TALKS),
  hostile("signs/initials.txt", story("A.B.".repeat(MEGABYTE / 16)), READ, TALKS),
  hostile("signs/thousands.txt", story("1,000".repeat(MEGABYTE / 32)), READ, TALKS),
  hostile("signs/addresses.txt", story("a@b.c/".repeat(MEGABYTE / 32)), READ, TALKS),
  hostile("signs/apostrophes.txt", story("l’".repeat(MEGABYTE / 16)), READ, TALKS),
  hostile(
    "signs/hyphens.txt",
    levels(60_000, (at) => `part${at % 7}-`),
    READ,
  ),
  hostile("signs/page-numbers.txt", levels(40_000, (at) => `\f${at}\n\n`).concat(story(HOTEL)), READ, HOTEL),
  hostile("signs/same-line.txt", `${TALKS}\n\n`.repeat(4000), READ, TALKS),
  hostile("signs/rtf.txt", `{\\rtf1 ${TALKS}}`, rejected("wrong-ending")),
  hostile(
    "signs/page.txt",
    `<!doctype html><title>Talks</title><p>${TALKS}<script>alert(1)</script>`,
    READ,
    `${TALKS} alert`,
  ),
  hostile(
    "signs/shell.txt",
    `#!/bin/sh\n\nrm -rf "$HOME" && touch ../pwned\n\n${TALKS}`,
    READ,
    `touch pwned ${TALKS}`,
  ),
];

const front = (head: string): string => `---\n${head}\n---\n${story(HOTEL)}`;

/** What may stand at the head of a file. */
export const HEADS: readonly HostileFile[] = [
  hostile("heads/merge.md", front("base: &b {title: Merged}\n<<: *b\n<<: [*b, *b]"), READ, HOTEL),
  hostile("heads/merge-loop.md", front("a: &a\n  <<: *a\n  title: Loop"), READ, HOTEL),
  hostile("heads/loop.md", front("title: Loop\ntags: &a [*a]"), READ, HOTEL),
  hostile("heads/anchors.md", front(`title: Talks\ntags: [${"&a x, ".repeat(8000)}]`), READ, HOTEL),
  hostile("heads/tags.md", front(`title: ${"!a ".repeat(15_000)}Talks`), READ, HOTEL),
  hostile(
    "heads/binary.md",
    front("title: !!binary aGVsbG8=\nauthor: !!set {a, b}\ndate: !!omap [a: 1]"),
    READ,
    HOTEL,
  ),
  hostile(
    "heads/js.md",
    front('title: !!js/regexp /(a+)+$/g\nauthor: !!python/object/apply:os.system ["id"]'),
    READ,
    HOTEL,
  ),
  hostile("heads/far-date.md", front("title: Talks\ndate: 99999-12-31"), READ, HOTEL),
  hostile(
    "heads/dates.md",
    front("title: Talks\ndate: 0000-00-00\npublished: 2020-02-30T99:99:99Z"),
    READ,
    HOTEL,
  ),
  hostile(
    "heads/numbers.md",
    front("title: 12345678901234567890\nauthor: 0x1F\ndate: 1e400"),
    READ,
    `12345678901234567890 ${HOTEL}`,
  ),
  hostile(
    "heads/values.md",
    front("title: null\nauthor: ~\ndate: .nan\ntags: [true, .inf, {a: [b]}]"),
    READ,
    HOTEL,
  ),
  hostile("heads/twice.md", front("title: One\ntitle: Two\nauthor: A\nauthor: B"), READ, HOTEL),
  hostile("heads/documents.md", front("title: One\n...\n---\ntitle: Two"), READ, HOTEL),
  hostile("heads/keys.md", front("? [complex, key]\n: value\n? {a: b}\n: title\ntitle: Talks"), READ, HOTEL),
  hostile("heads/directive.md", front("%YAML 9.9\n%TAG ! tag:x,2000:\ntitle: Talks"), READ, HOTEL),
  hostile("heads/tabs.md", front("title:\tTalks\n\tauthor: Jane"), READ, HOTEL),
  hostile("heads/quoted.md", front(`title: "${"\\u0000\\ud800\\x1b[2J".repeat(500)}"`), READ, HOTEL),
  hostile("heads/scalar.md", front(`title: |\n${levels(5000, (at) => `  line ${at}`)}`), READ, HOTEL),
  hostile("heads/many.md", front(levels(5000, (at) => `key${at}: ${at}`)), READ, HOTEL),
  hostile(
    "heads/markup.md",
    front(`title: "<img src=x onerror=alert(1)>"\nauthor: "</script><script>alert(2)</script>"`),
    READ,
    HOTEL,
  ),
  hostile("heads/again.md", `${"---\ntitle: Talks\n---\n".repeat(3000)}${story(HOTEL)}`, READ, HOTEL),
];
