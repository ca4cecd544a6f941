import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import type { ArticleAnswer } from "./api.ts";
import { withOwnServer } from "./own-server.ts";
import { hits, test } from "./reader.ts";

const MESSAGE = "This paragraph cannot be read: its archive is damaged.";
const WHOLE = "The gales of that winter broke the old mole.";
const DAMAGED = "The gales came back in spring.";

/** Changes letters of a text in every snapshot built, as a failing disk would. */
function damage(data: string, text: string): void {
  for (const snapshot of readdirSync(join(data, "snapshots"))) {
    const path = join(data, "snapshots", snapshot, "paragraphs.texts");
    const texts = readFileSync(path, "utf8");
    expect(texts).toContain(text);
    writeFileSync(path, texts.replace(text, text.toUpperCase()));
  }
}

test("A paragraph that is damaged on the disk says so, and everything around it can be read @once", async ({
  page,
  request,
}) => {
  test.setTimeout(120_000);
  await withOwnServer(
    request,
    "damage",
    3214,
    ({ write }) => write("gales.md", "The gales", WHOLE, DAMAGED),
    async ({ url, data }) => {
      damage(data, DAMAGED);
      await page.goto(`${url}/search?q=gales`);
      await expect(hits(page).getByRole("listitem")).toHaveCount(2);
      await expect(hits(page)).toContainText([WHOLE]);
      await expect(hits(page)).toContainText([MESSAGE]);

      await hits(page).getByRole("link", { name: "Paragraph 2", exact: true }).click();
      await expect(page.getByRole("article")).toContainText(MESSAGE);
      await expect(page.getByRole("region", { name: "Before" })).toContainText(WHOLE);
      await page.getByRole("link", { name: "Read the whole article" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("The gales");
      await expect(page.getByRole("article")).toContainText(WHOLE);
      await expect(page.getByRole("article")).toContainText(MESSAGE);

      const error = { code: "damaged", message: MESSAGE };
      const article = await request.get(`${url}/api/v1/articles/the-gales`);
      const { paragraphs }: ArticleAnswer = await article.json();
      expect(paragraphs).toEqual([
        expect.objectContaining({ number: 1, text: WHOLE }),
        { id: expect.any(String), url: expect.any(String), number: 2, error },
      ]);
      const paragraph = await request.get(`${url}/api/v1/paragraphs/${paragraphs[1]?.id}`);
      expect(paragraph.status()).toBe(500);
      expect(await paragraph.json()).toEqual({ error });
    },
  );
});
