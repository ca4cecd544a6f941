import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { ARTICLES, NOT_ARTICLES } from "./facts.ts";
import { ONCE, test } from "./reader.ts";

interface Report {
  readonly files: readonly {
    source: string;
    status: string;
    reason: string | null;
    warnings: readonly string[];
  }[];
}

/** What .ci/serve-corpus.ts left when it built the archive under test. */
function readReport(): Report {
  return JSON.parse(readFileSync(join(import.meta.dirname, "../.test/e2e-data/report.json"), "utf8"));
}

test.describe("The report", ONCE, () => {
  test("names every file of the folder once, and why some are no articles", () => {
    const { files } = readReport();
    const indexed = ARTICLES.map(({ source }): [string, string] => [source, "indexed"]);
    expect(files).toHaveLength(indexed.length + Object.keys(NOT_ARTICLES).length);
    expect(Object.fromEntries(files.map(({ source, status }) => [source, status]))).toEqual({
      ...Object.fromEntries(indexed),
      ...NOT_ARTICLES,
    });
    for (const { status, reason } of files) {
      if (status !== "indexed") expect(reason).toMatch(/^\S.*\.$/);
    }
  });

  test("warns of front matter that could not be read, and the article is there all the same", () => {
    const broken = readReport().files.find(({ source }) => source === "east-mole.md");
    expect(broken?.status).toBe("indexed");
    expect(broken?.warnings).toEqual([expect.stringContaining("front matter could not be read")]);
  });
});
