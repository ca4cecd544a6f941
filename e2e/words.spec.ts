import { expect } from "@playwright/test";
import { BREAKWATER, CHARTS, FOG, HEBREW, ISLE, LAMP, PILOT } from "./facts.ts";
import { hit, hits, marks, ONCE, searchUrl, test, titles, totals } from "./reader.ts";

/** What a query finds, and the words it marks in the articles found. */
const FINDS: readonly (readonly [what: string, query: string, found: Readonly<Record<string, string[]>>])[] =
  [
    ["a name without its accents", "Moise", { [ISLE]: ["Moïse", "Moïse", "Moïse"], [CHARTS]: ["Moïse"] }],
    ["a name with its accents", "moïse", { [ISLE]: ["Moïse", "Moïse", "Moïse"], [CHARTS]: ["Moïse"] }],
    [
      "a possessive with either apostrophe",
      "averil",
      { [BREAKWATER]: ["Averil", "Averil"], [CHARTS]: ["Averil"] },
    ],
    ["a straight possessive", "Averil's", { [BREAKWATER]: ["Averil", "Averil"], [CHARTS]: ["Averil"] }],
    ["a curly possessive", "Averil’s", { [BREAKWATER]: ["Averil", "Averil"], [CHARTS]: ["Averil"] }],
    ["a plural by its singular", "beacon", { [FOG]: ["beacon"], [LAMP]: ["beacons"] }],
    ["a singular by its plural", "beacons", { [FOG]: ["beacon"], [LAMP]: ["beacons"] }],
    ["initials without points", "CLB", { [FOG]: ["C.L.B."], [ISLE]: ["CLB"] }],
    ["initials with points", "c.l.b.", { [FOG]: ["C.L.B."], [ISLE]: ["CLB"] }],
    ["a Hebrew word", HEBREW.word, { [HEBREW.title]: [HEBREW.word] }],
    ["an exact phrase only as it stands", '"granite footing"', { [BREAKWATER]: ["granite footing"] }],
    ["a phrase in curly quotation marks", "“granite footing”", { [BREAKWATER]: ["granite footing"] }],
    [
      "the same words apart without them",
      "granite footing",
      { [BREAKWATER]: ["granite", "footing"], [LAMP]: ["footing", "granite"] },
    ],
  ];

test.describe("The search finds", ONCE, () => {
  test.use({ javaScriptEnabled: false });

  for (const [what, query, found] of FINDS) {
    test(`${what}: ${query}`, async ({ page }) => {
      await page.goto(searchUrl(["q", query]));
      await expect(titles(page)).toHaveCount(Object.keys(found).length);
      for (const [title, words] of Object.entries(found))
        await expect(marks(hit(page, title))).toHaveText(words);
    });
  }
});

test("A word within a phrase marks the phrase as one", async ({ page }) => {
  await page.goto(searchUrl(["q", '"granite footing" levelled']));
  await expect(marks(hits(page))).toHaveText(["granite footing", "levelled"]);
});

test("A phrase that stands nowhere finds nothing though its words do", async ({ page }) => {
  await page.goto(searchUrl(["q", '"footing granite"']));
  await expect(totals(page)).toHaveText("Nothing found.");
});

test("Where no article has every word, each says which it lacks", async ({ page }) => {
  await page.goto(searchUrl(["q", "ambergris granite"]));
  await expect(totals(page)).toHaveText("3 matching paragraphs in 3 articles, of which none has every word.");
  await expect(hit(page, PILOT)).toContainText("Lacks: granite");
  await expect(hit(page, BREAKWATER)).toContainText("Lacks: ambergris");
  await expect(hit(page, LAMP)).toContainText("Lacks: ambergris");
});

test("Articles with every word come before those that lack some", async ({ page }) => {
  await page.goto(searchUrl(["q", "granite beacon"]));
  await expect(totals(page)).toHaveText("4 matching paragraphs in 3 articles, of which 1 has every word.");
  await expect(titles(page).first()).toHaveText(LAMP);
  await expect(hit(page, LAMP)).not.toContainText("Lacks");
  await expect(hit(page, FOG)).toContainText("Lacks: granite");
  await expect(hit(page, BREAKWATER)).toContainText("Lacks: beacon");
});

test("Small words of the language are not asked of every article", async ({ page }) => {
  await page.goto(searchUrl(["q", "where is the ambergris"]));
  await expect(titles(page)).toHaveText([PILOT]);
  await expect(marks(hits(page))).toHaveText(["ambergris"]);
});
