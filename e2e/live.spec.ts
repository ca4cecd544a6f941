import { expect, type Page } from "@playwright/test";
import { AMBERGRIS, DREDGING, PILOT, SHARED } from "./facts.ts";
import { asksFor, holdBack, twoFrames } from "./hold-back.ts";
import {
  hits,
  openFilters,
  openLive,
  searchBox,
  searchUrl,
  test,
  titles,
  totals,
  WITH_JAVASCRIPT,
} from "./reader.ts";

const historyLength = (page: Page): Promise<number> => page.evaluate(() => window.history.length);
const scrolled = (page: Page): Promise<number> => page.evaluate(() => window.scrollY);

test.describe("While the reader types", WITH_JAVASCRIPT, () => {
  test("the articles follow, and the address changes without a new entry in the history", async ({
    page,
  }) => {
    await openLive(page, "/search");
    const entries = await historyLength(page);
    await searchBox(page).pressSequentially("amber", { delay: 20 });
    await expect(page).toHaveURL(searchUrl(["q", "amber"]));
    await searchBox(page).pressSequentially("gris", { delay: 20 });
    await expect(page).toHaveURL(searchUrl(["q", "ambergris"]));
    await expect(titles(page)).toHaveText([PILOT]);
    expect(await historyLength(page)).toBe(entries);
  });

  test("focus, the place in the box and the scroll position stay", async ({ page }) => {
    await openLive(page, searchUrl(["q", SHARED.word]));
    const { letGo } = await holdBack(page, `northern ${SHARED.word}`);
    await searchBox(page).press("Home");
    await searchBox(page).pressSequentially("northern ");
    await page.evaluate(() => window.scrollTo(0, 12));
    await letGo();
    await expect(totals(page)).toContainText("2 have every word");
    await expect(searchBox(page)).toBeFocused();
    expect(await searchBox(page).evaluate((box: HTMLInputElement) => box.selectionStart)).toBe(
      "northern ".length,
    );
    expect(await scrolled(page)).toBe(12);
  });

  test("no letter is lost, however slow the machine", async ({ page, context }) => {
    await openLive(page, "/search");
    const devtools = await context.newCDPSession(page);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: 6 });
    const text = "harbour lights and tides";
    // A little slower than the page waits, so that answers arrive between the letters.
    await searchBox(page).pressSequentially(text, { delay: 190 });
    await expect(searchBox(page)).toHaveValue(text);
    await expect(page).toHaveURL(searchUrl(["q", text]));
  });

  test("an answer that comes too late is left aside", async ({ page }) => {
    await openLive(page, "/search");
    const { letGo } = await holdBack(page, "beacon");
    const asked = page.waitForRequest((request) => asksFor(request, "beacon"));
    await searchBox(page).fill("beacon");
    await asked;
    await searchBox(page).fill("silt");
    await expect(titles(page)).toHaveText([DREDGING]);
    await letGo();
    await twoFrames(page);
    await expect(titles(page)).toHaveText([DREDGING]);
    await expect(page).toHaveURL(searchUrl(["q", "silt"]));
    await expect(searchBox(page)).toHaveValue("silt");
  });

  test("a slow answer is seen to be on its way", async ({ page }) => {
    await openLive(page, searchUrl(["q", "silt"]));
    const { letGo } = await holdBack(page, AMBERGRIS.word);
    const busy = page.locator("[aria-busy=true]");
    await expect(busy).toHaveCount(0);
    await searchBox(page).fill(AMBERGRIS.word);
    await expect(busy).toBeVisible();
    await expect(page.getByRole("main")).toHaveCSS("opacity", "0.6");
    await expect(titles(page)).toHaveText([DREDGING]);
    await letGo();
    await expect(busy).toHaveCount(0);
    await expect(titles(page)).toHaveText([PILOT]);
    await expect(page.getByRole("main")).toHaveCSS("opacity", "1");
  });

  test("emptying the box lists every article", async ({ page }) => {
    await openLive(page, searchUrl(["q", "silt"]));
    await searchBox(page).fill("");
    await expect(page).toHaveURL("/search");
    await expect(totals(page)).toHaveText("14 articles.");
  });
});

test.describe("With scripts", WITH_JAVASCRIPT, () => {
  test("/ brings the reader to the box, and types itself within it", async ({ page }) => {
    await openLive(page, searchUrl(["q", "silt"]));
    await expect(searchBox(page)).toHaveValue("silt");
    await searchBox(page).press("End");
    await page.keyboard.press("/");
    await expect(searchBox(page)).toHaveValue("silt/");
  });

  test("Enter right after the last letter searches at once, and back leads to the query before", async ({
    page,
  }) => {
    await openLive(page, searchUrl(["q", "silt"]));
    // In one go, so that no pause in the typing comes before Enter.
    await searchBox(page).evaluate((box: HTMLInputElement, word) => {
      box.value = word;
      box.dispatchEvent(new Event("input", { bubbles: true }));
      box.form?.requestSubmit();
    }, AMBERGRIS.word);
    await expect(titles(page)).toHaveText([PILOT]);
    await page.goBack();
    await expect(titles(page)).toHaveText([DREDGING]);
    await expect(searchBox(page)).toHaveValue("silt");
  });

  test("back leads from what was typed on the start page to the start page", async ({ page }) => {
    await openLive(page, "/");
    await searchBox(page).pressSequentially("sil", { delay: 20 });
    await expect(page).toHaveURL(searchUrl(["q", "sil"]));
    await expect(searchBox(page)).toBeFocused();
    await searchBox(page).pressSequentially("t");
    await expect(titles(page)).toHaveText([DREDGING]);
    await page.goBack();
    await expect(page).toHaveURL("/");
    await expect(searchBox(page)).toHaveValue("");
  });

  test("a filter chosen further down leaves the page where it is", async ({ page }) => {
    await openLive(page, searchUrl(["q", SHARED.word]));
    await openFilters(page);
    await page.evaluate(() => window.scrollTo(0, 60));
    await page.getByRole("link", { name: "Harbour desk 3" }).click();
    await expect(hits(page)).toHaveCount(3);
    expect(await scrolled(page)).toBe(60);
  });
});
