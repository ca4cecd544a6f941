import { type APIRequestContext, expect, type Page } from "@playwright/test";
import { askArticle } from "./api.ts";
import { AMBERGRIS, BUOY } from "./facts.ts";
import { ONCE, openLive, test, WITH_JAVASCRIPT } from "./reader.ts";

/** The paragraph about the ambergris. */
async function ambergris(request: APIRequestContext): Promise<string> {
  const { paragraphs } = await askArticle(request, "the-pilot-cutter");
  return paragraphs[AMBERGRIS.number - 1]?.id ?? "";
}

/** The link to the ambergris that a ¶ copies: it says which text it was made from. */
async function lastingLink(page: Page): Promise<string> {
  const link = page.getByRole("link", { name: `Link to paragraph ${AMBERGRIS.number}` });
  return (await link.getAttribute("href")) ?? "";
}

const TYPES: Readonly<Record<string, string>> = {
  ".bib": "application/x-bibtex",
  ".ris": "application/x-research-info-systems",
  ".csl.json": "application/vnd.citationstyles.csl+json",
  ".md": "text/markdown",
  ".txt": "text/plain",
};

test.describe("The citation of a paragraph as a file", ONCE, () => {
  for (const [ending, type] of Object.entries(TYPES)) {
    test(`${ending} has its type, its name, the link and the day`, async ({ request, baseURL }) => {
      const id = await ambergris(request);
      const answer = await request.get(`/p/${id}${ending}`);
      expect(answer.status()).toBe(200);
      expect(answer.headers()).toMatchObject({
        "content-type": `${type}; charset=utf-8`,
        "content-disposition": `inline; filename="pilcrow-${id}${ending}"`,
        "x-content-type-options": "nosniff",
      });
      const text = await answer.text();
      expect(text).toMatch(new RegExp(`${baseURL}/p/${id}-[0-9a-z]{4}`));
      expect(text).toContain("The pilot cutter");
      expect(text).toMatch(/20\d\d/);
    });
  }

  test("is had in capitals too, and as JSON it is what the API gives", async ({ request }) => {
    const id = await ambergris(request);
    const [small, large] = [
      await request.get(`/p/${id}.bib`),
      await request.get(`/p/${id.toUpperCase()}.bib`),
    ];
    expect(await large.text()).toBe(await small.text());
    const json = await request.get(`/p/${id}.json`);
    expect(await json.json()).toEqual(await (await request.get(`/api/v1/paragraphs/${id}`)).json());
  });

  test("escapes what a title has", async ({ request }) => {
    const { paragraphs } = await askArticle(request, "the-bold-buoy").catch(() => askBuoy(request));
    const bib = await (await request.get(`/p/${paragraphs[0]?.id}.bib`)).text();
    expect(bib).toContain('title = {{The <b>bold</b> \\& "quotes" buoy}}');
    const markdown = await (await request.get(`/p/${paragraphs[0]?.id}.md`)).text();
    expect(markdown).toContain('\\<b\\>bold\\</b\\> \\& "quotes" buoy');
  });

  test("of no paragraph is the API's error", async ({ request }) => {
    for (const path of ["/p/0000000000.bib", "/p/0000000000.json", "/p/nope.txt"]) {
      const answer = await request.get(path);
      expect(answer.status(), path).toBe(404);
      expect(await answer.json()).toMatchObject({ error: { code: "no-paragraph", parameter: "id" } });
    }
    const page = await request.get("/p/0000000000.pdf");
    expect(page.status()).toBe(404);
  });
});

async function askBuoy(request: APIRequestContext) {
  const answer = await request.get("/api/v1/search?limit=100");
  const { articles }: { articles: { title: string; slug: string }[] } = await answer.json();
  return askArticle(request, articles.find(({ title }) => title === BUOY)?.slug ?? "");
}

test("A passage can be cited in every usual style, with or without scripts", async ({
  page,
  request,
  baseURL,
}) => {
  const id = await ambergris(request);
  await page.goto(`/p/${id}`);
  const link = await lastingLink(page);
  const cite = page.getByRole("group").filter({ hasText: "Cite this paragraph" });
  await expect(page.getByText("As a file:")).toBeHidden();
  await page.getByText("Cite this paragraph").click();
  await expect(cite.getByRole("term")).toHaveCount(10);
  await expect(cite).toContainText(
    `Chart desk. “The pilot cutter.” Pilcrow, 30 Apr. 2011, par. 3, ${baseURL}${link}. Accessed`,
  );
  await expect(cite).toContainText("Chart desk. (2011, April 30). The pilot cutter (para. 3). Pilcrow.");
  await expect(cite).toContainText(`> ${AMBERGRIS.text}`);
  await expect(cite.getByRole("link")).toHaveText(["BibTeX", "RIS", "CSL-JSON", "Markdown", "plain text"]);
  await expect(cite.getByRole("link", { name: "RIS" })).toHaveAttribute("href", `/p/${id}.ris`);
});

test.describe("With scripts", WITH_JAVASCRIPT, () => {
  test("a citation is copied by a button", async ({ page, request, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await openLive(page, `/p/${await ambergris(request)}`);
    await page.getByText("Cite this paragraph").click();
    await page.getByRole("button", { name: "Copy MLA" }).click();
    await expect(page.getByRole("status").filter({ hasText: "Copied." })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /^Chart desk\. “The pilot cutter\.”/,
    );
  });
});

test.describe("Reference managers know", ONCE, () => {
  const metas = (page: Page, name: string) =>
    page.locator(`meta[name="${name}"]`).evaluateAll((all) => all.map((one) => one.getAttribute("content")));

  test("a passage by its meta tags, its COinS span and its JSON-LD", async ({ page, request, baseURL }) => {
    const id = await ambergris(request);
    await page.goto(`/p/${id}`);
    expect(await metas(page, "citation_title")).toEqual(["The pilot cutter"]);
    expect(await metas(page, "citation_author")).toEqual(["Chart desk"]);
    expect(await metas(page, "citation_publication_date")).toEqual(["2011/04/30"]);
    expect(await metas(page, "DC.identifier")).toEqual([`${baseURL}/p/${id}`]);
    const coins = await page.locator("span.Z3988").getAttribute("title");
    expect(new URLSearchParams(coins ?? "").get("rft.title")).toBe("The pilot cutter");
    const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? "");
    expect(data["@graph"].map((one: Record<string, string>) => one["@type"])).toEqual([
      "NewsArticle",
      "Quotation",
    ]);
    expect(data["@graph"][1]).toMatchObject({
      text: AMBERGRIS.text,
      url: baseURL + (await lastingLink(page)),
    });
  });

  test("every author of an article", async ({ page }) => {
    await page.goto("/a/how-the-tide-tables-are-made");
    expect(await metas(page, "citation_author")).toEqual(["Tide desk", "Chart desk"]);
    expect(await metas(page, "DC.creator")).toEqual(["Tide desk", "Chart desk"]);
    expect(await metas(page, "DC.isPartOf")).toEqual([]);
  });
});
