import { describe, expect, it } from "vitest";
import { isSurelyName, parseBareNames, parseByline, splitAuthorKey } from "./byline.ts";

describe("parseByline", () => {
  it.each([
    ["By Jane Roe", ["Jane Roe"]],
    ["Written by admin", ["admin"]],
    ["by Jane Roe and John Doe", ["Jane Roe", "John Doe"]],
    ["By Jane Roe, John Doe and Ana de la Cruz", ["Jane Roe", "John Doe", "Ana de la Cruz"]],
    ["By Jane Roe & John Doe", ["Jane Roe", "John Doe"]],
    ["By Martin Luther King, Jr.", ["Martin Luther King, Jr."]],
    ["By Chronology desk", ["Chronology desk"]],
    ["By the Associated Press", ["the Associated Press"]],
    ["By stein,m. and mayers,j.", ["stein,m.", "mayers,j."]],
    ["By Jane Roe in Kabul", ["Jane Roe"]],
    ["Author: Jane Roe", ["Jane Roe"]],
  ])("%s", (line, names) => {
    expect(parseByline(line)).toEqual(names);
  });

  it.each([
    "By the time the war ended, nobody cared.",
    "By then the talks had failed",
    "By all accounts he was there",
    "Jane Roe",
    "Author Jane Roe",
    "By ",
  ])("no byline: %s", (line) => {
    expect(parseByline(line)).toBeNull();
  });
});

describe("parseBareNames", () => {
  it.each([
    ["Bill Van Auken", ["Bill Van Auken"]],
    ["Jane Roe and John Doe", ["Jane Roe", "John Doe"]],
    ["Hamad bin Khalifa al-Thani", ["Hamad bin Khalifa al-Thani"]],
    ["Hamad bin Khalifa", ["Hamad bin Khalifa"]],
    ["Introduction", null],
    ["Early Years", null],
    ["The Long Road", null],
    ["Kabul in Ruins", null],
    ["Room 101", null],
    ["WASHINGTON DC", null],
  ])("%s", (line, names) => {
    expect(parseBareNames(line)).toEqual(names);
  });
});

it("tells names by initials and particles", () => {
  expect(["John R. Smith", "Bill Van Auken", "Saudi Arabia"].map(isSurelyName)).toEqual([true, true, false]);
});

it("keeps commas in an author key, for they may be part of a name", () => {
  expect(splitAuthorKey("Roe, Jane")).toEqual(["Roe, Jane"]);
  expect(splitAuthorKey("Jane Roe; John Doe")).toEqual(["Jane Roe", "John Doe"]);
  expect(splitAuthorKey("Health and safety desk")).toEqual(["Health and safety desk"]);
});
