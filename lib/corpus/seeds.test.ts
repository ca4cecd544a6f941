import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parseSingle } from "./parse-single.ts";

interface Expected {
  readonly file: string;
  readonly title: string;
  readonly author: string;
  readonly date: string | null;
  readonly text: readonly string[];
  readonly removed: readonly string[];
}

const projectRoot = fileURLToPath(new URL("../../", import.meta.url));
const shared = process.env.SHARED_FOLDER ?? join(projectRoot, "..", "shared");
const listing = join(shared, "seeds", "expected.json");
const isPresent = existsSync(listing);

describe.skipIf(!isPresent)(
  "the seed articles (skipped where SHARED_FOLDER has no seeds/expected.json)",
  () => {
    const seeds = isPresent ? (JSON.parse(readFileSync(listing, "utf8")) as Expected[]) : [];

    it("are four", () => {
      expect(seeds).toHaveLength(4);
    });

    it.each(seeds)("$file comes out as expected", async (seed) => {
      const { article, report } = await parseSingle(
        seed.file,
        readFileSync(join(shared, "seeds", seed.file)),
      );
      expect(article?.title).toBe(seed.title);
      expect(article?.authors).toEqual([seed.author]);
      expect(article?.date).toBe(seed.date);
      expect(article?.paragraphs.map((paragraph) => paragraph.text)).toEqual(seed.text);
      expect(article?.paragraphs.map((paragraph) => paragraph.number)).toEqual(
        seed.text.map((_, index) => index + 1),
      );
      expect(report.removed.filter(({ rule }) => rule !== "repeated title").map(({ text }) => text)).toEqual(
        seed.removed,
      );
      expect(report.warnings).toEqual([]);
    });
  },
);
