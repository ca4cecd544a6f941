import { describe, expect, it } from "vitest";
import { parseCredit } from "./credit.ts";

describe("parseCredit", () => {
  it.each([
    ["By Jane Roe", ["Jane Roe"]],
    ["Author: Jane Roe", ["Jane Roe"]],
    ["by Jane Roe and John Doe", ["Jane Roe", "John Doe"]],
    ["By Jane Roe, John Doe and Ana de la Cruz", ["Jane Roe", "John Doe", "Ana de la Cruz"]],
    ["By Jane Roe & John Doe", ["Jane Roe", "John Doe"]],
    ["By Jane Roe with John Doe", ["Jane Roe", "John Doe"]],
    ["By Jane Roe and agencies", ["Jane Roe"]],
    ["By Jane Roe (Reuters)", ["Jane Roe"]],
    ["By Jane Roe (@jroe)", ["Jane Roe"]],
    ["By Jane Roe roe@example.org", ["Jane Roe"]],
    ["By JANE ROE, Associated Press Writer", ["Jane Roe"]],
    ["By Jane Roe, Ph.D., and John Doe, M.D.", ["Jane Roe, Ph.D.", "John Doe, M.D."]],
    ["By Martin Luther King, Jr.", ["Martin Luther King, Jr."]],
    ["By April Roe", ["April Roe"]],
    ["By Kanye West", ["Kanye West"]],
    // desks, staff and bodies
    ["By Chronology desk", ["Chronology desk"]],
    ["By Health and safety desk", ["Health and safety desk"]],
    ["By Chronology desk and People desk", ["Chronology desk", "People desk"]],
    ["By a staff reporter", ["a staff reporter"]],
    ["By the Associated Press", ["the Associated Press"]],
    // a plain credit, behind words that leave no doubt
    ["Written by admin", ["admin"]],
    ["Posted by web team", ["web team"]],
    // catalogues
    ["By stein,m. and mayers,j.", ["stein,m.", "mayers,j."]],
    ["By wu,ching-sheng.", ["wu,ching-sheng."]],
    ["By max a. stein", ["max a. stein"]],
    ["By king-hele,d.g., and cook,g.e.", ["king-hele,d.g.", "cook,g.e."]],
    ["By m. stein, ph.d.", ["m. stein, ph.d."]],
    ["By Jane Roe, PhD", ["Jane Roe, PhD"]],
    ["By Stein et al.", ["Stein et al."]],
    // a place or an outlet is no author
    ["By Jane Roe in Kabul", ["Jane Roe"]],
    ["By Jane Roe in Kabul and John Doe in Doha", ["Jane Roe", "John Doe"]],
    ["By Jane Roe | Reuters", ["Jane Roe"]],
    ["By Jane Roe, Reuters", ["Jane Roe"]],
    ["By Jane Roe and John Doe, The Washington Post", ["Jane Roe", "John Doe"]],
    ["By Jane Roe, diplomatic correspondent", ["Jane Roe"]],
  ])("%s", (line, names) => {
    expect(parseCredit(line)).toEqual(names);
  });

  it.each([
    "By the time the war ended, nobody cared.",
    "By then the talks had failed",
    "By all accounts he was there",
    "By 2014",
    "By province",
    "By province.",
    "By early morning",
    "By Early Morning",
    "By Sunday",
    "By April",
    "By admin",
    "By land, sea and air",
    "Written by admin2",
    "Written by a man who knew them all",
    "Written by the",
    "Posted by John at 12",
    "By Kabul.",
    "Jane Roe",
    "Author Jane Roe",
    "By ",
    `By ${"Jane Roe, ".repeat(20)}John Doe`,
  ])("no credit: %s", (line) => {
    expect(parseCredit(line)).toBeNull();
  });
});
