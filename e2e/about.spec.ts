import { expect } from "@playwright/test";
import { ARTICLES } from "./facts.ts";
import { ONCE, test } from "./reader.ts";

const PARAGRAPHS = ARTICLES.reduce((sum, { paragraphs }) => sum + paragraphs, 0);
const AUTHORS = new Set(ARTICLES.flatMap(({ authors }) => authors));

test("The foot of a page leads to what the archive holds", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("contentinfo").getByRole("link", { name: "About this archive" }).click();
  await expect(page).toHaveURL("/about");
  await expect(page).toHaveTitle("About this archive · Pilcrow");
  const terms = await page.getByRole("term").allTextContents();
  const told = await page.getByRole("definition").allTextContents();
  const facts = Object.fromEntries(terms.map((term, at) => [term, told[at]]));
  expect(facts).toMatchObject({
    Articles: String(ARTICLES.length),
    Paragraphs: String(PARAGRAPHS),
    Authors: String(AUTHORS.size),
    Dates: "2010 to 2016; 1 article undated",
    Texts: expect.stringMatching(/^\d+(\.\d)? kB$/),
    "Search index": expect.stringMatching(/^\d+(\.\d)? kB$/),
  });
});

test("It names the snapshot that the API answers from", ONCE, async ({ page, request }) => {
  const answer = await request.get("/api/v1/search");
  const { snapshot }: { snapshot: string } = await answer.json();
  await page.goto("/about");
  await expect(page.getByRole("definition").filter({ hasText: snapshot })).toBeVisible();
});

test(
  "The page shown while there are too many searches has no address of its own",
  ONCE,
  async ({ request }) => {
    expect((await request.get("/busy")).status()).toBe(404);
  },
);
