import { describe, expect, it } from "vitest";
import { parseBareNames, parsePlacedNames } from "./bare-names.ts";
import { isSurelyName, splitAuthorKey } from "./names.ts";

describe("parseBareNames", () => {
  it.each([
    ["Bill Van Auken", ["Bill Van Auken"]],
    ["Jane Roe and John Doe", ["Jane Roe", "John Doe"]],
    ["Theresa May", ["Theresa May"]],
    ["Hamad bin Khalifa al-Thani", ["Hamad bin Khalifa al-Thani"]],
    ["Mohammed Abu Zeid", ["Mohammed Abu Zeid"]],
    ["John R. Smith", ["John R. Smith"]],
  ])("%s", (line, names) => {
    expect(parseBareNames(line)).toEqual(names);
  });

  it.each([
    "Introduction",
    "Early Years",
    "The Long Road",
    "Kabul in Ruins",
    "Room 101",
    "WASHINGTON DC",
    "Camp David",
    "Saudi Arabia",
    "New York",
    "Kabul Airport",
    "Bonn Agreement",
    "Helmand Province",
    "Aristotle",
    "One Two Three Four Five",
    "jane roe",
    "Jane Roe in Kabul",
  ])("no names: %s", (line) => {
    expect(parseBareNames(line)).toBeNull();
  });
});

describe("parsePlacedNames", () => {
  it.each([
    ["Jane Roe in Kabul", ["Jane Roe"]],
    ["Jane Roe in Washington, D.C.", ["Jane Roe"]],
    ["Jane Roe in Kabul and John Doe in Doha", ["Jane Roe", "John Doe"]],
    ["Jane Roe, Reuters", ["Jane Roe"]],
  ])("%s", (line, names) => {
    expect(parsePlacedNames(line)).toEqual(names);
  });

  it.each(["Jane Roe", "Kabul in Ruins", "Kabul in Winter", "Peace Talks in Doha", "Jane Roe in despair"])(
    "none: %s",
    (line) => {
      expect(parsePlacedNames(line)).toBeNull();
    },
  );
});

it("tells names by initials and particles", () => {
  expect(["John R. Smith", "Bill Van Auken", "Saudi Arabia"].map(isSurelyName)).toEqual([true, true, false]);
});

it("keeps commas in an author key, for they may be part of a name", () => {
  expect(splitAuthorKey("Roe, Jane")).toEqual(["Roe, Jane"]);
  expect(splitAuthorKey("Jane Roe; John Doe")).toEqual(["Jane Roe", "John Doe"]);
  expect(splitAuthorKey("Health and safety desk")).toEqual(["Health and safety desk"]);
});
