import { expect } from "@playwright/test";
import { BUOY } from "./facts.ts";
import { hit, hits, searchBox, searchUrl, test, titles } from "./reader.ts";

const HOSTILE = [
  "<script>window.pwned=1</script>",
  '"><img src=x onerror=window.pwned=1>',
  "</title><svg onload=window.pwned=1>",
  "javascript:window.pwned=1",
  "constructor __proto__ toString",
  "\u202Eevil\u0000\u0008",
];

for (const query of HOSTILE) {
  test(`A hostile query stays text: ${JSON.stringify(query)}`, async ({ page }) => {
    const answer = await page.goto(searchUrl(["q", query], ["author", query]));
    expect(answer?.status()).toBe(200);
    await expect(page.getByRole("link", { name: /^Remove filter/ })).toHaveCount(1);
    await expect(
      page.locator("[onerror], [onload], [href^='javascript:'], main img, main script"),
    ).toHaveCount(0);
    expect(await page.evaluate(() => "pwned" in window)).toBe(false);
    await expect(hits(page)).toHaveCount(0);
    await expect(searchBox(page)).toBeVisible();
  });
}

test("A title that looks like markup is shown as it was written", async ({ page }) => {
  await page.goto(searchUrl(["q", "angle"]));
  await expect(titles(page)).toHaveText([BUOY]);
  await hit(page, BUOY).getByRole("heading").getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(BUOY);
  await expect(page).toHaveTitle(`${BUOY} · Pilcrow`);
  await expect(page.locator("b")).toHaveCount(0);
});
