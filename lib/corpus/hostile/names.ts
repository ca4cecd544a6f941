import { type HostileFile, hostile, reads, rejected, TALKS } from "./hostile-file.ts";

/** What a file may be called where the disk allows it. All of them hold the same. */
const ODD = [
  "a\\..\\..\\b.txt",
  "%2e%2e%2fsecret.txt",
  "-rf.txt",
  "$(touch pwned).txt",
  "`id`.txt",
  "a\nb.txt",
  "a\tb\u0007.txt",
  "\u202egpj.txt",
  "\u200b.txt",
  "a#3.txt",
  "__proto__.txt",
  "constructor.txt",
  "CON.txt",
  "'; drop table articles; --.txt",
  "<img src=x onerror=alert(1)>.txt",
  "caf\u00e9.txt",
  "cafe\u0301.txt",
  "CAFÉ.txt",
  "\u{1f600}.txt",
  `${"n".repeat(251)}.txt`,
  ` leading and trailing .txt`,
  `${"d/".repeat(60)}deep.txt`,
  "UPPER.TXT",
];

export const NAMES: readonly HostileFile[] = [
  ...ODD.map((name) => hostile(`names/${name}`, `The talks\n\n${TALKS}\n`, reads(TALKS), TALKS)),
  hostile("..dots.txt", TALKS, rejected("hidden")),
  hostile(".../dots.txt", TALKS, []), // told of by its folder
];
