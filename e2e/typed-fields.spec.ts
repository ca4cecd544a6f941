import { expect } from "@playwright/test";
import { DREDGING, LAMP, PILOT } from "./facts.ts";
import { chips, hits, marks, openFilters, searchBox, searchUrl, test, titles, totals } from "./reader.ts";

test("An author that is typed is the same choice as one that is clicked, and is taken back as one", async ({
  page,
}) => {
  const typed = 'granite author:"Light desk"';
  await page.goto(searchUrl(["q", typed]));
  await expect(titles(page)).toHaveText([LAMP]);
  await expect(searchBox(page)).toHaveValue(typed);
  await expect(chips(page)).toHaveText([/Light desk/]);
  await openFilters(page);
  await expect(page.getByRole("link", { name: /Light desk 1$/ })).toHaveAttribute("aria-current", "true");
  await page.getByRole("link", { name: "Remove filter Light desk" }).click();
  await expect(page).toHaveURL(searchUrl(["q", "granite"]));
  await expect(searchBox(page)).toHaveValue("granite");
  await expect(titles(page)).toHaveCount(2);
});

test("A year is typed, and another author clicked", async ({ page }) => {
  await page.goto(searchUrl(["q", "harbour year:2010..2012"]));
  await expect(chips(page)).toHaveText([/2010–2012/]);
  await expect(totals(page)).toContainText("5 articles");
  await openFilters(page);
  await page.getByRole("link", { name: "Chart desk 2" }).click();
  await expect(chips(page)).toHaveText([/Chart desk/, /2010–2012/]);
  await expect(titles(page)).toHaveCount(2);
  await expect(titles(page).filter({ hasText: PILOT })).toBeVisible();
});

test("A typed year alone lists its articles, newest first", async ({ page }) => {
  await page.goto(searchUrl(["q", "year:2016"]));
  await expect(totals(page)).toHaveText("3 articles.");
  await expect(titles(page).first()).toHaveText(DREDGING);
});

test("A word asked of titles is marked there and nowhere else", async ({ page }) => {
  await page.goto(searchUrl(["q", "title:pilot"]));
  await expect(titles(page)).toHaveText([PILOT]);
  await expect(marks(hits(page))).toHaveText(["pilot"]);
});
