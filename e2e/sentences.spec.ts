import { expect, type Page } from "@playwright/test";
import { AMBERGRIS, PILOT } from "./facts.ts";
import { idInUrl, marks, notices, openLive, openPassage, test, WITH_JAVASCRIPT } from "./reader.ts";

const [FIRST_SENTENCE = "", SECOND_SENTENCE = ""] = AMBERGRIS.text.split(/(?<=banks\.) /);

test("A link that was made from a text nobody knows says so", async ({ page }) => {
  await openPassage(page, AMBERGRIS.word, PILOT, AMBERGRIS.number);
  await page.goto(`/p/${idInUrl(page)}-zzzz`);
  await expect(notices(page)).toHaveText([/made from another text of the paragraph/]);
  await expect(page.getByText(`Paragraph ${AMBERGRIS.number} of ${AMBERGRIS.count}`)).toBeVisible();
});

test.describe("A link to sentences", () => {
  test("marks them", async ({ page }) => {
    await openPassage(page, AMBERGRIS.word, PILOT, AMBERGRIS.number);
    const id = idInUrl(page);
    const passage = page.locator(`#p-${id}`);
    await page.goto(`/p/${id}?s=2`);
    await expect(marks(passage)).toHaveText([SECOND_SENTENCE]);
    await expect(passage.getByRole("paragraph").first()).toHaveAttribute("lang", "en");
    await page.goto(`/p/${id}?s=1-2`);
    await expect(marks(passage)).toHaveText([AMBERGRIS.text]);
    await expect(notices(page)).toHaveCount(0);
  });

  test("that are not there marks what there is, and says so", async ({ page }) => {
    await openPassage(page, AMBERGRIS.word, PILOT, AMBERGRIS.number);
    const id = idInUrl(page);
    for (const [choice, marked] of [
      ["2-7", [SECOND_SENTENCE]],
      ["3", []],
      ["2-1", []],
      ["<b>", []],
    ] as const) {
      await page.goto(`/p/${id}?s=${encodeURIComponent(choice)}`);
      await expect(notices(page)).toHaveCount(1);
      await expect(marks(page.locator(`#p-${id}`))).toHaveText([...marked]);
    }
  });
});

/** Selects words as a reader's keys or mouse would. */
async function select(page: Page, words: string): Promise<void> {
  const text = page.getByRole("article").getByText(words).last();
  await text.evaluate((element, wanted) => {
    const node = element.firstChild;
    const at = node?.textContent?.indexOf(wanted) ?? -1;
    if (node) document.getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
  }, words);
}

test.describe("A selection", WITH_JAVASCRIPT, () => {
  test("is offered as a link to its sentences and as a quotation, from the keyboard too", async ({
    page,
    context,
    baseURL,
  }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await openLive(page, "/a/the-pilot-cutter");
    const path = await page.getByRole("link", { name: "Link to paragraph 3" }).getAttribute("href");
    await select(page, "paid for a new mast");
    const menu = page.getByRole("group", { name: "Copy from paragraph 3, sentence 2" });
    await expect(menu).toBeInViewport();
    await page.keyboard.press("Tab");
    await expect(menu.getByRole("link", { name: "Copy link to this" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect.poll(copied).toBe(`${baseURL}${path}?s=2`);
    await expect(page.getByRole("status")).toContainText("Link copied.");
    await page.keyboard.press("Tab");
    await expect(menu.getByRole("button", { name: "Copy as quotation with source" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect.poll(copied).toContain("“paid for a new mast”");
    const quotation = await copied();
    for (const part of [PILOT, "Chart desk", "April 30, 2011", `${baseURL}${path}?s=2`])
      expect(quotation).toContain(part);
    await page.keyboard.press("Escape");
    await expect(menu).toHaveCount(0);
    await expect(page.getByRole("link", { name: "Link to paragraph 3" })).toBeFocused();
    await page.goto(`${path}?s=2`);
    await expect(marks(page.getByRole("article"))).toHaveText([SECOND_SENTENCE]);
  });

  test("of a whole paragraph is a link to it, and nothing selected offers nothing", async ({
    page,
    context,
  }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await openLive(page, "/a/the-pilot-cutter");
    const path = await page.getByRole("link", { name: "Link to paragraph 3" }).getAttribute("href");
    const menu = page.getByRole("group", { name: /^Copy from/ });
    await page.getByText(FIRST_SENTENCE).last().click({ clickCount: 3 });
    await expect(menu).toHaveAccessibleName("Copy from paragraph 3");
    await expect(menu.getByRole("link")).toHaveAttribute("href", path ?? "");
    await page.evaluate(() => document.getSelection()?.removeAllRanges());
    await expect(menu).toHaveCount(0);
    await select(page, "brought home");
    await expect(menu).toHaveAccessibleName("Copy from paragraph 3, sentence 1");
    await menu.getByRole("link").click();
    await expect(page.getByRole("status")).toContainText("Link copied.");
    await expect(menu).toBeVisible();
    await page.getByRole("heading", { level: 1 }).click();
    await expect(menu).toHaveCount(0);
  });

  test("is offered as a citation in every style", async ({ page, context, baseURL }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await openLive(page, "/a/the-pilot-cutter");
    const path = await page.getByRole("link", { name: "Link to paragraph 3" }).getAttribute("href");
    await select(page, "paid for a new mast");
    const menu = page.getByRole("group", { name: /^Copy from/ });
    await menu.getByText("Cite", { exact: true }).click();
    await expect(menu.getByRole("listitem")).toHaveCount(10);
    await menu.getByRole("button", { name: "Copy MLA" }).click();
    await expect(page.getByRole("status")).toContainText("MLA copied.");
    const citation = await page.evaluate(() => navigator.clipboard.readText());
    expect(citation).toMatch(/^Chart desk\. “The pilot cutter\.” Pilcrow, 30 Apr\. 2011, par\. 3, /);
    expect(citation).toContain(`${baseURL}${path}?s=2.`);
  });

  test("over several paragraphs says that the first is taken", async ({ page }) => {
    await openLive(page, "/a/the-pilot-cutter");
    await select(page, "brought home");
    const menu = page.getByRole("group", { name: "Copy from paragraph 3, sentence 1" });
    await expect(menu).toBeVisible();
    await expect(menu).not.toContainText("the first paragraph is taken");
    await page.evaluate(() => {
      const texts = [...document.querySelectorAll("article [data-sentences]")];
      const [first, last] = [texts[0]?.firstChild, texts[2]?.firstChild];
      if (first && last) document.getSelection()?.setBaseAndExtent(first, 0, last, 5);
    });
    await expect(page.getByRole("group", { name: "Copy from paragraph 1", exact: true })).toContainText(
      "Of what is selected the first paragraph is taken: paragraph 1.",
    );
  });
});
