import { expect } from "@playwright/test";
import { BREAKWATER, PILOT } from "./facts.ts";
import { searchUrl, test, titles, totals } from "./reader.ts";

test("A phrase with a slip of the pen is offered as it was meant", async ({ page }) => {
  await page.goto(searchUrl(["q", '"granit footing"']));
  await expect(totals(page)).toHaveText("Nothing found.");
  await page
    .getByRole("link", { name: /granite footing/ })
    .first()
    .click();
  await expect(titles(page)).toHaveText([BREAKWATER]);
});

test("Where nothing is found, each way on tells how much it gives", async ({ page }) => {
  await page.goto(searchUrl(["q", "ambergris"], ["year", "2016"]));
  await expect(totals(page)).toHaveText("Nothing found.");
  await expect(
    page.getByText("The archive holds 14 articles from 2010 to 2016; 3 of them are from 2016."),
  ).toBeVisible();
  const ways = page.getByRole("region", { name: "This finds something" }).getByRole("listitem");
  await expect(ways.first()).toContainText("1 article");
  await ways.first().getByRole("link").click();
  await expect(titles(page)).toHaveText([PILOT]);
  await expect(totals(page)).toHaveText("1 matching paragraph in 1 article.");
});
