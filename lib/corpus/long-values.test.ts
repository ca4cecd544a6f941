import { describe, expect, it } from "vitest";
import { parseFile } from "./parse-file.ts";

const LENGTH = 40_000;
const TEXT = "The delegation left the city on Sunday, and nobody said when it would be back.";
const again = (piece: string): string => piece.repeat(LENGTH / piece.length);
/** Each takes a pattern that goes back over it the square of its length: minutes, with all of these. */
const VALUES: Readonly<Record<string, string>> = {
  "one word": again("x"),
  "signs of addresses": again("a."),
  "white space between words": `x${again(" ")}y`,
  "tabs between words": `x${again("\t ")}y`,
  "parts at colons": again("a: "),
  "parts at bars": again("a | "),
  names: again("A, "),
  commas: again(","),
  days: again("1 May "),
};
const quoted = (value: string): string => `"${value}"`;
const FILES: Readonly<Record<string, (value: string) => readonly [name: string, text: string]>> = {
  "a table": (value) => ["x.csv", `title,author,date,tags,text\n${`${quoted(value)},`.repeat(4)}${TEXT}\n`],
  "the head of a page": (value) => [
    "x.html",
    `<title>${value}</title><meta name=author content="${value}"><meta name=keywords content="${value}"><article><h1>${value}</h1><h2>One</h2><p>${TEXT}</p></article>`,
  ],
  "JSON-LD": (value) => {
    const said = {
      "@type": "Article",
      headline: value,
      author: value,
      datePublished: value,
      keywords: value,
    };
    return [
      "x.html",
      `<script type="application/ld+json">${JSON.stringify(said)}</script><h1>One</h1><p>${TEXT}</p>`,
    ];
  },
  "properties of a paper": (value) => [
    "x.rtf",
    `{\\rtf1{\\info{\\title ${value}}{\\author A ${value}}}${TEXT}}`,
  ],
  "front matter": (value) => [
    "x.md",
    `---\ntitle: ${JSON.stringify(value.slice(0, 20_000))}\nauthor: ${JSON.stringify(value.slice(0, 20_000))}\n---\n\n${TEXT}\n`,
  ],
};

describe("values of any length, wherever a file names them", () => {
  it.each(Object.entries(FILES))(
    "take no longer than their length: %s",
    { timeout: 120_000 },
    async (_, make) => {
      const started = process.cpuUsage().user;
      for (const value of Object.values(VALUES)) {
        const [name, text] = make(value);
        const [parsed] = await parseFile(name, Buffer.from(text));
        expect(parsed?.report.warnings.filter((one) => one.includes("fault of the import"))).toEqual([]);
      }
      expect((process.cpuUsage().user - started) / 1e6).toBeLessThan(10);
    },
  );
});
