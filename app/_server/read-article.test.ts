import { expect, it } from "vitest";
import type { TextSource } from "#lib/archive/read-paragraph.ts";
import { type ArticleVersion, AS_NOW } from "#lib/links/history.ts";
import { engineKind } from "#lib/search/open-engine.ts";
import { sampleId, withTemporaryArchive } from "#lib/search/temporary-archive.ts";
import { articleStatus } from "./page-status.ts";
import { readArticle } from "./read-article.ts";

const SLUG = "article-0000";
const version = (day: string, ...ids: string[]): ArticleVersion => ({
  day,
  title: "The quay",
  authors: [],
  date: null,
  ids,
  texts: ids.map(() => AS_NOW),
  kinds: "",
});
const HERE = sampleId(0, 0);
const FIRST = version("2026-01-05", HERE);
const GAP = version("2026-02-01");

/** An archive with one article, or with none where that is gone. */
const withHistory = (
  versions: readonly ArticleVersion[],
  isGone: boolean,
  use: (source: TextSource) => void,
) =>
  withTemporaryArchive(
    [{ title: "The quay", authors: [], date: null, paragraphs: ["Silt was found."] }],
    engineKind,
    async (archive) => {
      const ordinalOfSlug = isGone ? () => undefined : archive.ordinalOfSlug.bind(archive);
      use({ archive: Object.assign(archive, { versionsOf: () => versions, ordinalOfSlug }) });
    },
  );

it("answers 200 for a gone article only where there is something of it to be read", () =>
  withHistory([FIRST, GAP], true, (source) => {
    const status = (...days: string[]) => articleStatus(source, SLUG, days);
    expect(status("2026-01-07")).toBe(200);
    const others = ["nonsense", "2026-02-01", "2027-01-01", "2025-12-31", ""];
    expect(others.map((day) => status(day))).toEqual(others.map(() => 410));
    expect(status()).toBe(410);
    expect(readArticle(source, SLUG, ["2026-01-07"])?.paragraphs).toHaveLength(1);
    const later = readArticle(source, SLUG, ["2026-02-03"]);
    expect(later?.past).toBeNull();
    expect(later?.problems).toMatchObject([{ outcome: "There is nothing of it to be shown." }]);
  }));

it.each([
  ["2025-12-31", true, "since 5 January 2026"],
  ["2026-02-02", true, "did not have this article on 2 February 2026"],
  ["2026-03-02", false, "has not changed since 1 March 2026"],
  ["nonsense", false, "is no day"],
])("says why an article is not shown as on %s", (day, wasAbsent, message) =>
  withHistory([FIRST, GAP, version("2026-03-01", HERE)], false, (source) => {
    const article = readArticle(source, SLUG, [day]);
    expect(article?.past).toBeNull();
    expect(article?.paragraphs).toHaveLength(1);
    expect(article?.wasAbsent).toBe(wasAbsent);
    expect(article?.problems[0]?.message).toContain(message);
  }),
);
