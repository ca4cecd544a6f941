import { expect } from "@playwright/test";
import { LAMP } from "./facts.ts";
import { hit, searchUrl, test, titles } from "./reader.ts";

test("A reader who asks why is told what each word did, and what the order is made of", async ({ page }) => {
  await page.goto(searchUrl(["q", "granite beacon"]));
  await page.getByRole("link", { name: "Why these?" }).click();
  await expect(page).toHaveURL(searchUrl(["q", "granite beacon"], ["explain", "1"]));
  await expect(page.getByText("granite 2 · beacon 2 · together 1")).toBeVisible();
  await hit(page, LAMP).getByText("Why this?").click();
  const table = hit(page, LAMP).getByRole("table");
  await expect(table.getByRole("columnheader")).toHaveText(["Part", "Where", "Times", "Weight"]);
  await expect(table.getByRole("rowheader", { name: "granite" }).first()).toBeVisible();
  await page.getByRole("link", { name: "Hide why" }).click();
  await expect(page).toHaveURL(searchUrl(["q", "granite beacon"]));
});

test("Each part told is a link to the search without it", async ({ page }) => {
  await page.goto(searchUrl(["q", "granite"], ["year", "2010"], ["explain", "1"]));
  await expect(page.getByText("year 2010 removes 1")).toBeVisible();
  await page.getByRole("link", { name: "year 2010 removes 1: search without it" }).click();
  await expect(titles(page)).toHaveCount(2);
});
