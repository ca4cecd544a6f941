import { expect, type Page } from "@playwright/test";
import { notices, ONCE, searchBox, test, totals } from "./reader.ts";

interface Answer {
  readonly query: { readonly problems: readonly unknown[] };
}

const examples = (page: Page) => page.getByRole("main").getByRole("table").getByRole("link");

test("The short help opens under the box and leads to the whole", async ({ page }) => {
  await page.goto("/search?q=silt");
  const banner = page.getByRole("banner");
  await expect(banner.getByRole("link", { name: /query language/ })).toBeHidden();
  await banner.getByText("How to search").click();
  await expect(banner.getByRole("term").first()).toBeVisible();
  await banner.getByRole("link", { name: /query language/ }).click();
  await expect(page).toHaveURL("/help/search");
  await expect(page).toHaveTitle("How to search · Pilcrow");
});

test("An example of the help runs", async ({ page }) => {
  await page.goto("/help/search");
  const query = (await examples(page).first().textContent()) ?? "";
  await examples(page).first().click();
  await expect(searchBox(page)).toHaveValue(query);
  await expect(totals(page)).toBeVisible();
  await expect(notices(page)).toHaveCount(0);
});

test("Every example of the help is a query without a problem", ONCE, async ({ page, request }) => {
  await page.goto("/help/search");
  await expect(page.getByRole("main").getByRole("table").last()).toBeVisible();
  const links = await examples(page).evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
  expect(links.length).toBeGreaterThan(20);
  for (const link of links) {
    const answer = await request.get(`/api/v1${link}`);
    expect(answer.status(), link).toBe(200);
    const { query }: Answer = await answer.json();
    expect(query.problems, link).toEqual([]);
  }
});
