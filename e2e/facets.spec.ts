import { expect } from "@playwright/test";
import { ARTICLES, BUOY, DREDGING, ISLE, NOTICE, SHARED, TITLE_ONLY } from "./facts.ts";
import { chips, openFilters, openYearTable, searchFor, searchUrl, test, titles, totals } from "./reader.ts";

const by = (...authors: string[]) =>
  ARTICLES.filter((one) => one.authors.some((author) => authors.includes(author)));

test("Authors are chosen one after the other, and articles of any of them are listed", async ({ page }) => {
  await page.goto("/search");
  await openFilters(page);
  await page.getByRole("link", { name: "Light desk 2", exact: true }).click();
  await expect(titles(page)).toHaveText(by("Light desk").map(({ title }) => title));
  await openFilters(page);
  await page.getByRole("link", { name: "Tide desk 3", exact: true }).click();
  await expect(page).toHaveURL(searchUrl(["author", "Light desk"], ["author", "Tide desk"]));
  await expect(titles(page)).toHaveText(by("Light desk", "Tide desk").map(({ title }) => title));
  await expect(page.getByRole("link", { name: /Light desk 2$/ })).toHaveAttribute("aria-current", "true");
});

test("An article of two desks is found under both", async ({ page }) => {
  for (const author of ["Light desk", "Works desk"]) {
    await page.goto(searchUrl(["author", author]));
    await expect(titles(page).filter({ hasText: "A lamp for Ravel Head" })).toBeVisible();
  }
});

test("A year is chosen in the table", async ({ page }) => {
  await page.goto("/search");
  const table = await openYearTable(page);
  await expect(table.getByRole("row")).toHaveText([
    "YearArticles",
    "20102",
    "20112",
    "20122",
    "20142",
    "20152",
    "20163",
    "undated1",
  ]);
  await table.getByRole("link", { name: "2014" }).click();
  await expect(page).toHaveURL(searchUrl(["year", "2014"]));
  await expect(titles(page)).toHaveText([NOTICE, "Spring tides at the Narrows"]);
});

test("A click on a bar chooses its year; a year without articles keeps its place", async ({
  page,
  isMobile,
}) => {
  await page.goto(searchUrl(["q", SHARED.word]));
  await openFilters(page);
  const bars = page.locator("svg a");
  await expect(bars.locator("title")).toHaveText([
    "2010: 2 articles",
    "2011: 2 articles",
    "2012: 1 article",
    "2013: 0 articles",
    "2014: 2 articles",
    "2015: 2 articles",
    "2016: 2 articles",
  ]);
  await bars.filter({ hasText: "2012: 1 article" })[isMobile ? "tap" : "click"]();
  await expect(page).toHaveURL(searchUrl(["q", SHARED.word], ["year", "2012"]));
  await expect(titles(page)).toHaveText(["Charts of the inner passage"]);
});

test("Undated articles can be chosen", async ({ page }) => {
  await page.goto("/search");
  await openFilters(page);
  await page.getByRole("link", { name: "undated 1" }).click();
  await expect(page).toHaveURL(searchUrl(["year", "undated"]));
  await expect(titles(page)).toHaveText([TITLE_ONLY.title]);
});

test("A range of years is a choice of its own", async ({ page }) => {
  await page.goto(searchUrl(["year", "2012..2014"], ["sort", "oldest"]));
  await expect(titles(page)).toHaveText([
    ISLE,
    "Charts of the inner passage",
    "Spring tides at the Narrows",
    NOTICE,
  ]);
  await expect(chips(page)).toHaveText([/2012–2014/]);
});

test("Choices show as chips, and each is taken back by itself", async ({ page }) => {
  await page.goto(searchUrl(["author", "Harbour desk"], ["author", "Works desk"], ["year", "2016"]));
  await expect(chips(page)).toHaveText([/Harbour desk/, /Works desk/, /2016/]);
  await expect(totals(page)).toHaveText("3 articles.");
  await page.getByRole("link", { name: "Remove filter Works desk" }).click();
  await expect(titles(page)).toHaveText([BUOY]);
  await page.getByRole("link", { name: "Remove filter 2016" }).click();
  await expect(chips(page)).toHaveText([/Harbour desk/]);
  await expect(totals(page)).toHaveText("3 articles.");
  await page.getByRole("link", { name: "Remove filter Harbour desk" }).click();
  await expect(chips(page)).toHaveCount(0);
  await expect(page).toHaveURL("/search");
});

test("A new query keeps the filters and the order", async ({ page }) => {
  await page.goto(
    searchUrl(["q", "harbour"], ["author", "Works desk"], ["year", "2016"], ["sort", "oldest"]),
  );
  await searchFor(page, "silt");
  await expect(page).toHaveURL(
    searchUrl(["q", "silt"], ["author", "Works desk"], ["year", "2016"], ["sort", "oldest"]),
  );
  await expect(titles(page)).toHaveText([DREDGING]);
  await expect(chips(page)).toHaveText([/Works desk/, /2016/]);
});

test("Filters that leave nothing are told, and the search without them is offered", async ({ page }) => {
  await page.goto(searchUrl(["q", "ambergris"], ["author", "Tide desk"]));
  await expect(titles(page)).toHaveCount(0);
  await expect(page.getByText("Nothing in this archive matches with this filter.")).toBeVisible();
  await page
    .getByRole("region", { name: "This finds something" })
    .getByRole("link", { name: /^Without/ })
    .click();
  await expect(titles(page)).toHaveText(["The pilot cutter"]);
  await expect(chips(page)).toHaveCount(0);
});
