import { test as base, expect, type Locator, type Page } from "@playwright/test";

interface Watched {
  /** Errors on the console that a story expects, such as the one Chromium writes for every 404. */
  readonly expectedErrors: readonly RegExp[];
  readonly watch: undefined;
}

/** A story fails on whatever the console complains of: errors, warnings, pages that throw, breaches of the policy. */
export const test = base.extend<Watched>({
  expectedErrors: [[], { option: true }],
  watch: [
    async ({ context, expectedErrors }, use) => {
      const complaints: string[] = [];
      context.on("console", (message) => {
        const { url } = message.location();
        if (["error", "warning"].includes(message.type())) {
          complaints.push(`${message.type()}: ${message.text()} (${url})`);
        }
      });
      context.on("weberror", (problem) => complaints.push(`page error: ${problem.error().message}`));
      await use(undefined);
      const unexpected = complaints.filter((text) => !expectedErrors.some((pattern) => pattern.test(text)));
      expect(unexpected, "complaints on the console").toEqual([]);
    },
    { auto: true },
  ],
});

/** Stories that need scripts, or need none, and those told once for all; see the projects of the config. */
export const WITH_JAVASCRIPT = { tag: "@javascript" };
export const WITHOUT_JAVASCRIPT = { tag: "@no-javascript" };
export const ONCE = { tag: "@once" };

/** The box, which scripts make a combobox. */
export const searchBox = (page: Page): Locator =>
  page
    .getByRole("combobox", { name: "Search the archive" })
    .or(page.getByRole("searchbox", { name: "Search the archive" }));
/** What the box offers while the reader types. */
export const completions = (page: Page): Locator =>
  page.getByRole("listbox", { name: "Suggestions" }).getByRole("option");
export const totals = (page: Page): Locator => page.getByRole("main").getByRole("status");
export const notices = (page: Page): Locator =>
  page.getByRole("list", { name: "Notices" }).getByRole("listitem");
export const chips = (page: Page): Locator =>
  page.getByRole("list", { name: "Filters chosen" }).getByRole("link");
/** The articles listed; an article is named by its title. */
export const hits = (page: Page): Locator => page.getByRole("main").getByRole("article");
export const hit = (page: Page, title: string): Locator =>
  page.getByRole("article", { name: title, exact: true });
export const titles = (page: Page): Locator => hits(page).getByRole("heading", { level: 2 });
// No role of its own reaches the names that Playwright knows.
export const marks = (within: Locator): Locator => within.locator("mark");

export const searchUrl = (...params: (readonly [name: string, value: string])[]): string =>
  `/search?${new URLSearchParams(params.map(([name, value]) => [name, value]))}`;

/** Types a query and presses Enter. */
export async function searchFor(page: Page, query: string): Promise<void> {
  await searchBox(page).fill(query);
  await searchBox(page).press("Enter");
}

/** The page answers to scripts as soon as / brings the reader to the box. */
export async function openLive(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await expect(async () => {
    await page.keyboard.press("/");
    await expect(searchBox(page)).toBeFocused({ timeout: 50 });
  }).toPass();
}

/** On a narrow screen the filters are folded away. */
export async function openFilters(page: Page): Promise<void> {
  const summary = page.getByText("Narrow by year or author");
  const isOpen = await summary.evaluate(({ parentElement }) => parentElement?.hasAttribute("open"));
  if (!isOpen && (await summary.isVisible())) await summary.click();
}

/** The table of years: cells with links, for those who cannot use the bars. */
export async function openYearTable(page: Page): Promise<Locator> {
  await openFilters(page);
  await page.getByText("Years as a table").click();
  return page.getByRole("table", { name: "Articles by year" });
}

/** Goes to the passage page of a paragraph found, by the number beside it. */
export async function openPassage(page: Page, query: string, title: string, number: number): Promise<void> {
  await page.goto(searchUrl(["q", query]));
  await hit(page, title)
    .getByRole("link", { name: `Paragraph ${number}`, exact: true })
    .click();
  await expect(page).toHaveURL(/\/p\/[0-9a-z]{10}\?q=/);
}

/** The id in the address of a passage page. */
export const idInUrl = (page: Page): string => new URL(page.url()).pathname.replace("/p/", "");
