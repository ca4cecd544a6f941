import { expect, type Page } from "@playwright/test";
import { ARTICLES, NOT_ARTICLES } from "./facts.ts";
import { notices, ONCE, test } from "./reader.ts";

const PATH = "/about/import";
const filesOf = (page: Page) => page.getByRole("list", { name: "Files" }).getByRole("listitem");
const fileOf = (page: Page, source: string) => filesOf(page).filter({ hasText: source });
const ALL = ARTICLES.length + Object.keys(NOT_ARTICLES).length;

test("A reader sees what became of every file, and why", async ({ page }) => {
  await page.goto("/about");
  await page.getByRole("link", { name: "what became of each" }).click();
  await expect(page).toHaveURL(PATH);
  await expect(page).toHaveTitle("What import made of the files · Pilcrow");
  await expect(filesOf(page)).toHaveCount(ALL);
  for (const source of Object.keys(NOT_ARTICLES))
    await expect(fileOf(page, source)).toContainText(/rejected|left out/);
  await expect(fileOf(page, "empty.txt")).toContainText("The file is empty");
  await expect(fileOf(page, "charts.md")).toContainText("4 paragraphs");
});

test("The files of one status can be listed alone", async ({ page }) => {
  await page.goto(PATH);
  const statuses = page.getByRole("navigation", { name: "Status" });
  await statuses.getByRole("link", { name: "rejected" }).click();
  await expect(page).toHaveURL(`${PATH}?status=rejected`);
  await expect(fileOf(page, "empty.txt")).toHaveCount(1);
  await expect(fileOf(page, "charts.md")).toHaveCount(0);
  await statuses.getByRole("link", { name: "all" }).click();
  await expect(filesOf(page)).toHaveCount(ALL);
});

test("What makes no sense in the address is left out, and said so", async ({ page }) => {
  await page.goto(`${PATH}?status=gone&page=x`);
  await expect(notices(page)).toHaveText([/"gone" is no status/, /"x" is no page/]);
  await expect(filesOf(page)).toHaveCount(ALL);
});

test("What was left out of an article can be read from its foot", async ({ page }) => {
  await page.goto(`${PATH}?status=indexed`);
  const withPieces = filesOf(page).filter({ has: page.getByRole("link", { name: /left out$/ }) });
  const entry = withPieces.first();
  const counted = (await entry.getByRole("link", { name: /left out$/ }).textContent()) ?? "";
  await entry.getByRole("link").first().click();
  const title = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
  await page.getByRole("link", { name: "see what was left out" }).click();
  await expect(page).toHaveURL(/\/a\/[^/]+\/removed$/);
  const pieces = page.getByRole("list", { name: "Left out" }).getByRole("listitem");
  await expect(pieces).toHaveCount(Number.parseInt(counted, 10));
  await page.getByRole("article").getByRole("link", { name: title, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
});

test("An article of which nothing was left out says so", async ({ page }) => {
  await page.goto("/a/charts-of-the-inner-passage");
  await expect(page.getByRole("link", { name: "see what was left out" })).toHaveCount(0);
  await page.goto("/a/charts-of-the-inner-passage/removed");
  await expect(page.getByRole("article")).toContainText("Nothing was left out of this article.");
});

test("Nothing is told of an article that is not there", ONCE, async ({ request }) => {
  expect((await request.get("/a/no-such-article/removed")).status()).toBe(404);
});

test(
  "What was left out is not for search engines; the account names no folder",
  ONCE,
  async ({ request }) => {
    const removed = await request.get("/a/charts-of-the-inner-passage/removed");
    expect(await removed.text()).toMatch(/<meta name="robots" content="noindex"/);
    const account = await (await request.get(PATH)).text();
    expect(account).not.toContain("e2e/corpus");
  },
);
