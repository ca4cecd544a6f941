import { expect, it } from "vitest";
import { parseOpeningLine } from "./opening-line.ts";

it.each([
  ["By Jane Roe 5 April 2020", ["Jane Roe"], "2020-04-05"],
  ["By Jane Roe | 5 April 2020", ["Jane Roe"], "2020-04-05"],
  [
    "By Jane Roe, John Doe and Max Stein in Kabul, April 5, 2020",
    ["Jane Roe", "John Doe", "Max Stein"],
    "2020-04-05",
  ],
  ["Posted on April 5, 2020 by admin", ["admin"], "2020-04-05"],
  ["Reuters, 5 April 2020", ["Reuters"], "2020-04-05"],
  ["(AFP) | 5 April 2020", ["AFP"], "2020-04-05"],
  ["Doha, 5 April 2020", null, "2020-04-05"],
])("%s says both", (line, authors, date) => {
  expect(parseOpeningLine(line)).toMatchObject({ authors, date: { date } });
});

it.each([
  ["Jane Roe, Staff Writer", ["Jane Roe"]],
  ["Par Jane Roe", ["Jane Roe"]],
  ["From Jane Roe in Kabul", ["Jane Roe"]],
])("%s names authors", (line, authors) => {
  expect(parseOpeningLine(line)?.authors).toEqual(authors);
});

it.each([
  "Downloaded on 5 April 2020",
  "Printed on 5 April 2020",
  "Retrieved, 5 April 2020",
  "Archived on April 5, 2020",
  "By 5 April 2020",
  "By April 5, 2020",
])("%s is no date of an article", (line) => {
  expect(parseOpeningLine(line)).toBeNull();
});
