import { describe, expect, it } from "vitest";
import { namedAuthors } from "./authors.ts";
import { parseSingle } from "./parse-single.ts";

const named = (...written: string[]): readonly string[] => namedAuthors(written, new Map());

describe("namedAuthors", () => {
  it.each([
    ["By Jane Roe and John Doe", ["Jane Roe", "John Doe"]],
    ["Jane Roe, John Doe and Ann Poe in Kabul", ["Jane Roe", "John Doe", "Ann Poe"]],
    ["JANE ROE", ["Jane Roe"]],
    ["BY BILL VAN AUKEN AND J.R. O’BRIEN-MCKAY", ["Bill van Auken", "J.R. O’Brien-Mckay"]],
    ["MARTIN LUTHER KING III", ["Martin Luther King III"]],
    ["ANGUS MCDONALD", ["Angus McDonald"]],
    ["Dr. Jane Roe", ["Jane Roe"]],
    ["Prof. Dr. John Doe and Ms Jane Roe", ["John Doe", "Jane Roe"]],
    ["Jane Roe | Reuters", ["Jane Roe"]],
    ["Jane Roe, Reuters", ["Jane Roe"]],
    ["Jane Roe, Senior Correspondent", ["Jane Roe"]],
    ["Reuters", ["Reuters"]],
    ["AFP", ["AFP"]],
    ["Roe, Jane", ["Roe, Jane"]],
    ["Roe, Jane; Doe, John", ["Roe, Jane", "Doe, John"]],
    ["Martin Luther King, Jr.", ["Martin Luther King, Jr."]],
    ["Harbour desk", ["Harbour desk"]],
    ["Health and safety desk", ["Health and safety desk"]],
    ["Centre for European Policy", ["Centre for European Policy"]],
    ["Dr Strange", ["Dr Strange"]],
    ["محمد علي", ["محمد علي"]],
    ["", []],
  ])("%j is %j", (written, names) => {
    expect(named(written)).toEqual(names);
  });

  it("takes each entry of a list for one author, and each author once", () => {
    expect(named("Jane Roe", "JANE ROE", "Food and Agriculture Desk")).toEqual([
      "Jane Roe",
      "Food and Agriculture Desk",
    ]);
  });

  it("puts the owner's name for what a file says, whatever its case", () => {
    const aliases = new Map([
      ["admin", "The Asian Desk"],
      ["b. van auken", "Bill Van Auken"],
    ]);
    expect(namedAuthors(["Admin"], aliases)).toEqual(["The Asian Desk"]);
    expect(namedAuthors(["B. Van Auken and Jane Roe"], aliases)).toEqual(["Bill Van Auken", "Jane Roe"]);
  });
});

it("names in first lines are set as those of front matter", async () => {
  const text = "The delegation left the city on Sunday without an agreement, and nobody said why.";
  const { article } = await parseSingle(
    "x.txt",
    Buffer.from(`Title\n\nBY JANE ROE AND DR. JOHN DOE\n\n${text}`),
  );
  expect(article?.authors).toEqual(["Jane Roe", "John Doe"]);
});
