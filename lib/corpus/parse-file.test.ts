import fc from "fast-check";
import { expect, it, vi } from "vitest";
import * as formats from "./formats/formats.ts";
import { parseFile } from "./parse-file.ts";

vi.mock("./formats/formats.ts", { spy: true });

const BITS = [
  "<p>",
  "</",
  "<table>",
  "<!--",
  '"',
  ",",
  ";",
  "\n",
  "title,text\n",
  '{"text":',
  '"a"}',
  "[",
  "&#0;",
  "\u0000",
  "\uD800",
  "\\",
  "'",
  "<script>",
  "--- ",
  "é",
  "字",
  "words and more words",
];
const hostile = fc
  .array(fc.constantFrom(...BITS), { maxLength: 40 })
  .map((bits) => Buffer.from(bits.join("")));

it.each(["x.html", "x.csv", "x.jsonl", "x.tsv"])(
  "%s: never throws, gives each part once, and accounts for its words",
  async (source) => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(hostile, fc.uint8Array({ maxLength: 80 })), async (bytes) => {
        const parsed = await parseFile(source, bytes);
        expect(parsed.length).toBeGreaterThan(0);
        expect(new Set(parsed.map(({ report }) => report.source)).size).toBe(parsed.length);
        for (const { report, article } of parsed) {
          expect(report.source).toMatch(/^x\.\w+(?:#[\w.-]{1,80})?$/);
          expect(report.status === "indexed").toBe(article !== null);
          expect(report.code === null).toBe(article !== null);
          expect(report.warnings.filter((warning) => warning.includes("fault of the import"))).toEqual([]);
        }
      }),
      { numRuns: 600 },
    );
  },
);

it("says of a file in no known format what is known", async () => {
  const [parsed] = await parseFile("x.xyz", Buffer.from("words"));
  expect(parsed?.report).toMatchObject({ code: "unknown-format", reason: expect.stringContaining(".txt") });
});

it.each([
  [() => [].at.apply(null, Array(10_000_000) as never), "too-deep"],
  [() => "x".repeat(2 ** 30), "too-much-memory"],
  [() => new Uint8Array(2 ** 52), "too-much-memory"],
  [() => new Date(Number.NaN).toISOString(), "not-understood"],
])("tells why %s fails", async (fail, code) => {
  vi.spyOn(formats, "formatOf").mockReturnValueOnce({
    load: async () => () => {
      fail();
      return [];
    },
  } as never);
  const [parsed] = await parseFile("x.txt", Buffer.from("words"));
  expect(parsed?.report.code).toBe(code);
});
