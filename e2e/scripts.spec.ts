import { expect } from "@playwright/test";
import { hits, marks, ONCE, searchUrl, test, titles } from "./reader.ts";

/** Of an archive in many languages: what a query finds, and what it marks there. */
const FINDS: readonly (readonly [what: string, query: string, title: string, marked: string])[] = [
  ["a Chinese word within a sentence", "灯塔", "港口的灯塔", "灯塔"],
  ["an Arabic word without its vowel marks", "محمد", "منارة الميناء", "مُحَمَّد"],
  ["a Thai word within a sentence", "แสงไฟ", "ประภาคารริมทะเล", "แสงไฟ"],
  ["a German word in another form", "lotse", "Der Hafen im Winter", "Lotsen"],
];

test.describe("In another writing or language the search finds", ONCE, () => {
  test.use({ baseURL: process.env.E2E_SCRIPTS_URL ?? "" });

  for (const [what, query, title, marked] of FINDS) {
    test(`${what}: ${query}`, async ({ page }) => {
      await page.goto(searchUrl(["q", query]));
      await expect(titles(page)).toHaveText([title]);
      await expect(marks(hits(page)).filter({ hasText: marked }).first()).toBeVisible();
    });
  }

  test("what import left out, apart from the text and without a link: in:removed", async ({ page }) => {
    await page.goto(searchUrl(["q", "frost in:removed"]));
    await expect(hits(page)).toHaveCount(1);
    await expect(hits(page)).toContainText(/Left out at import \(teaser\):\s*Read also: Frost on the coast/);
    await expect(marks(hits(page))).toHaveText(["Frost"]);
    await expect(hits(page).getByRole("link", { name: /^Paragraph/ })).toHaveCount(0);
  });
});
