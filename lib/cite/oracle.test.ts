import { createRequire } from "node:module";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bibtex } from "./bibtex.ts";
import { type Citation, oneLine } from "./citation.ts";
import { cslJson } from "./csl-json.ts";
import { ris } from "./ris.ts";
import { type Sample, sampleCitation } from "./sample-citation.ts";

// What we print is read by citation-js, and has to mean the same to it. It comes without types.
const require = createRequire(import.meta.url);
const { Cite } = require("@citation-js/core") as { Cite: new (text: string) => { data: readonly Entry[] } };
require("@citation-js/plugin-bibtex");
require("@citation-js/plugin-ris");
require("@citation-js/plugin-csl");

interface Entry {
  readonly type: string;
  readonly title: string;
  readonly author?: readonly Readonly<Record<string, string>>[];
  readonly issued?: { readonly "date-parts": readonly (readonly number[])[] };
  readonly accessed?: { readonly "date-parts": readonly (readonly number[])[] };
  readonly URL: string;
  readonly note?: string;
}

const SIGNS = Array.from("&%$#_{}~^\\\"'`@<>=,;:-–—“”‘’«»()[]|*!?…. \n\r\t\u2028\u202e");
const WORDS = [
  "Lamp",
  "ER  - ",
  "TY  - SOUND",
  "\r\nAU  - Doe",
  "--",
  "``",
  "المنارة",
  "灯台",
  "é",
  "and",
  "100",
];
const anyText = fc
  .array(fc.oneof(fc.constantFrom(...SIGNS), fc.constantFrom(...WORDS), fc.string()), { maxLength: 12 })
  .map((parts) => parts.join(""));
const anyDate = fc.constantFrom(null, "2013", "2013-04", "2013-04-02", "1862-12-01");
const anyAuthors = fc.uniqueArray(
  fc.constantFrom(
    "Jane Roe",
    "Bill Van Auken",
    "Harbour desk",
    "Ministry of Works & Roads",
    "Ann and Bo Desk",
    "Martin King Jr.",
    "灯台局",
    "The {Odd} 50% Team",
  ),
  { maxLength: 4 },
);
const anySample: fc.Arbitrary<Sample> = fc.record({
  title: anyText,
  authors: anyAuthors,
  date: anyDate,
  text: anyText,
});

const NOTATIONS = { bibtex, ris, cslJson };

const accessed = (text: string) => new Cite(text).data[0]?.accessed?.["date-parts"];

test("citation-js reads the day of access", () => {
  const citation = sampleCitation();
  expect(accessed(cslJson(citation))).toEqual([[2026, 11, 22]]);
  // Of web pages it looks for that day in a field of EndNote's; Zotero looks in the one that is usual.
  expect(accessed(ris(citation).replace("ELEC", "NEWS"))).toEqual([[2026, 11, 22]]);
  expect(bibtex(citation)).toContain("urldate = {2026-11-22}");
});

describe.each(Object.entries(NOTATIONS))("citation-js reads our %s", (name, print) => {
  const read = (citation: Citation) => new Cite(print(citation)).data;

  test("as one entry with the same title, authors, dates and link", () => {
    fc.assert(
      fc.property(anySample, (sample) => {
        const citation = sampleCitation(sample);
        const [entry, ...more] = read(citation);
        expect(more).toEqual([]);
        expect(plain(entry?.title)).toBe(plain(citation.title));
        expect(namesOf(entry)).toEqual(
          citation.authors.map((author) =>
            plain(
              Object.values(author)
                .filter((part) => typeof part === "string")
                .toSorted()
                .join(" "),
            ),
          ),
        );
        expect(entry?.issued?.["date-parts"]).toEqual(
          sample.date === null ? undefined : [sample.date.split("-").map(Number)],
        );
        expect(entry?.URL).toBe("https://archive.example/p/0123456789");
        expect(entry?.note).toContain("Paragraph 5");
      }),
      { numRuns: 300 },
    );
  });

  test("and as something on the web", () => {
    expect(read(sampleCitation())[0]?.type).toBe(name === "bibtex" ? "document" : "webpage");
  });
});

/** Without the tags that citation-js makes of braces, and with white space as it leaves it. */
function plain(text = ""): string {
  return oneLine(text.replace(/<\/?span[^>]*>/g, "")).replace(/\s+/g, " ");
}

function namesOf(entry: Entry | undefined): string[] {
  return (entry?.author ?? []).map((author) => plain(Object.values(author).toSorted().join(" ")));
}
