import { HOTEL, type HostileFile, hostile, parts, READ, rejected, SECRET, TALKS } from "./hostile-file.ts";

export const row = (fields: Readonly<Record<string, unknown>>): string => JSON.stringify(fields);
export const good = row({ title: "Talks", text: `${TALKS}\n\n${HOTEL}` });
const deep = `{"text":${"[".repeat(100_000)}${"]".repeat(100_000)}}`;
const talks = { paragraphs: [TALKS] };
const both = { paragraphs: [TALKS, HOTEL] };
const bad = { code: "bad-row" } as const;
const laughs = [
  "a: &a [x,x,x,x,x,x,x,x,x]",
  "b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]",
  "c: [*b,*b,*b,*b,*b,*b,*b,*b,*b]",
];

/** Tables with an article in each row. */
export const TABLES: readonly HostileFile[] = [
  hostile("header.csv", "title,text\n", rejected("no-text")),
  hostile(
    "columns.csv",
    `${"a,".repeat(50_000)}text\n${"1,".repeat(50_000)}${TALKS}\n`,
    parts({ 1: talks }),
    TALKS,
  ),
  hostile("open-quote.csv", `title,text\nOne,"${TALKS}\nTwo,${HOTEL}\nThree,${HOTEL}\n`, parts({ 1: bad })),
  hostile(
    "long-row.csv",
    `title,text\nOne,"${`${HOTEL} `.repeat(150_000)}"\nTwo,${TALKS}\n`,
    parts({ 1: bad }),
  ),
  hostile(
    "short-rows.csv",
    `title,text\nOne\nTwo,${TALKS},more\nThree,${TALKS}\n`,
    parts({ 1: bad, 2: bad, 3: talks }),
  ),
  hostile(
    "quotes.csv",
    `title,text\n"One"x,${TALKS}\nTwo,${TALKS}\n`,
    parts({ 1: talks, 2: talks }),
    "One x Two",
  ),
  hostile(
    "prototype.csv",
    `__proto__,constructor,toString,text\nfirst,second,third,${TALKS}\n`,
    parts({ 1: talks }),
    "first second third",
  ),
  hostile("formula.csv", `title,text\n"=cmd|' /C calc'!A0","${TALKS}"\n`, parts({ 1: talks }), "cmd calc"),
  hostile("nul.csv", `title,text\nO\0ne,${TALKS}\n`, parts({ 1: { ...talks, warns: /control/ } }), "One"),
  hostile(
    "utf16.csv",
    Buffer.from(`\ufefftitle,text\nOne,${TALKS}\n`, "utf16le"),
    parts({ 1: talks }),
    "One",
  ),
  hostile("no-text.csv", "title,when\nOne,2020\n", rejected("no-text")),
  hostile(
    "same.csv",
    `text,text,text\n${TALKS},${HOTEL},more\n`,
    parts({ 1: talks }),
    `${TALKS} ${HOTEL} more`,
  ),
  hostile(
    "markup.csv",
    `title,text\nOne,"<p>${TALKS}</p>${"<div>".repeat(5000)}<script>alert(1)</script>"\nTwo,${TALKS}\n`,
    parts({ 1: { code: "too-deep" }, 2: talks }),
  ),
  hostile(
    "broken.jsonl",
    `${good}\n{"text":\n[1,2]\nnull\n7\n"words alone"\n${good}\n`,
    parts({ 1: both, 2: bad, 3: bad, 4: bad, 5: bad, 6: bad, 7: both }),
  ),
  hostile("deep.jsonl", `${deep}\n${good}\n`, parts({ 1: { code: "too-deep" }, 2: both })),
  hostile(
    "prototype.jsonl",
    `{"__proto__":{"text":"x"},"constructor":"c","toString":7,"text":"${TALKS}"}\n`,
    parts({ 1: talks }),
    "x c 7",
  ),
  hostile(
    "surrogates.jsonl",
    `{"title":"Lone \\ud800","text":"${TALKS} \\udc00 here"}\n`,
    parts({ 1: talks }),
    "Lone here",
  ),
  hostile("twice.jsonl", `{"text":"${TALKS}","text":"${HOTEL}"}\n${good}\n`, parts({ 1: bad, 2: both })),
  hostile("twice-inside.jsonl", `{"text":"${TALKS}","author":{"name":"A","name":"B"}}\n`, parts({ 1: bad })),
  hostile("quoted.jsonl", `${row({ text: `${TALKS} {"text":1,"text":2}` })}\n`, parts({ 1: talks }), "1 2"),
  hostile(
    "numbers.jsonl",
    `{"title":1e999,"date":-1e308,"author":{"name":["a",{}]},"tags":[[[]]],"text":"${TALKS}"}\n`,
    parts({ 1: { ...talks, warns: /date/ } }),
  ),
  hostile(
    "lists.jsonl",
    `${row({ text: [TALKS, HOTEL] })}\n${row({ text: { a: TALKS } })}\n`,
    parts({ 1: {}, 2: {} }),
    `${TALKS} ${HOTEL} ${TALKS}`,
  ),
  hostile(
    "controls.jsonl",
    `{"text":"${TALKS}\\u0000\\u0008\\u001b[2J"}\n`,
    parts({ 1: { ...talks, warns: /control/ } }),
  ),
  hostile("marks.jsonl", `\ufeff${good}\n\ufeff${good}\n`, parts({ 1: both, 2: both })),
  hostile(
    "line.jsonl",
    `${row({ text: `${HOTEL} `.repeat(30_000) })}\n`,
    parts({ 1: { paragraphs: [HOTEL] } }),
  ),
  hostile("spaces.ndjson", `${"\n".repeat(300_000)}${good}`, parts({ 300001: both })),
];

/** What says something of files beside it. */
export const SIDECARS: readonly HostileFile[] = [
  hostile(
    "side/articles.csv",
    `file,title\n../${SECRET},Found\n../../etc/passwd,Found\n/etc/passwd,Found\n${"*?".repeat(2000)},Found\n`,
    [{ code: "sidecar", warns: /No file fits “\.\.\/secret\.txt”/ }],
  ),
  hostile("side/talks.txt", `Talks\n\n${TALKS}`, READ, TALKS),
  hostile("yaml/articles.yaml", laughs.join("\n"), rejected("damaged")),
  hostile("nested/articles.yaml", "[".repeat(20_000), rejected("damaged")),
  hostile("prototype/articles.yaml", `__proto__: {title: x}\nconstructor: {title: y}\n`, [
    { code: "sidecar", warns: /No file fits “__proto__”/ },
  ]),
];
