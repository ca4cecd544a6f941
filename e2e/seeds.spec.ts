import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { everyArticle } from "./api.ts";
import { ONCE, test } from "./reader.ts";

interface Seed {
  readonly file: string;
  readonly title: string;
  readonly author: string;
  readonly date: string | null;
  readonly text: readonly string[];
}

const origin = process.env.E2E_SEEDS_URL;
const shared = process.env.SHARED_FOLDER ?? join(import.meta.dirname, "../../shared");

test.describe("The articles handed over for trying out", ONCE, () => {
  test.skip(!origin, "they are not beside this checkout");

  test("come out word for word", async ({ request }) => {
    const seeds: Seed[] = JSON.parse(readFileSync(join(shared, "seeds/expected.json"), "utf8"));
    const articles = await everyArticle(request, origin);
    expect([...articles.keys()].toSorted()).toEqual(seeds.map(({ file }) => file).toSorted());
    for (const { file, title, author, date, text } of seeds) {
      const article = articles.get(file);
      expect.soft(article, file).toMatchObject({ title, authors: [author], date });
      expect
        .soft(
          article?.paragraphs.map((one) => one.text),
          file,
        )
        .toEqual(text);
    }
  });
});
