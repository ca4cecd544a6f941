import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Article } from "./article.ts";
import { TextSpool } from "./text-spool.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "spool-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const articleOf = (texts: readonly string[], removed: readonly string[]): Article => ({
  source: "a.txt",
  title: "Talks",
  authors: [],
  date: null,
  language: "en",
  tags: [],
  paragraphs: texts.map((text, at) => ({ number: at + 1, kind: "text", text })),
  removed: removed.map((text) => ({ rule: "menu", text })),
});

const plain = ({ paragraphs, removed, ...facts }: Article): Article => ({
  ...facts,
  paragraphs: paragraphs.map(({ number, kind, text }) => ({ number, kind, text })),
  removed: removed.map(({ rule, text }) => ({ rule, text })),
});

it("gives every text as it was, in any order, and leaves no file", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: fc.constantFrom("a", "é", "\u{1f600}", "\ud800", "\udc00", "\0", "—") }),
    fc.integer({ min: 1, max: 150_000 }).map((length) => "x—é".slice(length % 3).repeat(length)),
  );
  const articles = fc.array(fc.tuple(fc.array(text), fc.array(text)), { maxLength: 6 });
  fc.assert(
    fc.property(articles, fc.boolean(), (all, isReversed) => {
      const spool = new TextSpool(join(folder, "texts"));
      const given = all.map(([texts, removed]) => articleOf(texts, removed));
      const kept = given.map((article) => {
        const own = spool.keepArticle(article);
        expect(own.paragraphs[0]?.text).toBe(article.paragraphs[0]?.text); // also while more are to come
        return [own, article] as const;
      });
      for (const [own, article] of isReversed ? kept.reverse() : kept) expect(plain(own)).toEqual(article);
      expect(readdirSync(folder)).toEqual([]);
      spool.close();
    }),
    { numRuns: 60 },
  );
});
