import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { Archive } from "#lib/archive/archive.ts";
import { EMPTY_REQUEST } from "./request.ts";
import { search } from "./search.ts";
import { sampleId, withTemporarySearch } from "./temporary-archive.ts";

const SAMPLES = [
  {
    title: "Talks",
    authors: [],
    date: null,
    paragraphs: ["Silt and gales.", "Silt again."],
    removed: ["Read more silt.", "Read more gales."],
  },
  { title: "Other", authors: [], date: null, paragraphs: ["More silt."] },
];

/** Changes the letters of a text on the disk. */
function damage({ folder }: Archive, file: string, text: string): void {
  const path = join(folder, file);
  const texts = readFileSync(path, "utf8");
  expect(texts).toContain(text);
  writeFileSync(path, texts.replace(text, text.toUpperCase()));
}

it("leaves a search with all that is whole, and with an error for what is not", () =>
  withTemporarySearch(SAMPLES, async (site) => {
    damage(site.archive, "paragraphs.texts", "Silt again.");
    damage(site.archive, "removed.texts", "Read more gales.");
    const told: string[] = [];
    const ask = (text: string) =>
      search({ ...site, onDamage: (name) => told.push(name) }, { ...EMPTY_REQUEST, text }, Infinity);

    const { total, articles } = await ask("silt");
    expect(total).toMatchObject({ articles: 2, paragraphs: 3 });
    const found = articles.flatMap(({ paragraphs }) => paragraphs);
    expect(new Map(found.map(({ id, text, error }) => [id, text ?? error]))).toEqual(
      new Map<string, unknown>([
        [sampleId(0, 0), "Silt and gales."],
        [
          sampleId(0, 1),
          { code: "damaged", message: "This paragraph cannot be read: its archive is damaged." },
        ],
        [sampleId(1, 0), "More silt."],
      ]),
    );
    expect(found.find(({ error }) => error)).not.toHaveProperty("marks");

    const removed = (await ask("in:removed silt")).articles.map((hit) => hit.removed);
    const message = "This piece cannot be read: its archive is damaged.";
    expect(removed).toEqual([[{ error: { code: "damaged", message } }]]);
    expect(told).toEqual([`Paragraph ${sampleId(0, 1)}`, "What was left out of article-0000"]);
  }));
