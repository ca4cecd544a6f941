import { describe, expect, it } from "vitest";
import { type ArticleVersion, AS_NOW } from "#lib/links/history.ts";
import { listVersions } from "./article-versions.ts";

const version = (day: string, ids: string[], texts: number[]): ArticleVersion => ({
  day,
  title: "Talks",
  authors: [],
  date: null,
  ids,
  texts,
  kinds: "",
});

describe("listVersions", () => {
  it("counts what came, went and changed from day to day", () => {
    const versions = [
      version("2026-01-01", ["a", "b", "c"], [0, 1, AS_NOW]),
      version("2026-01-02", ["a", "d", "c"], [2, 3, AS_NOW]),
      version("2026-01-05", ["a", "b", "c"], [0, AS_NOW, AS_NOW]),
      version("2026-01-05", [], []),
    ];
    expect(listVersions(versions)).toEqual([
      { day: "2026-01-01", changes: null, isGone: false },
      { day: "2026-01-02", changes: { changed: 1, added: 1, removed: 1 }, isGone: false },
      { day: "2026-01-05", changes: { changed: 0, added: 0, removed: 3 }, isGone: true },
    ]);
  });
});
