import { HOTEL, type HostileFile, hostile, parts, READ, rejected, SECRET, TALKS } from "./hostile-file.ts";
import { good, row } from "./tables.ts";
import { levels } from "./texts.ts";

const talks = { paragraphs: [TALKS] };
const both = { paragraphs: [TALKS, HOTEL] };
const bad = { code: "bad-row" } as const;
const text = (more: string): string => `{"text":"${TALKS}",${more}}`;

/** Tables that are none, or are more than a table should be. */
export const ROWS: readonly HostileFile[] = [
  hostile("rows/wide.csv", `${"a,".repeat(1_000_000)}text\n1,${TALKS}\n`, parts({ 1: bad })),
  hostile(
    "rows/open.csv",
    `title,text\nOne,${TALKS}\nTwo,"${"x\n".repeat(300_000)}`,
    parts({ 1: talks, 2: bad }),
  ),
  hostile("rows/quotes.csv", `title,text\nOne,${'"'.repeat(200_001)}\nTwo,${TALKS}\n`, parts({ 1: bad })),
  hostile(
    "rows/ends.csv",
    `title,text\rOne,${TALKS}\r\nTwo,${HOTEL}\nThree,${TALKS}\n\r`,
    parts({ 1: talks, 2: { paragraphs: [HOTEL] }, 3: talks }),
    "One Two Three",
  ),
  hostile("rows/utf16.csv", Buffer.from(`title,text\nOne,${TALKS}\n`, "utf16le"), rejected("binary")),
  hostile("rows/nul.csv", `title\0,text\0\n\0One,${TALKS}\0\n`, parts({ 1: talks })),
  hostile("rows/semicolons.csv", `title;text;a,b\nOne;${TALKS};c,d\n`, parts({ 1: talks }), "One c d"),
  hostile("rows/marks.csv", `\ufeff"title","text"\n\ufeffOne,${TALKS}\n`, parts({ 1: talks }), "One"),
  hostile(
    "rows/names.csv",
    `text,${levels(3000, () => "text,").replaceAll("\n", "")}x\n${`${TALKS},`.repeat(3001)}y\n`,
    parts({ 1: talks }),
  ),
  hostile("rows/blank.csv", `title,text\n${"\n".repeat(300_000)}One,${TALKS}\n`, parts({ 1: talks })),
  hostile(
    "rows/many.csv",
    `title,text\n${levels(3000, (at) => `T${at},Words of row ${at}.`)}\n`,
    parts(Object.fromEntries(Array.from({ length: 3000 }, (_, at) => [at + 1, {}]))),
  ),
  hostile(
    "rows/empty.csv",
    `title,text\n${levels(3000, () => ",")}\n`,
    parts(
      Object.fromEntries(Array.from({ length: 3000 }, (_, at) => [at + 1, { code: "no-text" } as const])),
    ),
  ),
  hostile(
    "rows/pages.tsv",
    `title\ttext\nOne\t<p>${TALKS}<template>unseen</template></p><plaintext>\n`,
    parts({ 1: talks }),
    `${TALKS} unseen`,
  ),
  hostile(
    "rows/links.csv",
    `title,text,url\nOne,${TALKS},javascript:alert(1)\nTwo,${TALKS},file:///${SECRET}\n`,
    parts({ 1: talks, 2: talks }),
  ),
  hostile("rows/html.csv", "<!doctype html><title>Talks</title>", rejected("no-text")),
  hostile(
    "rows/numbers.jsonl",
    `${text('"id":12345678901234567890,"price":1.50,"far":1e999,"near":-0.0')}\n`,
    parts({ 1: talks }),
    "12345678901234567890 1 50 1e999 0 0",
  ),
  hostile(
    "rows/proto.jsonl",
    `${text('"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}')}\n`,
    parts({ 1: talks }),
    "polluted prototype polluted",
  ),
  hostile(
    "rows/names.jsonl",
    `{"te\\u0078t":"${TALKS}","text":"${HOTEL}"}\n${good}\n`,
    parts({ 1: bad, 2: both }),
  ),
  hostile(
    "rows/keys.jsonl",
    `{${levels(50_000, (at) => `"k${at}":1,`).replaceAll("\n", "")}"text":"${TALKS}"}\n`,
    parts({ 1: talks }),
  ),
  hostile(
    "rows/deep.jsonl",
    `${text(`"a":${'{"a":'.repeat(50_000)}1${"}".repeat(50_000)}`)}\n${good}\n`,
    parts({ 1: { code: "too-deep" }, 2: both }),
  ),
  hostile(
    "rows/escapes.jsonl",
    `${row({ text: TALKS }).replaceAll("o", "\\u006f")}\n${text(`"a":"${"\\ud83d".repeat(50_000)}"`)}\n`,
    parts({ 1: talks, 2: talks }),
  ),
  hostile("rows/long-escapes.jsonl", `${text(`"a":"${'\\"'.repeat(3_000_000)}"`)}\n`, parts({ 1: talks })),
  hostile(
    "rows/comments.jsonl",
    `// a comment\n{text:"${TALKS}"}\n{'text':'${TALKS}'}\n${text('"a":NaN')}\n[${good}]\n`,
    parts({ 1: bad, 2: bad, 3: bad, 4: bad, 5: bad }),
  ),
  hostile("rows/one.jsonl", `[\n${good},\n${good}\n]\n`, parts({ 1: bad, 2: bad, 3: both, 4: bad })),
  hostile("rows/utf16.jsonl", Buffer.from(`\ufeff${good}\n`, "utf16le"), parts({ 1: both })),
  hostile("rows/sequence.jsonl", `\u001e${good}\n\u001e${good}\n`, parts({ 1: both, 2: both })),
  hostile(
    "rows/types.jsonl",
    `{"text":7}\n{"text":true}\n{"text":null}\n{"text":["${TALKS}",["${HOTEL}"]]}\n`,
    parts({ 1: { code: "no-paragraph" }, 2: {}, 3: { code: "no-text" }, 4: both }),
  ),
];

const SIDECAR = [{ code: "sidecar" }] as const;

/** Files beside articles that say something of them, and have to be kept from saying too much. */
export const BESIDE: readonly HostileFile[] = [
  hostile(
    "beside/articles.csv",
    `file,title\n${"*".repeat(3000)}a,Found\n${"*a".repeat(1500)}b,Found\n${"?".repeat(3000)},Found\n**/../*,Found\n`,
    SIDECAR,
  ),
  hostile("beside/talks.txt", `Talks\n\n${TALKS}`, READ, TALKS),
  hostile(`beside/${"a".repeat(200)}.txt`, `Talks\n\n${TALKS}`, READ, TALKS),
  hostile("beside-quote/articles.csv", 'file,title\n"a.txt,Open', [
    { code: "sidecar", warns: /opens a quote/ },
  ]),
  hostile("beside-columns/articles.csv", `file,${"x,".repeat(100_000)}title\n`, SIDECAR),
  hostile("beside-large/articles.yaml", `a: ${"x".repeat(2_000_000)}`, rejected("too-large")),
  hostile(
    "beside-tags/articles.yaml",
    `talks.txt: !!js/function "process.exit(7)"\nother.txt: {title: !!binary eA==}`,
    SIDECAR,
  ),
  hostile("beside-tags/talks.txt", `Talks\n\n${TALKS}`, READ, TALKS),
  hostile(
    "beside-values/articles.yaml",
    `talks.txt: {title: [[]], authors: {a: b}, date: 99999-01-01, url: "javascript:alert(1)", language: "${"x".repeat(5000)}", tags: {}}`,
    SIDECAR,
  ),
  hostile("beside-values/talks.txt", `Talks\n\n${TALKS}`, READ, TALKS),
  hostile("beside-list/articles.yaml", "- a\n- b\n", SIDECAR),
  hostile("beside-nul/articles.csv", Buffer.from([0, 1, 2, 3, 0, 0]), rejected("binary")),
];
