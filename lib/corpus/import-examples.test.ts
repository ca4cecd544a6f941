import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "./settings.ts";
import { parseSettings } from "./settings-file.ts";
import { parseSidecar } from "./sidecar.ts";

const examples = [
  ...readFileSync(new URL("./IMPORT.md", import.meta.url), "utf8").matchAll(/```(\w+)\n([\s\S]*?)```/g),
];
const example = (at: number) => examples[at]?.[2] ?? "";

it("IMPORT.md shows a table and a list that say the same of a file", () => {
  const table = parseSidecar("articles.csv", Buffer.from(example(0)));
  const list = parseSidecar("articles.yaml", Buffer.from(example(1)));
  expect(table?.warnings).toEqual([]);
  expect(table?.entries.map(({ file, isGlob }) => [file, isGlob])).toEqual([
    ["scan-017.txt", false],
    ["1965/*", true],
  ]);
  expect(list?.entries[0]?.given.authors?.value).toEqual(table?.entries[0]?.given.authors?.value);
});

it("IMPORT.md shows settings that are understood, with the limits that hold without them", () => {
  const settings = parseSettings(example(2));
  expect(settings.authors.get("b. van auken")).toBe("Bill Van Auken");
  expect(settings.columns.text).toEqual(["Story", "Body"]);
  expect([settings.dateOrder, settings.epub, settings.limits]).toEqual([
    "day-first",
    DEFAULT_SETTINGS.epub,
    DEFAULT_SETTINGS.limits,
  ]);
});
