import { expect } from "@playwright/test";
import { AMBERGRIS, PILOT } from "./facts.ts";
import { hit, hits, marks, searchBox, searchUrl, test, titles, totals } from "./reader.ts";

test("A word that the archive lacks is looked for in the spelling that it has, and says so", async ({
  page,
}) => {
  await page.goto(searchUrl(["q", "ambergriss"]));
  await expect(page.getByText("Nothing for “ambergriss”; showing “ambergris”.")).toBeVisible();
  await expect(titles(page)).toHaveText([PILOT]);
  await expect(hit(page, PILOT)).toContainText("has ambergris for ambergriss");
  await expect(marks(hits(page))).toHaveText([AMBERGRIS.word]);
  await page.getByRole("link", { name: "Search for ambergriss as it is" }).click();
  await expect(totals(page)).toHaveText("Nothing found.");
  await expect(searchBox(page)).toHaveValue("=ambergriss");
});

test("What the owner of the archive holds for the same is found too, and can be left out", async ({
  page,
}) => {
  await page.goto(searchUrl(["q", "skiff"]));
  await expect(page.getByText("Also searched: launch (for skiff)")).toBeVisible();
  await expect(titles(page)).toHaveCount(2);
  await expect(hit(page, PILOT)).toContainText("has launch for skiff");
  await page.getByRole("link", { name: "only skiff" }).click();
  await expect(totals(page)).toHaveText("Nothing found.");
});
