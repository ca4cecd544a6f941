import { rmSync } from "node:fs";
import { join } from "node:path";
import { type APIRequestContext, expect } from "@playwright/test";
import { withOwnServer } from "./own-server.ts";
import { test } from "./reader.ts";

async function found(
  request: APIRequestContext,
  url: string,
  word: string,
): Promise<{ titles: string[]; ids: string[] }> {
  const answer = await request.get(`${url}/api/v1/search?q=${word}`);
  const { articles } = (await answer.json()) as {
    articles: { title: string; paragraphs: { id: string }[] }[];
  };
  return {
    titles: articles.map(({ title }) => title),
    ids: articles.flatMap(({ paragraphs }) => paragraphs.map(({ id }) => id)),
  };
}

test("A running server shows a new build, and old links still lead to their paragraphs @once", async ({
  request,
}) => {
  test.setTimeout(120_000);
  await withOwnServer(
    request,
    "renewal",
    3212,
    ({ write }) =>
      write("mole.md", "The mole", "The mole was finished in the year of the great gales, at last."),
    async ({ url, corpus, write, build }) => {
      const [id] = (await found(request, url, "gales")).ids;

      rmSync(join(corpus, "mole.md"));
      write("renamed.md", "The old mole", "The mole was finished in the year of the great gales – at last!");
      write("quay.md", "The quay", "The quay followed in the year after the gales.");
      write("port.md", "港の夜", "The harbour by night, in another script.");
      expect(await build()).toBe(0);

      await expect
        .poll(async () => (await found(request, url, "gales")).titles.sort(), { timeout: 20_000 })
        .toEqual(["The old mole", "The quay"]);
      const page = await request.get(`${url}/p/${id}`);
      expect(page.status()).toBe(200);
      expect(await page.text()).toContain("the great gales – at last!");
      expect((await request.get(`${url}/a/the-mole`)).status()).toBe(200);
      const other = await request.get(`${url}/a/${encodeURIComponent("港の夜")}`);
      expect(other.status()).toBe(200);
      expect(await other.text()).toContain("in another script");
    },
  );
});
