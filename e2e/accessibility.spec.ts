import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { AMBERGRIS, BREAKWATER, PILOT, SHARED } from "./facts.ts";
import { ONCE, openLive, searchUrl, test, titles, WITH_JAVASCRIPT } from "./reader.ts";

test.use({ expectedErrors: [/the server responded with a status of 404/] });

const STANDARDS = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"];
const ROUTES: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  "the start page": (page) => page.goto("/"),
  "articles found": (page) => page.goto(searchUrl(["q", SHARED.word])),
  "articles found under filters": (page) =>
    page.goto(
      searchUrl(["q", "granite beacon"], ["author", "Works desk"], ["year", "2010..2012"], ["year", "abc"]),
    ),
  "nothing found": (page) => page.goto(searchUrl(["q", "xylophone"])),
  "articles found, with the reasons": (page) =>
    page.goto(searchUrl(["q", "granit beacon nosuch:"], ["explain", "1"])),
  "the help": (page) => page.goto("/help/search"),
  "the page about the archive": (page) => page.goto("/about"),
  "an article": (page) => page.goto("/a/a-notice-on-the-quay?q=harbour"),
  "a passage": async (page) => {
    await page.goto(searchUrl(["q", AMBERGRIS.word]));
    await page.getByRole("link", { name: `Paragraph ${AMBERGRIS.number}` }).click();
    await expect(page.getByText("Read the whole article")).toBeVisible();
  },
  "a page that is not there": (page) => page.goto("/nothing/at/all"),
};

async function seriousFaults(page: Page): Promise<string[]> {
  const { violations, passes } = await new AxeBuilder({ page }).withTags(STANDARDS).analyze();
  expect(passes.length).toBeGreaterThan(5);
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  return serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

test.describe("axe finds nothing serious", WITH_JAVASCRIPT, () => {
  for (const [name, open] of Object.entries(ROUTES)) {
    test(`on ${name}, in the light and in the dark`, async ({ page }) => {
      await open(page);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        expect.soft(await seriousFaults(page), colorScheme).toEqual([]);
      }
    });
  }

  test("with every fold opened", async ({ page }) => {
    await page.goto(searchUrl(["q", SHARED.word]));
    for (const fold of await page.locator("summary:visible").all()) await fold.click();
    await page.getByText("Years as a table").click({ trial: true });
    expect(await seriousFaults(page)).toEqual([]);
  });
});

/** Tab after Tab until the place is reached; nothing may hold the reader on the way. */
async function tabTo(page: Page, isThere: () => Promise<boolean>): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press("Tab");
    if (await isThere()) return;
  }
  throw new Error("80 presses of Tab do not lead there");
}

test("The keyboard alone leads from the box to a hit and to the ¶ of a paragraph", async ({ page }) => {
  const focused = page.locator(":focus");
  await page.goto("/");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the content" })).toBeFocused();
  await expect(focused).toBeInViewport();
  await tabTo(page, async () => (await focused.getAttribute("type")) === "search");
  await page.keyboard.type("granite");
  await page.keyboard.press("Enter");
  await expect(titles(page)).toHaveCount(2);
  await tabTo(page, async () => (await focused.textContent()) === BREAKWATER);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(BREAKWATER);
  await tabTo(page, async () => (await focused.textContent()) === "¶");
  await expect(page.getByRole("link", { name: "Link to paragraph 1" })).toBeFocused();
  await expect(focused).not.toHaveCSS("opacity", "0");
  await expect(focused).not.toHaveCSS("outline-style", "none");
});

test("The link at the top skips to the content", async ({ page }) => {
  await page.goto("/a/the-pilot-cutter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#main$/);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Link to paragraph 1" })).toBeFocused();
});

test(
  "No word that has room is broken: the button and the filters stand in one line",
  ONCE,
  async ({ page }) => {
    for (const width of [390, 768, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto("/");
      const words = [
        page.getByRole("button", { name: "Search" }),
        page.getByRole("banner").getByRole("link"),
        page.getByRole("region", { name: "Author" }).getByRole("link").first(),
      ];
      for (const word of words) {
        const lines = await word.evaluate((node) => {
          const range = document.createRange();
          range.selectNodeContents(node);
          const tops = [...range.getClientRects()]
            .filter(({ width: wide }) => wide > 0)
            .map(({ bottom }) => bottom);
          return Math.max(...tops) - Math.min(...tops);
        });
        expect(lines).toBeLessThan(12); // far less than the height of a line
      }
    }
  },
);

test("Nothing has to be scrolled sideways on a narrow screen", ONCE, async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const [name, open] of Object.entries(ROUTES)) {
    await open(page);
    const { scrollWidth, clientWidth } = await page.evaluate(() => ({
      scrollWidth: document.documentElement.scrollWidth,
      clientWidth: document.documentElement.clientWidth,
    }));
    expect.soft(scrollWidth, name).toBeLessThanOrEqual(clientWidth);
  }
});

test.describe("With scripts", WITH_JAVASCRIPT, () => {
  test("nothing shifts while articles are loaded", async ({ page }) => {
    await page.addInitScript(() => {
      const shifts: number[] = [];
      const watch = new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) if ("value" in entry) shifts.push(Number(entry.value));
      });
      watch.observe({ type: "layout-shift", buffered: true });
      Object.assign(window, { shifts });
    });
    await openLive(page, searchUrl(["q", SHARED.word]));
    const sum = await page.evaluate(() => {
      const shifts: unknown = Reflect.get(window, "shifts");
      return Array.isArray(shifts) ? shifts.reduce((all: number, one: number) => all + one, 0) : null;
    });
    expect(sum).not.toBeNull();
    expect(sum).toBeLessThan(0.02);
    await expect(page).toHaveTitle(`${SHARED.word} – search · Pilcrow`);
    await expect(page.getByRole("link", { name: PILOT })).toBeAttached();
  });
});
