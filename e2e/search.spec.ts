import { expect } from "@playwright/test";
import { AMBERGRIS, ARTICLES, DREDGING, PILOT, SHARED, TITLE_ONLY } from "./facts.ts";
import { hit, hits, marks, searchBox, searchFor, searchUrl, test, titles, totals } from "./reader.ts";

const NEWEST_FIRST = ARTICLES.map(({ title }) => title);
const DATED = ARTICLES.filter(({ date }) => date !== null).map(({ title }) => title);
const OLDEST_FIRST = [...DATED.toReversed(), TITLE_ONLY.title];
const withShared = (order: readonly string[]) => order.filter((title) => !SHARED.without.includes(title));

test("Enter on the start page shows the article, its credit and the paragraph with the word marked", async ({
  page,
}) => {
  await page.goto("/");
  await searchFor(page, AMBERGRIS.word);
  await expect(page).toHaveURL(searchUrl(["q", AMBERGRIS.word]));
  await expect(page).toHaveTitle(`${AMBERGRIS.word} – search · Pilcrow`);
  await expect(totals(page)).toHaveText("1 matching paragraph in 1 article.");
  await expect(titles(page)).toHaveText([PILOT]);
  await expect(hit(page, PILOT)).toContainText("Chart desk · 30 April 2011");
  await expect(hit(page, PILOT).getByRole("listitem")).toContainText(AMBERGRIS.text);
  await expect(marks(hits(page))).toHaveText(["ambergris"]);
  await expect(searchBox(page)).toHaveValue(AMBERGRIS.word);
});

test("The button searches as Enter does", async ({ page }) => {
  await page.goto("/");
  await searchBox(page).fill(AMBERGRIS.word);
  await page.getByRole("button", { name: "Search" }).click();
  await expect(titles(page)).toHaveText([PILOT]);
});

test("The number of matching paragraphs leads to the rest of them", async ({ page }) => {
  await page.goto(searchUrl(["q", "silt"]));
  await expect(totals(page)).toHaveText("5 matching paragraphs in 1 article.");
  await expect(hit(page, DREDGING).getByRole("listitem")).toHaveCount(3);
  await hit(page, DREDGING).getByRole("link", { name: "5 matching paragraphs" }).click();
  await expect(hit(page, DREDGING).getByRole("listitem")).toHaveCount(5);
  await expect(marks(hit(page, DREDGING))).toHaveText(Array.from({ length: 5 }, () => /^silt$/i));
  await expect(searchBox(page)).toHaveValue("silt");
});

test("A word of the title alone finds the article and says where", async ({ page }) => {
  await page.goto(searchUrl(["q", TITLE_ONLY.word]));
  await expect(titles(page)).toHaveText([TITLE_ONLY.title]);
  await expect(marks(titles(page))).toHaveText(["almanac"]);
  await expect(hit(page, TITLE_ONLY.title)).toContainText("Found in the title.");
  await expect(hit(page, TITLE_ONLY.title)).toContainText("undated");
});

test("A word of twelve articles fills two pages, and no article is on both", async ({ page }) => {
  await page.goto(searchUrl(["q", SHARED.word]));
  await expect(totals(page)).toHaveText("12 matching paragraphs in 12 articles.");
  await expect(titles(page)).toHaveCount(10);
  const first = await titles(page).allTextContents();
  const pager = page.getByRole("navigation", { name: "Pages" });
  await pager.getByRole("link", { name: "Next →" }).click();
  await expect(page).toHaveURL(searchUrl(["q", SHARED.word], ["page", "2"]));
  await expect(titles(page)).toHaveCount(2);
  const second = await titles(page).allTextContents();
  expect([...first, ...second].toSorted()).toEqual(withShared(NEWEST_FIRST).toSorted());
  await expect(pager.getByRole("link", { name: "2", exact: true })).toHaveAttribute("aria-current", "page");
  await pager.getByRole("link", { name: "← Previous" }).click();
  await expect(titles(page)).toHaveText(first);
});

test("A page after the last says how many there are and leads to the first", async ({ page }) => {
  await page.goto(searchUrl(["q", SHARED.word], ["page", "9"]));
  await expect(page.getByText("There are only 2 pages.")).toBeVisible();
  await page.getByRole("link", { name: "Go to the first" }).click();
  await expect(titles(page)).toHaveCount(10);
});

test("Articles are sorted from the newest or from the oldest, the undated last", async ({ page }) => {
  await page.goto(searchUrl(["q", SHARED.word]));
  const sort = page.getByRole("navigation", { name: "Sort" });
  await sort.getByRole("link", { name: "newest" }).click();
  await expect(page).toHaveURL(searchUrl(["q", SHARED.word], ["sort", "newest"]));
  await expect(titles(page)).toHaveText(withShared(NEWEST_FIRST).slice(0, 10));
  await sort.getByRole("link", { name: "oldest" }).click();
  await expect(titles(page)).toHaveText(withShared(OLDEST_FIRST).slice(0, 10));
  await expect(sort.getByRole("link", { name: "oldest" })).toHaveAttribute("aria-current", "true");
  await page.getByRole("link", { name: "Next →" }).click();
  await expect(titles(page)).toHaveText(withShared(OLDEST_FIRST).slice(10));
  await sort.getByRole("link", { name: "relevance" }).click();
  await expect(page).toHaveURL(searchUrl(["q", SHARED.word]));
});

test("Without a query every article is listed, newest first, with its opening paragraph", async ({
  page,
}) => {
  await page.goto("/");
  await page.getByRole("link", { name: "Browse all 14 articles" }).click();
  await expect(page).toHaveURL("/search");
  await expect(totals(page)).toHaveText("14 articles.");
  await expect(titles(page)).toHaveText(NEWEST_FIRST.slice(0, 10));
  await expect(hit(page, DREDGING).getByRole("listitem")).toHaveText([/Silt fills the inner basin/]);
  await expect(marks(hits(page))).toHaveCount(0);
});

test("Back and forward lead through the searches made", async ({ page }) => {
  await page.goto("/");
  await searchFor(page, "silt");
  await expect(titles(page)).toHaveText([DREDGING]);
  await page.getByRole("navigation", { name: "Sort" }).getByRole("link", { name: "oldest" }).click();
  await expect(page).toHaveURL(searchUrl(["q", "silt"], ["sort", "oldest"]));
  await page.goBack();
  await expect(page).toHaveURL(searchUrl(["q", "silt"]));
  await expect(searchBox(page)).toHaveValue("silt");
  await page.goBack();
  await expect(page).toHaveURL("/");
  await expect(searchBox(page)).toHaveValue("");
  await page.goForward();
  await expect(titles(page)).toHaveText([DREDGING]);
  await expect(searchBox(page)).toHaveValue("silt");
});

test("Where nothing matches, the page says so and offers a way on", async ({ page }) => {
  await page.goto(searchUrl(["q", "xylophone"]));
  await expect(totals(page)).toHaveText("Nothing found.");
  await expect(page.getByText("Nothing in this archive matches.")).toBeVisible();
  await page.getByRole("link", { name: "Browse all articles" }).click();
  await expect(totals(page)).toHaveText("14 articles.");
});
