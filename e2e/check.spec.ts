import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { AMBERGRIS, DREDGING, HEBREW, PILOT } from "./facts.ts";
import { notices, ONCE, test, WITH_JAVASCRIPT } from "./reader.ts";

const QUOTE = "Once she brought home a lump of ambergris, found floating off the banks.";
const OTHER = "The pilot cutter leaves";

async function check(page: Page, text: string): Promise<void> {
  await page.goto("/check");
  await page.getByRole("textbox", { name: "The quotation" }).fill(text);
  await page.getByRole("button", { name: "Check" }).click();
}

const verdict = (page: Page) => page.getByRole("main").getByRole("heading", { level: 2 });
const places = (page: Page) => page.getByRole("main").getByRole("article");

test("The way to the quote checker is at the foot of every page", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("link", { name: "Check a quotation" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Check a quotation");
});

test("A quotation word for word leads to its paragraph", async ({ page }) => {
  await check(page, `  “${QUOTE.toUpperCase()}”`);
  await expect(verdict(page)).toHaveText("Word for word");
  await expect(places(page).getByRole("heading", { level: 3 })).toHaveText(PILOT);
  await expect(places(page).locator("mark")).toHaveText([QUOTE.replace(/\.$/, "")]);
  await places(page)
    .getByRole("link", { name: `Paragraph ${AMBERGRIS.number}` })
    .click();
  await expect(page).toHaveURL(/\/p\/[0-9a-z]{10}$/);
  await expect(page.getByRole("main")).toContainText(AMBERGRIS.text);
});

test("An altered quotation is told what was left out and changed", async ({ page }) => {
  await check(page, "Once she brought home a lump of amber, found off the banks.");
  await expect(verdict(page)).toHaveText("Altered");
  await expect(page.getByRole("main").getByRole("status")).toHaveText(
    "In the quotation 1 word is left out and 1 word is changed.",
  );
  await expect(places(page).getByRole("deletion")).toHaveText([/ambergris/, /floating/]);
  await expect(places(page).getByRole("insertion")).toHaveText([/amber/]);
});

test("A quotation of two articles is told to be stitched together", async ({ page, request }) => {
  const { articles } = await (await request.get("/api/v1/search?q=barges")).json();
  const other = articles.find(({ title }: { title: string }) => title === DREDGING).paragraphs[0].text;
  await check(page, `${QUOTE} ${other}`);
  await expect(verdict(page)).toHaveText("Stitched together from several places");
  await expect(places(page).getByRole("heading", { level: 3 })).toHaveText([PILOT, DREDGING]);
});

test("What nobody wrote here is not found", async ({ page }) => {
  await check(page, "Four score and seven years ago our fathers brought forth a new nation");
  await expect(verdict(page)).toHaveText("Not in this archive");
  await expect(places(page)).toHaveCount(0);
});

test("A check can be sent on as a link, and keeps the quotation in the box", async ({ page }) => {
  await page.goto(`/check?${new URLSearchParams({ text: QUOTE })}`);
  await expect(verdict(page)).toHaveText("Word for word");
  await expect(page.getByRole("textbox", { name: "The quotation" })).toHaveValue(QUOTE);
});

test("What cannot be checked is told in a sentence", async ({ page }) => {
  await page.goto("/check?text=one+word");
  await expect(notices(page)).toHaveText([/^That is too short .* It was not checked\.$/]);
  await page.goto(`/check?text=${"word+".repeat(500)}`);
  await expect(notices(page)).toHaveText([/^The quotation has 2,499 characters\. Give at most 2,000\./]);
  await page.goto("/check");
  await expect(notices(page)).toHaveCount(0);
});

test("A quotation in Hebrew is found", async ({ page, request }) => {
  const { articles } = await (
    await request.get(`/api/v1/search?q=${encodeURIComponent(HEBREW.word)}`)
  ).json();
  await check(page, articles[0].paragraphs[0].text);
  await expect(verdict(page)).toHaveText("Word for word");
  await expect(places(page).getByRole("heading", { level: 3 })).toHaveText(HEBREW.title);
});

test(
  "The verdict can be read by everybody, in the light and in the dark",
  WITH_JAVASCRIPT,
  async ({ page }) => {
    await check(
      page,
      "Once she brought home a lump of amber, found […] off the banks. [It] paid for a mast and rope.",
    );
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual(
        [],
      );
    }
  },
);

test.describe("The API checks quotations", ONCE, () => {
  test("that are posted to it", async ({ request }) => {
    const answer = await request.post("/api/v1/quote", { data: { text: `${QUOTE} It paid … mast.` } });
    expect(answer.status()).toBe(200);
    const found = await answer.json();
    expect(found).toMatchObject({
      verdict: "exact",
      found: 1,
      passages: [{ number: AMBERGRIS.number, likeness: 1 }],
    });
    expect(found.passages[0].parts.map(({ kind }: { kind: string }) => kind)).toEqual([
      "same",
      "omitted",
      "same",
    ]);
    expect(found.passages[0].article).toMatchObject({ title: PILOT, date: "2011-04-30", year: "2011" });
  });

  test("and says what is wrong with a request", async ({ request }) => {
    const wrong: readonly (readonly [data: string, status: number])[] = [
      ["", 400],
      ["{", 400],
      ["[]", 400],
      ['{"text": 1}', 400],
      ['{"text": "one word"}', 400],
      [JSON.stringify({ text: "a ".repeat(1500) }), 413],
      [JSON.stringify({ text: "a ".repeat(50_000) }), 413],
    ];
    for (const [data, status] of wrong) {
      const answer = await request.post("/api/v1/quote", {
        data,
        headers: { "Content-Type": "application/json" },
      });
      expect(answer.status(), data.slice(0, 40)).toBe(status);
      expect(await answer.json()).toMatchObject({
        error: { message: expect.stringMatching(/\.$/), parameter: "text" },
      });
    }
  });

  test("by POST alone, and nothing else is posted to", async ({ request }) => {
    const asked = await request.get("/api/v1/quote");
    expect([asked.status(), asked.headers().allow]).toEqual([405, "POST"]);
    const posted = await request.post("/check", { data: { text: OTHER } });
    expect([posted.status(), posted.headers().allow]).toEqual([405, "GET, HEAD"]);
  });

  test("of two thousand hostile signs", async ({ request }) => {
    for (const sign of ["[", "…", ". ", "a b ", "\u202e", "灯", "👍", "\\u0000", "<b>"]) {
      const text = sign.repeat(2000).slice(0, 2000);
      const answer = await request.post("/api/v1/quote", { data: { text } });
      expect([200, 400], sign).toContain(answer.status());
    }
  });
});
