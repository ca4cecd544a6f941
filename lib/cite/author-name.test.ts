import { describe, expect, test } from "vitest";
import { authorName, printFamilyFirst, printInitials, printName } from "./author-name.ts";

const PARTED: readonly (readonly [name: string, familyFirst: string, initials: string])[] = [
  ["Jane Roe", "Roe, Jane", "Roe, J."],
  ["Bill Van Auken", "Van Auken, Bill", "Van Auken, B."],
  ["Ludwig van der Rohe", "van der Rohe, Ludwig", "van der Rohe, L."],
  ["Jean-Paul Dubois", "Dubois, Jean-Paul", "Dubois, J.-P."],
  ["M. K. Bhadrakumar", "Bhadrakumar, M. K.", "Bhadrakumar, M. K."],
  ["Martin King Jr.", "King, Martin, Jr.", "King, M., Jr."],
  ["Martin King, Jr.", "King, Martin, Jr.", "King, M., Jr."],
  ["Roe, Jane", "Roe, Jane", "Roe, J."],
  ["By Jane Roe", "Roe, Jane", "Roe, J."],
  ["Emily Post", "Post, Emily", "Post, E."],
  ["Émile d’Alembert", "d’Alembert, Émile", "d’Alembert, É."],
  ["Иван Петров", "Петров, Иван", "Петров, И."],
];

test.each(PARTED)("%s is parted", (name, familyFirst, initials) => {
  expect(printFamilyFirst(authorName(name))).toBe(familyFirst);
  expect(printInitials(authorName(name))).toBe(initials);
});

test.each(["Van Roe", "De Groot"])("a particle is no given name: %s", (name) => {
  const [given, family] = name.split(" ");
  expect(authorName(name)).toMatchObject({ given, family });
});

describe("A name is left whole", () => {
  test.each([
    "Harbour desk",
    "The Asian Desk",
    "Ministry of Works",
    "The Washington Post",
    "Associated Press",
    "Reuters",
    "北京日報",
    "محمد علي",
    "admin",
    "jane roe",
    "Roe, Jane, editor",
    "Roe & Doe",
    "",
  ])("%s", (name) => {
    const whole = authorName(name);
    for (const print of [printName, printFamilyFirst, printInitials]) expect(print(whole)).toBe(name);
  });
});

test("A desk is credited without its by", () => {
  expect(authorName("by Harbour desk")).toEqual({ literal: "Harbour desk", isBody: true });
});

test("Desks are told from people whose names cannot be parted", () => {
  expect(authorName("Harbour desk")).toMatchObject({ isBody: true });
  expect(authorName("محمد علي")).toMatchObject({ isBody: false });
});
