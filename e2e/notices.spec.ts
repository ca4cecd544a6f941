import { expect } from "@playwright/test";
import { DREDGING } from "./facts.ts";
import { hits, marks, notices, searchBox, searchUrl, test, titles, totals } from "./reader.ts";

test("A year that is none is named and ignored", async ({ page }) => {
  await page.goto(searchUrl(["q", "silt"], ["year", "abc"]));
  await expect(notices(page)).toHaveText([/"abc" is no year\. .*It was ignored\./]);
  await expect(titles(page)).toHaveText([DREDGING]);
});

test("A query given twice is taken once, with a word about it", async ({ page }) => {
  await page.goto(searchUrl(["q", "silt"], ["q", "granite"]));
  await expect(notices(page)).toHaveText([/"q" is given 2 times\. Give it once\./]);
  await expect(searchBox(page)).toHaveValue("silt");
  await expect(titles(page)).toHaveText([DREDGING]);
});

test("A query of ten thousand characters is cut, with a word about it", async ({ page }) => {
  const answer = await page.goto(searchUrl(["q", `silt ${"x".repeat(9_995)}`]));
  expect(answer?.status()).toBe(200);
  await expect(notices(page)).toHaveText([/Only the first 256 characters are searched\./]);
  await expect(titles(page)).toHaveText([DREDGING]);
});

test("Eighty different words are cut to sixteen, with a word about it", async ({ page }) => {
  const words = Array.from({ length: 80 }, (_, at) => `w${at}`).join(" ");
  await page.goto(searchUrl(["q", `silt ${words}`]));
  await expect(
    notices(page).filter({ hasText: "Only the first 16 different words are searched." }),
  ).toBeVisible();
  await expect(titles(page)).toHaveText([DREDGING]);
});

test("A quotation mark left open is pointed out and its words are searched", async ({ page }) => {
  await page.goto(searchUrl(["q", '"silt leaves']));
  await expect(notices(page)).toHaveText([/A quotation mark is not closed.*"silt leaves/]);
  await expect(titles(page).first()).toHaveText(DREDGING);
  await expect(marks(hits(page)).first()).toHaveText(/silt|leaves/i);
});

test("Several faults of a query are each named, with the spot marked in what was typed", async ({ page }) => {
  const query = "nosuch:silt (barges";
  await page.goto(searchUrl(["q", query]));
  await expect(notices(page)).toHaveText([
    /nosuch.*title.*nosuch:silt \(barges/,
    /parenthesis.*nosuch:silt \(barges/i,
  ]);
  await expect(marks(notices(page))).toHaveText([/^nosuch/, /^\(/]);
  await expect(titles(page)).toHaveText([DREDGING]);
});

test("A query without a letter or digit says what is missing", async ({ page }) => {
  await page.goto(searchUrl(["q", "?!"]));
  await expect(notices(page)).toHaveText([/There is no letter or digit to search for\./]);
});

for (const [name, value] of [
  ["sort", "sideways"],
  ["page", "0"],
  ["page", "1e3"],
  ["year", "2016..2010"],
  ["match", "some"],
  ["explain", "yes"],
] as const) {
  test(`A senseless ${name} (${value}) is named and ignored`, async ({ page }) => {
    await page.goto(searchUrl(["q", "silt"], [name, value]));
    await expect(notices(page)).toHaveText([
      new RegExp(`"${value.replaceAll(".", "\\.")}" is no ${name}\\.`),
    ]);
    await expect(totals(page)).toHaveText("5 matching paragraphs in 1 article.");
  });
}

test("Parameters that Pilcrow does not know are left alone", async ({ page }) => {
  await page.goto(searchUrl(["q", "silt"], ["utm_source", "letter"]));
  await expect(notices(page)).toHaveCount(0);
  await expect(titles(page)).toHaveText([DREDGING]);
});
