import { beforeAll, describe, expect, it } from "vitest";
import type { SearchRequest } from "#lib/search/request.ts";
import { effectsOf } from "./effects.ts";
import { ToySearch } from "./toy-search.ts";

const YEAR = { filters: { authors: [], years: [{ from: 2012, to: 2012 }] } };

let toy: ToySearch;
beforeAll(async () => {
  toy = await ToySearch.of([
    { text: "Taliban in Doha", author: "Ann", date: "2012" },
    { text: "Taliban in Doha", date: "2013" },
    { text: "Taliban, peace talks in Doha" },
    { text: "Taliban", date: "2012" },
    { text: "Doha and Kabul", date: "2012" },
  ]);
});

async function effects(request: Partial<SearchRequest>) {
  const effects = await effectsOf(toy.situation(request));
  return effects.map(({ kind, text, articles, without }) => [kind, text, articles, without?.text ?? null]);
}

describe("effectsOf", () => {
  it("counts words, all together, and what filters and NOTs take away", async () => {
    expect(await effects({ text: "Taliban in Doha -kabul has:date", ...YEAR })).toEqual([
      ["word", "Taliban", 4, "in doha -kabul has:date"],
      ["word", "Doha", 4, "taliban in -kabul has:date"],
      ["together", "taliban doha", 3, null],
      ["filter", "year 2012", 1, "Taliban in Doha -kabul has:date"],
      ["not", "kabul", 0, "taliban in doha has:date"],
      ["filter", "has:date", 0, "taliban in doha -kabul"],
    ]);
  });

  it("counts phrases and alternatives as they were typed", async () => {
    expect(await effects({ text: '"peace talks" (kabul OR taliban)' })).toEqual([
      ["word", '"peace talks"', 1, "kabul OR taliban"],
      ["word", "(kabul OR taliban)", 5, '"peace talks"'],
      ["together", '"peace talks" kabul OR taliban', 1, null],
    ]);
  });

  it("relaxes a facet as a whole", async () => {
    const filters = { authors: ["Ann", "Bob"], years: YEAR.filters.years };
    const [, author, year] = await effectsOf(toy.situation({ text: "doha", filters }));
    expect(author).toMatchObject({ text: "Ann, Bob", articles: 1, without: { filters: { authors: [] } } });
    expect(year).toMatchObject({
      text: "year 2012",
      articles: 0,
      without: { filters: { authors: ["Ann", "Bob"], years: [] } },
    });
  });

  it("tells nothing of nothing, and asks no more than 20 times", async () => {
    expect(await effects({ text: "" })).toEqual([]);
    const before = toy.asked.length;
    const tags = "abcdefghijklmnopqrst".split("").map((letter) => `tag:${letter}`);
    await effects({ text: `taliban doha ${tags.join(" ")}`, ...YEAR });
    expect(toy.asked.length - before).toBe(20);
  });
});
