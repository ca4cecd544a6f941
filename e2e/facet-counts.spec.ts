import { expect, type Page } from "@playwright/test";
import { ONCE, openYearTable, searchUrl, test, totals } from "./reader.ts";

interface Choice {
  /** Path and query of the link, or nothing where the choice is made already. */
  readonly url: string;
  readonly count: number;
}

/** Every value the page offers, with the count it promises. */
async function choicesOn(page: Page): Promise<Choice[]> {
  await openYearTable(page);
  const authors = page.getByRole("region", { name: "Author" }).getByRole("link");
  const years = page.getByRole("table", { name: "Articles by year" }).locator("tbody").getByRole("row");
  const read = (nodes: (HTMLElement | SVGElement)[]) =>
    nodes.map((node) => {
      const link = node.matches("a") ? node : node.querySelector("a");
      const url = link?.hasAttribute("aria-current") ? "" : (link?.getAttribute("href") ?? "");
      return { url, count: Number(node.lastElementChild?.textContent) };
    });
  const all = [...(await authors.evaluateAll(read)), ...(await years.evaluateAll(read))];
  return all.filter(({ url }) => url !== "");
}

/** The same choice without those made before of its own facet: a count is that of the value alone. */
function alone(url: string, from: string): string {
  const { searchParams: asked } = new URL(url, "http://archive");
  const { searchParams: before } = new URL(from, "http://archive");
  for (const facet of ["author", "year"]) {
    if (asked.getAll(facet).length > before.getAll(facet).length)
      asked.set(facet, asked.getAll(facet).at(-1) ?? "");
  }
  return `/search?${asked}`;
}

const STARTS = [
  "/search",
  "/search?q=harbour",
  "/search?q=granite+beacon",
  "/search?q=harbour&year=2010..2012",
  "/search?author=Works+desk",
];
test.describe("Every choice gives as many articles as it promises", ONCE, () => {
  test.use({ javaScriptEnabled: false });

  for (const from of STARTS) {
    test(`at ${from}`, async ({ page }) => {
      await page.goto(from);
      const choices = await choicesOn(page);
      expect(choices.length).toBeGreaterThan(4);
      for (const { url, count } of choices) {
        await page.goto(alone(url, from));
        await expect(totals(page), url).toHaveText(new RegExp(`(^|in )${count} articles?[,.]`));
      }
    });
  }
});

test("A click on a year within a chosen range changes what is listed", ONCE, async ({ page }) => {
  await page.goto(searchUrl(["year", "2010..2012"]));
  await expect(totals(page)).toHaveText("6 articles.");
  const table = await openYearTable(page);
  await table.getByRole("link", { name: "2011" }).click();
  await expect(totals(page)).not.toHaveText("6 articles.");
});
