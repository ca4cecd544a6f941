import { rmSync } from "node:fs";
import { join } from "node:path";
import { type APIRequestContext, expect, type Page } from "@playwright/test";
import { type ArticleAnswer, everyArticle } from "./api.ts";
import { withOwnServer } from "./own-server.ts";
import { ONCE, test } from "./reader.ts";

// Chromium writes an error for each page that answers 404 or 410.
test.use({ expectedErrors: [/the server responded with a status of 4(04|10)/] });

const CRANE =
  "The crane on the inner quay was built in the yard of the harbour works and lifted eleven tons. It was painted green every spring.";
const CRANE_EDITED = CRANE.replace("eleven tons", "twelve tons");
const WAGES =
  "Wages at the port were paid late again that winter, and nobody in the office could say for what reason.";
const PILOTS =
  "High water came twice that Tuesday, and the pilots slept between the tides in the old customs house.";
const FERRY =
  "The ferry to the islands ran on four days of the week, and carried sheep as often as it carried passengers. Its bell could be heard from the market. Children knew its hours by heart.";
const [FERRY_FIRST = "", FERRY_REST = ""] = FERRY.split(/(?<=passengers\.) /);
const BEACON =
  "A beacon burned on the eastern head through every night of the long war, and no ship was lost.";
const TOWER =
  "The tower was raised by two floors when the channel moved, and painted in red and white bands.";
const KEEPER =
  "Its keeper climbed the hundred and twelve steps every evening until the lamp was made electric.";
const LIST =
  "All lights of the coast are listed here in the order in which a ship from the north meets them.";
const LOST = "Smugglers were said to land tobacco in the cove below the chapel whenever the moon was down.";
const STAYS = "The harbour master kept a ledger of arrivals in brown ink, and it can still be read today.";
const LEDGER =
  "Every barrel that left the warehouse was entered in a ledger with its weight, its owner and its port.";
const LEDGERS = ["smallest", "largest"].map((size) => LEDGER.replace("Every barrel", `The ${size} barrel`));
const OTHER = "The market opened at six, when the first boats had been emptied, and closed at noon.";
const SECRET = "The watchman told his name and where he lived to a reporter who wrote both of them down.";

/** The day of all builds before the last. */
const FIRST_DAY = "2026-01-05";

const idOf = (articles: Map<string, ArticleAnswer>, text: string): string => {
  const all = [...articles.values()].flatMap(({ paragraphs }) => paragraphs);
  const found = all.find((one) => one.text === text);
  if (!found) throw new Error(`No paragraph reads ${text}`);
  return found.id;
};

async function copiedLink(page: Page, url: string, number: number): Promise<string> {
  await page.goto(url);
  const link = page.getByRole("link", { name: `Link to paragraph ${number}`, exact: true });
  return (await link.getAttribute("href")) ?? "";
}

async function state(request: APIRequestContext, url: string, id: string) {
  const answer = await request.get(`${url}/api/v1/paragraphs/${id}`);
  return { status: answer.status(), ...(await answer.json()) };
}

test.describe("Old links", ONCE, () => {
  test("lead to what became of their paragraphs, and say what that is", async ({ page, request }) => {
    test.setTimeout(180_000);
    await withOwnServer(
      request,
      "links",
      3215,
      ({ write }) => {
        write("quay.md", "The quay", CRANE, WAGES, PILOTS, STAYS);
        write("ferry.md", "The ferry", FERRY, LOST, OTHER);
        write("beacon.md", "The beacon", BEACON, TOWER, KEEPER);
        write("ledger.md", "The ledger", LEDGER, OTHER.replace("six", "seven"));
      },
      async (own) => {
        const { url, write, build } = own;
        const before = await everyArticle(request, url);
        const crane = await copiedLink(page, `${url}/a/the-quay`, 1);
        expect(crane).toMatch(new RegExp(`^/p/${idOf(before, CRANE)}-[0-9a-z]{4}$`));
        own.dateBack(FIRST_DAY);
        write("quay.md", "The quay", CRANE_EDITED, `${WAGES} ${PILOTS}`, STAYS);
        write("ferry.md", "The ferry", FERRY_FIRST, FERRY_REST, OTHER);
        write("beacon.md", "The beacon", TOWER, KEEPER);
        write("lights.md", "Lights of the coast", LIST, BEACON);
        write("ledger.md", "The ledger", ...LEDGERS, OTHER.replace("six", "seven"));
        expect(await build()).toBe(0);
        await expect
          .poll(async () => (await everyArticle(request, url)).has("lights.md"), { timeout: 20_000 })
          .toBe(true);
        const news = page.getByRole("complementary", { name: "What became of this link" });

        await test.step("edited: old beside new, until the link is of the new text", async () => {
          await page.goto(url + crane);
          await expect(news).toContainText("Edited since this link was made, on ");
          await expect(news.getByRole("deletion")).toHaveText("eleven");
          await expect(news.getByRole("insertion")).toHaveText("twelve");
          await expect(news.getByRole("region", { name: "As it was from 5 January 2026" })).toContainText(
            CRANE,
          );
          await expect(page.locator("meta[name=robots]")).toHaveAttribute("content", /noindex/);
          const shared = page.locator("meta[property='og:url']");
          await expect(shared).toHaveAttribute("content", url + crane.slice(0, -5));
          const now = await copiedLink(page, `${url}/a/the-quay`, 1);
          expect(now).not.toBe(crane);
          await page.goto(url + now);
          await expect(page.getByText("Paragraph 1 of 3")).toBeVisible();
          await expect(news).toHaveCount(0);
        });

        await test.step("written in capitals, with the punctuation of a sentence", async () => {
          await page.goto(`${url}/P/`.replace("/P/", `/p/${crane.slice(3).toUpperCase()}),`));
          await expect(page).toHaveURL(url + crane);
          await expect(news).toContainText("Edited since");
        });

        await test.step("moved: from where", async () => {
          await page.goto(`${url}/p/${idOf(before, BEACON)}`);
          await expect(page.getByRole("heading", { level: 1 })).toHaveText("Lights of the coast");
          await expect(news).toContainText("Moved since this link was made");
          await news.getByRole("link", { name: "The beacon" }).click();
          await expect(page.getByRole("heading", { level: 1 })).toHaveText("The beacon");
        });

        await test.step("merged: the old part is marked in the larger paragraph", async () => {
          const ids = [idOf(before, WAGES), idOf(before, PILOTS)];
          const after = idOf(await everyArticle(request, url), `${WAGES} ${PILOTS}`);
          const [old = "", text = ""] = ids[0] === after ? [ids[1], PILOTS] : [ids[0], WAGES];
          await page.goto(`${url}/p/${old}`);
          await expect(news).toContainText("Made part of a larger paragraph since this link was made");
          await expect(page.locator(`#p-${after} mark`)).toHaveText([text]);
          await page.goto(`${url}/a/the-quay#p-${old}`);
          await expect(page.locator(`#p-${after}`)).toBeInViewport();
          await expect(page.locator(`#p-${after} #p-${old}`)).toHaveCount(1);
          expect(await state(request, url, old)).toMatchObject({ status: 200, state: "merged", to: [after] });
        });

        await test.step("split: all pieces, the largest first", async () => {
          const id = idOf(before, FERRY);
          await page.goto(`${url}/p/${id}`);
          await expect(news).toContainText("Split since this link was made");
          await expect(news.getByRole("listitem")).toHaveText([
            new RegExp(FERRY_FIRST.slice(0, 40)),
            new RegExp(FERRY_REST.slice(0, 40)),
          ]);
          const { state: said, to, was } = await state(request, url, id);
          expect([said, to.length, was.text]).toEqual(["split", 2, FERRY]);
        });

        await test.step("ambiguous: the reader chooses", async () => {
          const id = idOf(before, LEDGER);
          const answer = await page.goto(`${url}/p/${id}`);
          expect(answer?.status()).toBe(200);
          await expect(page.getByRole("heading", { level: 1 })).toContainText("one of several paragraphs");
          const choices = page.getByRole("region", { name: "What it may be now" });
          await expect(choices.getByRole("listitem")).toHaveCount(2);
          await expect(choices).toContainText(["The ledger"]);
          const { state: said, to, candidates } = await state(request, url, id);
          expect([said, to, candidates.length]).toEqual(["ambiguous", [], 2]);
        });

        await test.step("gone: 410, with what is known of it", async () => {
          const id = idOf(before, LOST);
          const answer = await page.goto(`${url}/p/${id}`);
          expect(answer?.status()).toBe(410);
          await expect(page.getByRole("heading", { level: 1 })).toHaveText("This paragraph is gone.");
          await expect(page.getByRole("region", { name: "Its last known text" })).toContainText(LOST);
          const around = page.getByRole("region", { name: "What stood around it" });
          await expect(around.getByRole("listitem")).toContainText([FERRY_FIRST.slice(0, 40), OTHER]);
          await expect(page.getByRole("main").getByText("The ferry", { exact: true }).first()).toBeVisible();
          await page.getByRole("link", { name: "Search for its words" }).click();
          await expect(page).toHaveURL(/\/search\?q=smugglers\+were\+said/);
          expect(await state(request, url, id)).toMatchObject({
            status: 410,
            error: { code: "gone", message: expect.any(String), parameter: "id" },
            state: "gone",
            since: expect.any(String),
            to: [],
            candidates: [],
            history: [{ article: "the-ferry", number: 2, text: LOST, day: FIRST_DAY }],
          });
        });

        await test.step("an article as it was", async () => {
          await page.goto(`${url}/a/the-quay`);
          const versions = page.getByRole("region", { name: "Versions of this article" });
          await expect(versions.getByRole("listitem")).toHaveText([
            /: 1 paragraph changed, 1 added, 2 removed$/,
            "5 January 2026: the first that is known",
          ]);
          await versions.getByRole("link", { name: "5 January 2026" }).click();
          await expect(page).toHaveURL(`${url}/a/the-quay?at=${FIRST_DAY}`);
          await expect(page.getByRole("note")).toContainText("as it was on 5 January 2026");
          await expect(page.getByRole("article")).toContainText(CRANE);
          await expect(page.locator("[id^=p-]")).toHaveCount(4);
          await expect(page.locator("meta[name=robots]")).toHaveAttribute("content", /noindex/);
          expect(await copiedLink(page, page.url(), 1)).toBe(crane);
          const told = await request.get(`${url}/api/v1/articles/the-quay?at=${FIRST_DAY}`);
          expect(await told.json()).toMatchObject({
            at: FIRST_DAY,
            paragraphs: before.get("quay.md")?.paragraphs,
          });
          await page.getByRole("link", { name: "Read it as it is now" }).click();
          await expect(page.getByRole("article")).toContainText(CRANE_EDITED);
        });

        expect((await request.get(`${url}/api/v1/articles/the-quay?at=2025-12-31`)).status()).toBe(404);

        for (const at of ["yesterday", "2026-02-30", "2025-12-31"]) {
          await test.step(`at=${at} is ignored, visibly`, async () => {
            await page.goto(`${url}/a/the-quay?at=${at}`);
            await expect(page.getByRole("list", { name: "Notices" })).toContainText("shown as it is now");
            await expect(page.getByRole("article")).toContainText(CRANE_EDITED);
          });
        }
      },
    );
  });

  test("to an article that is gone say so, and it can be read as it was", async ({ page, request }) => {
    test.setTimeout(180_000);
    await withOwnServer(
      request,
      "gone",
      3216,
      ({ write }) => {
        write("watch.md", "The watchman", SECRET, OTHER);
        write("quay.md", "The quay", STAYS);
      },
      async (own) => {
        const { url, corpus, build, redact } = own;
        const before = await everyArticle(request, url);
        const id = idOf(before, SECRET);
        own.dateBack(FIRST_DAY);
        rmSync(join(corpus, "watch.md"));
        expect(await build()).toBe(0);
        await expect
          .poll(async () => (await request.get(`${url}/a/the-watchman`)).status(), { timeout: 20_000 })
          .toBe(410);
        await page.goto(`${url}/a/the-watchman`);
        await expect(page.getByRole("note")).toContainText("not been in the archive since");
        await page.getByRole("link", { name: "5 January 2026" }).click();
        await expect(page.getByRole("article")).toContainText(SECRET);
        expect((await request.get(`${url}/api/v1/articles/the-watchman`)).status()).toBe(410);
        expect((await page.goto(`${url}/a/never-there`))?.status()).toBe(404);
        for (const at of ["nonsense", "2025-12-31", "2999-01-01"])
          expect((await request.get(`${url}/a/the-watchman?at=${at}`)).status(), at).toBe(410);

        const authorless = `${url}/p/${idOf(before, STAYS)}`;
        const entry = await (await request.get(`${authorless}.bib`)).text();
        expect(entry).toContain("The quay");
        expect(entry).not.toMatch(/author/i);
        expect(await (await request.get(`${authorless}.txt`)).text()).toContain("— “The quay”, Pilcrow");

        expect(await redact(id, "The watchman asked for it.")).toBe(0);
        await expect
          .poll(async () => (await request.get(`${url}/p/${id}`)).text(), { timeout: 20_000 })
          .toContain("The watchman asked for it.");
        for (const path of [`/p/${id}`, `/a/the-watchman?at=${FIRST_DAY}`, `/api/v1/paragraphs/${id}`])
          expect(await (await request.get(url + path)).text()).not.toContain("told his name");
      },
    );
  });
});
