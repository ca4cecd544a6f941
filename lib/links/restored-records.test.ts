import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article } from "#lib/corpus/article.ts";
import { historiesOf } from "./histories.ts";
import type { Histories } from "./history.ts";
import { ImaginedBuilds, sampleArticle } from "./imagined-builds.ts";
import { parseRecord, printRecord } from "./record.ts";
import { Registry } from "./registry.ts";
import { type Remembered, restoredRecords } from "./restored-records.ts";

const TEXTS = [
  "The pilots slept.",
  "The pilots slept well, and the harbour lay empty that day.",
  "High water came twice that Tuesday, and nobody could say for what reason.",
  "High water came twice that Tuesday, and nobody could tell for what reason at all.",
  "Wages at the port were paid late again; the office stood far from the old road.",
  "Yes.",
];

/** What the archive of the latest of some builds would remember. */
function rememberedBy({ articles, histories }: ImaginedBuilds): Remembered {
  const present = articles.map(
    ({ article: { source, title, authors, date, language, paragraphs }, slug, ids }) => ({
      slug,
      source,
      title,
      authors,
      date,
      language,
      kinds: paragraphs.map(() => 0).join(""),
      paragraphs: paragraphs.map(({ text }, at) => ({ id: ids[at] ?? "", text })),
    }),
  );
  return { ...histories, present: present.toSorted((a, b) => (a.slug < b.slug ? -1 : 1)) };
}

const filesOf = ({ articles }: ImaginedBuilds): Article[] => articles.map(({ article }) => article);

/** With texts in place of their ordinals, which go by the order in which the texts were met. */
function spelledOut({ paragraphs, articles, texts }: Histories): unknown {
  const textOf = (ordinal: number) => texts[ordinal] ?? ordinal;
  return [
    paragraphs.map(([id, { versions, ...history }]) => {
      return [id, history, versions.map((version) => ({ ...version, text: textOf(version.text) }))];
    }),
    articles.map(([slug, { versions, ...article }]) => {
      return [slug, article, versions.map((version) => ({ ...version, texts: version.texts.map(textOf) }))];
    }),
  ];
}

/** Files of some builds, one after the other. */
const folders = fc.array(
  fc.uniqueArray(
    fc.record({
      source: fc.constantFrom("a.txt", "b.txt"),
      texts: fc.array(fc.constantFrom(...TEXTS), { minLength: 1, maxLength: 5 }),
    }),
    { minLength: 1, selector: ({ source }) => source },
  ),
  { minLength: 1, maxLength: 5 },
);

/**
 * Slugs and ids of what was built last, but for twins: which of several of the same letters comes back goes by numbers
 * that an archive does not keep.
 */
function namesIn({ articles, registry }: ImaginedBuilds, twins: ReadonlySet<string>): unknown {
  const lettersOfId = (id: string) => registry.paragraphs.get(id)?.letters ?? "";
  return articles.map(({ slug, ids }) => {
    return [slug, ids.map((id) => (twins.has(lettersOfId(id)) ? lettersOfId(id) : id))];
  });
}

/** Letters that more than one id ever had. */
function twinsIn({ lines }: ImaginedBuilds): Set<string> {
  const records = lines.flatMap((line) => parseRecord(line) ?? []);
  const ids = new Map<string, Set<string>>();
  for (const record of records) {
    if (record.kind !== "paragraph") continue;
    ids.set(record.letters, new Set([...(ids.get(record.letters) ?? []), record.id]));
  }
  return new Set([...ids].flatMap(([letters, own]) => (own.size > 1 ? [letters] : [])));
}

describe("restoredRecords", () => {
  it("make a registry from which the same archive is built", () => {
    fc.assert(
      fc.property(folders, (sequence) => {
        const builds = new ImaginedBuilds();
        for (const files of sequence)
          builds.build(files.map(({ source, texts }) => sampleArticle(source, source.slice(0, 1), ...texts)));
        const records = restoredRecords(rememberedBy(builds), new Registry(), filesOf(builds));
        const registry = new Registry(records);
        expect([...registry.paragraphs.ids()].sort()).toEqual([...builds.registry.paragraphs.ids()].sort());
        expect(records.map(({ time }) => time)).toEqual(records.map(({ time }) => time).sort());
        expect(spelledOut(historiesOf(registry, builds.articles))).toEqual(spelledOut(builds.histories));
      }),
      { numRuns: 200 },
    );
  });

  it("keep every id through the builds that follow", () => {
    fc.assert(
      fc.property(folders, folders, (sequence, [next = []]) => {
        const articlesOf = (files: typeof next) =>
          files.map(({ source, texts }) => sampleArticle(source, source.slice(0, 1), ...texts));
        const builds = new ImaginedBuilds();
        for (const files of sequence) builds.build(articlesOf(files));
        const present = new Set(builds.articles.map(({ article }) => article.source));
        const files = articlesOf(next).filter(({ source }) => present.has(source));
        const records = restoredRecords(rememberedBy(builds), new Registry(), filesOf(builds));
        const again = new ImaginedBuilds(records.map(printRecord), sequence.length).build(files);
        builds.build(files);
        const twins = twinsIn(builds);
        expect(namesIn(again, twins)).toEqual(namesIn(builds, twins));
      }),
      { numRuns: 200 },
    );
  });

  it("are none of what a registry knows, and none of an archive of another corpus", () => {
    const builds = new ImaginedBuilds().build([sampleArticle("a.txt", "Tides", ...TEXTS)]);
    expect(restoredRecords(rememberedBy(builds), builds.registry, filesOf(builds))).toEqual([]);
    const others = [sampleArticle("a.txt", "Tides", "Nothing of it stands here.", "Yes.")];
    expect(restoredRecords(rememberedBy(builds), new Registry(), others)).toEqual([]);
  });
});
