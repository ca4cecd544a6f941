import { expect, it } from "vitest";
import type { Article } from "#lib/corpus/article.ts";
import { arrange } from "./arrange.ts";
import { markCopies } from "./mark-copies.ts";

const TEXT =
  "The keeper of the lamp wrote down every ship that passed the mole before the storm of that winter.";

const named = (slug: string, date: string | null, text: string) => ({
  slug,
  ids: [`${slug}-1`],
  article: {
    source: `${slug}.txt`,
    title: slug,
    authors: [],
    date,
    language: "en",
    tags: [],
    paragraphs: [{ number: 1, kind: "text", text }],
    removed: [],
  } satisfies Article,
});

it("marks all but the oldest of the articles that tell the same text", () => {
  const { articles } = markCopies(
    arrange([
      named("a", null, TEXT),
      named("b", "2013-02", TEXT),
      named("c", "2012", TEXT.toUpperCase()),
      named("d", "2011", `Nothing of the kind. ${"Other words stand here. ".repeat(9)}`),
    ]),
  );
  expect(articles.map(({ copyOf }) => copyOf)).toEqual([2, 2, null, null]);
});

it("marks the later ones by slug where none is dated", () => {
  const { articles } = markCopies(arrange([named("b", null, TEXT), named("a", null, TEXT)]));
  expect(articles.map(({ slug, copyOf }) => [slug, copyOf])).toEqual([
    ["a", null],
    ["b", 0],
  ]);
});
