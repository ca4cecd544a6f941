import { AxeBuilder } from "@axe-core/playwright";
import { expect } from "@playwright/test";
import { AMBERGRIS, PILOT } from "./facts.ts";
import { gate, twoFrames } from "./hold-back.ts";
import {
  completions,
  openLive,
  searchBox,
  searchUrl,
  test,
  titles,
  WITH_JAVASCRIPT,
  WITHOUT_JAVASCRIPT,
} from "./reader.ts";

test.describe("While the reader types, the box", WITH_JAVASCRIPT, () => {
  test.beforeEach(async ({ page }) => {
    await openLive(page, "/");
    await expect(completions(page)).toHaveCount(0);
  });

  test("offers words, and the arrow keys and Enter take one", async ({ page }) => {
    await searchBox(page).pressSequentially("amberg");
    await expect(completions(page).first()).toContainText("ambergris");
    await expect(searchBox(page)).toHaveAttribute("aria-expanded", "true");
    await searchBox(page).press("ArrowDown");
    await expect(completions(page).first()).toHaveAttribute("aria-selected", "true");
    await expect(searchBox(page)).toBeFocused();
    await searchBox(page).press("Enter");
    await expect(page).toHaveURL(searchUrl(["q", AMBERGRIS.word]));
    await expect(searchBox(page)).toHaveValue(AMBERGRIS.word);
    await expect(completions(page)).toHaveCount(0);
    await expect(titles(page)).toHaveText([PILOT]);
  });

  test("stands between the last option and the first for the arrow keys", async ({ page }) => {
    await searchBox(page).pressSequentially("si");
    await expect(completions(page).nth(1)).toBeVisible();
    const active = page.getByRole("option", { selected: true });
    await searchBox(page).press("ArrowUp");
    await expect(completions(page).last()).toHaveAttribute("aria-selected", "true");
    const id = await completions(page).last().getAttribute("id");
    await expect(searchBox(page)).toHaveAttribute("aria-activedescendant", `${id}`);
    await searchBox(page).press("ArrowDown");
    await expect(active).toHaveCount(0);
    await expect(searchBox(page)).not.toHaveAttribute("aria-activedescendant");
    await searchBox(page).press("ArrowDown");
    await expect(completions(page).first()).toHaveAttribute("aria-selected", "true");
    await searchBox(page).press("Home");
    await expect(active).toHaveCount(0);
  });

  test("keeps the option that an arrow key came to, although a newer answer is on its way", async ({
    page,
  }) => {
    await searchBox(page).fill("amb");
    await expect(completions(page).first()).toContainText("ambergris");
    const [picked, given] = [gate(), gate()];
    await page.route("**/api/v1/complete?q=ambe", async (route) => {
      const response = await route.fetch();
      await picked.opened;
      await route.fulfill({ response }).catch(() => {}); // called off meanwhile
      given.open();
    });
    const request = page.waitForRequest(/complete\?q=ambe$/);
    await searchBox(page).press("e");
    await request;
    await searchBox(page).press("ArrowDown");
    picked.open();
    await given.opened;
    await twoFrames(page);
    await expect(completions(page).first()).toHaveAttribute("aria-selected", "true");
  });

  test("leads to an article that is picked by its title", async ({ page, isMobile }) => {
    await searchBox(page).pressSequentially("pilot c");
    const title = completions(page).filter({ hasText: PILOT });
    await title[isMobile ? "tap" : "click"]();
    await expect(page).toHaveURL("/a/the-pilot-cutter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(PILOT);
  });

  test("leaves Enter to what was typed where nothing is picked", async ({ page }) => {
    await searchBox(page).pressSequentially("amberg");
    await expect(completions(page).first()).toBeVisible();
    await searchBox(page).press("Enter");
    await expect(page).toHaveURL(searchUrl(["q", "amberg"]));
    await expect(completions(page)).toHaveCount(0);
    await expect(searchBox(page)).toHaveValue("amberg");
  });

  test("closes its list with Escape and keeps the text, and with Tab goes on", async ({ page }) => {
    await searchBox(page).pressSequentially("amberg");
    await expect(completions(page).first()).toBeVisible();
    await searchBox(page).press("Escape");
    await expect(completions(page)).toHaveCount(0);
    await expect(searchBox(page)).toHaveValue("amberg");
    await expect(searchBox(page)).toHaveAttribute("aria-expanded", "false");
    await searchBox(page).press("ArrowDown");
    await expect(completions(page).first()).toBeVisible();
    await searchBox(page).press("Tab");
    await expect(completions(page)).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Search" })).toBeFocused();
  });

  test("leaves the keys to an input method that composes", async ({ page }) => {
    await searchBox(page).focus();
    const session = await page.context().newCDPSession(page);
    await session.send("Input.imeSetComposition", { text: "amberg", selectionStart: 6, selectionEnd: 6 });
    await expect(completions(page).first()).toBeVisible();
    await searchBox(page).press("ArrowDown");
    await expect(page.getByRole("option", { selected: true })).toHaveCount(0);
    await session.send("Input.insertText", { text: "amberg" });
    await searchBox(page).press("ArrowDown");
    await expect(completions(page).first()).toHaveAttribute("aria-selected", "true");
  });

  test("offers nothing in the midst of a text, where the last word is not being typed", async ({ page }) => {
    await searchBox(page).pressSequentially("sil amberg");
    await expect(completions(page).first()).toBeVisible();
    for (let at = 0; at < " amberg".length; at++) await searchBox(page).press("ArrowLeft");
    await searchBox(page).pressSequentially("t");
    await expect(searchBox(page)).toHaveValue("silt amberg");
    await expect(completions(page)).toHaveCount(0);
  });

  test("leaves aside an answer that comes too late, and offers nothing for an empty text", async ({
    page,
  }) => {
    const [asked, given] = [gate(), gate()];
    await page.route("**/api/v1/complete?q=amb", async (route) => {
      const response = await route.fetch();
      await asked.opened;
      await route.fulfill({ response }).catch(() => {}); // called off meanwhile
      given.open();
    });
    const request = page.waitForRequest(/complete\?q=amb$/);
    await searchBox(page).fill("amb");
    await request;
    await searchBox(page).fill("sil");
    await expect(completions(page).filter({ hasText: "silt" }).first()).toBeVisible();
    asked.open();
    await given.opened;
    await twoFrames(page);
    await expect(completions(page).filter({ hasText: "ambergris" })).toHaveCount(0);
    await searchBox(page).fill("");
    await expect(completions(page)).toHaveCount(0);
  });

  test("is sound to axe with its list open", async ({ page }) => {
    await searchBox(page).pressSequentially("amberg");
    await searchBox(page).press("ArrowDown");
    await expect(completions(page).first()).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).include("form").analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});

test("Without scripts the box is a plain search box", WITHOUT_JAVASCRIPT, async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("searchbox", { name: "Search the archive" })).toBeVisible();
  await expect(page.getByRole("combobox")).toHaveCount(0);
});
