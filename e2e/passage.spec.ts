import { expect } from "@playwright/test";
import { AMBERGRIS, BREAKWATER, DREDGING, PILOT } from "./facts.ts";
import {
  hit,
  idInUrl,
  marks,
  openLive,
  openPassage,
  searchUrl,
  test,
  titles,
  WITH_JAVASCRIPT,
  WITHOUT_JAVASCRIPT,
} from "./reader.ts";

const READ_ALL = "Read the whole article";
const query = `?q=${AMBERGRIS.word}`;

test("A paragraph found opens as a passage, with its credit, its place and the paragraphs around it", async ({
  page,
}) => {
  await openPassage(page, AMBERGRIS.word, PILOT, AMBERGRIS.number);
  const passage = page.locator(`#p-${idInUrl(page)}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(PILOT);
  await expect(page.getByRole("article")).toContainText("Chart desk · 30 April 2011");
  await expect(passage).toContainText(AMBERGRIS.text);
  await expect(passage).toContainText(`Paragraph ${AMBERGRIS.number} of ${AMBERGRIS.count}`);
  await expect(marks(passage)).toHaveText(["ambergris"]);
  await expect(page.getByRole("region", { name: "Before" }).getByRole("paragraph")).toHaveText([
    /^1\s*The pilot cutter leaves/,
    /^2\s*Her sails are tanned brown\./,
  ]);
  await expect(page.getByRole("region", { name: "After" }).getByRole("paragraph")).toHaveText([
    /^4\s*A steam launch/,
  ]);
});

test("At most three paragraphs stand on each side, each leading to its own page", async ({ page }) => {
  await openPassage(page, "barges", DREDGING, 4);
  await expect(page.getByRole("region", { name: "Before" }).getByRole("paragraph")).toHaveCount(3);
  const after = page.getByRole("region", { name: "After" });
  await expect(after.getByRole("paragraph")).toHaveCount(2);
  await after.getByRole("link", { name: "Paragraph 6" }).click();
  await expect(page.getByText("Paragraph 6 of 6")).toBeVisible();
  await expect(after).toHaveCount(0);
});

test("The whole article opens at the paragraph, which stands out, and the words stay marked", async ({
  page,
}) => {
  await openPassage(page, AMBERGRIS.word, PILOT, AMBERGRIS.number);
  const id = idInUrl(page);
  await page.getByRole("link", { name: READ_ALL }).click();
  await expect(page).toHaveURL(new RegExp(`/a/the-pilot-cutter\\?q=ambergris#p-${id}$`));
  const target = page.locator(`#p-${id}`);
  const background = (element: Element) => getComputedStyle(element).backgroundColor;
  const untargeted = page.locator("[id^=p-]:not(:target)");
  await expect(untargeted).toHaveCount(AMBERGRIS.count - 1); // waits for the end of the page
  const others = await untargeted.evaluateAll((all) =>
    all.map((one) => getComputedStyle(one).backgroundColor),
  );
  expect(others).not.toContain(await target.evaluate(background));
  await expect(target).toBeInViewport();
  await expect(marks(page.getByRole("article"))).toHaveText(["ambergris"]);
});

test("The article numbers its paragraphs, and each has a plain link of its own", async ({ page }) => {
  await page.goto(searchUrl(["q", "granite parapet"]));
  await hit(page, BREAKWATER).getByRole("heading").getByRole("link").click();
  await expect(page).toHaveTitle(`${BREAKWATER} · Pilcrow`);
  const links = page.getByRole("link", { name: /^Link to paragraph \d$/ });
  await expect(links).toHaveCount(5);
  const paragraphs = page.locator("[id^=p-]");
  await expect(paragraphs).toHaveText([/^1¶/, /^2¶/, /^3¶/, /^4¶/, /^5¶/]);
  const ids = await paragraphs.evaluateAll((all) => all.map(({ id }) => id.replace("p-", "")));
  const paths = await links.evaluateAll((all) => all.map((one) => one.getAttribute("href")));
  expect(paths).toEqual(ids.map((id) => expect.stringMatching(new RegExp(`^/p/${id}-[0-9a-z]{4}$`))));
  await expect(marks(page.getByRole("article"))).toHaveText(["granite", "parapet"]);
});

test("The ¶ shows itself when it is needed: on focus, on hover, and always on a phone", async ({
  page,
  isMobile,
}) => {
  await page.goto("/a/the-pilot-cutter");
  const link = page.getByRole("link", { name: "Link to paragraph 2" });
  if (isMobile) return expect(link).toHaveCSS("opacity", "0.7");
  await expect(link).toHaveCSS("opacity", "0");
  await page.getByText("Her sails are tanned brown.").hover();
  await expect(link).toHaveCSS("opacity", "1");
  await page.getByRole("heading", { level: 1 }).hover();
  await expect(link).toHaveCSS("opacity", "0");
  await page.getByRole("link", { name: "Link to paragraph 1" }).focus();
  await page.keyboard.press("Tab");
  await expect(link).toBeFocused();
  await expect(link).toHaveCSS("opacity", "1");
});

test.describe("With scripts", WITH_JAVASCRIPT, () => {
  test("a click on the ¶ copies the absolute link and says so", async ({ page, context, baseURL }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await openLive(page, "/a/the-pilot-cutter");
    const link = page.getByRole("link", { name: "Link to paragraph 3" });
    const path = await link.getAttribute("href");
    await expect(page.getByRole("status")).toBeEmpty();
    await link.scrollIntoViewIfNeeded();
    const place = await page.evaluate(() => window.scrollY);
    await link.click();
    await expect(page.getByRole("status")).toContainText("Link to paragraph 3 copied.");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${baseURL}${path}`);
    await expect(page).toHaveURL(
      new RegExp(`/a/the-pilot-cutter#${path?.replace("/p/", "p-").slice(0, 12)}$`),
    );
    expect(await page.evaluate(() => window.scrollY)).toBe(place);
    await page.getByRole("link", { name: "Open its page" }).click();
    await expect(page).toHaveURL(path ?? "");
  });

  test("where the clipboard is closed to the page, the ¶ leads to the passage", async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator.clipboard, "writeText", {
        value: () => Promise.reject(new Error("closed")),
      });
    });
    await openLive(page, "/a/the-pilot-cutter");
    await page.getByRole("link", { name: "Link to paragraph 3" }).click();
    await expect(page.getByText("Paragraph 3 of 4")).toBeVisible();
  });
});

test("Without scripts the ¶ leads to the passage", WITHOUT_JAVASCRIPT, async ({ page }) => {
  await page.goto("/a/the-pilot-cutter");
  await page.getByRole("link", { name: "Link to paragraph 3" }).click();
  await expect(page).toHaveURL(/\/p\/[0-9a-z]{10}-[0-9a-z]{4}$/);
  await expect(page.getByText("Paragraph 3 of 4")).toBeVisible();
});

test("An address typed in capitals opens the paragraph too", async ({ page }) => {
  await openPassage(page, AMBERGRIS.word, PILOT, AMBERGRIS.number);
  const id = idInUrl(page);
  await page.goto(`/p/${id.toUpperCase()}${query}`);
  await expect(page.locator(`#p-${id}`)).toContainText(AMBERGRIS.text);
});

test("A query without a match marks nothing on the passage page", async ({ page }) => {
  await openPassage(page, AMBERGRIS.word, PILOT, AMBERGRIS.number);
  await page.goto(`/p/${idInUrl(page)}?q=silt`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(PILOT);
  await expect(marks(page.getByRole("article"))).toHaveCount(0);
  await expect(titles(page)).toHaveCount(0);
});
