import { fromWindows1252 } from "../../corpus/formats/decode.ts";
import { creditsOf, type Design, type KnownArticle } from "./known-article.ts";

const WIDTH = 72;
const LINES_A_PAGE = 48;
const UNKNOWN = "?".charCodeAt(0);
/** What each byte stands for in windows-1252. */
const SIGNS = fromWindows1252(Uint8Array.from({ length: 256 }, (_, byte) => byte));

/** Plain text, wrapped and not, and Markdown. */
export const TEXT_DESIGNS: readonly Design[] = [
  { name: "md", ending: ".md", save: (known) => Buffer.from(markdown(known)) },
  { name: "txt: wrapped at 72", ending: ".txt", save: (known) => Buffer.from(wrapped(known).join("\n")) },
  { name: "txt: wrapped, pages, windows-1252", ending: ".txt", save: (known) => windows1252(paged(known)) },
  { name: "txt: wrapped, indented", ending: ".txt", save: (known) => Buffer.from(indented(known)) },
];

const headOf = (known: KnownArticle): string[] => [known.title, ...creditsOf(known)];

function markdown(known: KnownArticle): string {
  const [title, ...credits] = headOf(known);
  // Signs that Markdown would take for its own are escaped.
  return [
    `# ${title}`,
    ...credits,
    ...known.paragraphs.map((text) => text.replace(/([\\*_[\]<>`~|&]|^[#>+-]|^\d+(?=[.)]))/g, "\\$1")),
  ].join("\n\n");
}

function wrapped(known: KnownArticle): string[] {
  return [...headOf(known), "", ...known.paragraphs.flatMap((text) => [...wrap(text), ""])];
}

/** With a running header, a page number and a form feed after every page. */
function paged(known: KnownArticle): string {
  const lines = wrapped(known);
  const pages: string[] = [];
  for (let at = 0; at < lines.length; at += LINES_A_PAGE) {
    const number = pages.length + 1;
    const body = lines.slice(at, at + LINES_A_PAGE).join("\n");
    pages.push(`${number === 1 ? "" : `THE HARBOUR REVIEW\n\n`}${body}\n\n${" ".repeat(34)}${number}\n`);
  }
  return pages.join("\f");
}

function indented(known: KnownArticle): string {
  return [...headOf(known), "", ...known.paragraphs.flatMap((text) => wrap(`    ${text}`))].join("\n");
}

function wrap(text: string): string[] {
  const lines: string[] = [];
  let line = /^ */.exec(text)?.[0] ?? "";
  for (const word of text.trim().split(" ")) {
    if (line.trim() !== "" && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = "";
    }
    line += line.trim() === "" ? word : ` ${word}`;
  }
  return [...lines, line];
}

function windows1252(text: string): Buffer {
  return Buffer.from([...text].map((sign) => (SIGNS.includes(sign) ? SIGNS.indexOf(sign) : UNKNOWN)));
}
