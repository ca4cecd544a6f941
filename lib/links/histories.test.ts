import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sampleArticle as article, ImaginedBuilds } from "./imagined-builds.ts";
import { isLive } from "./record.ts";

const ENVOY = "The envoy left for Doha before the talks had even begun in earnest.";
const EDITED = "The envoy left for Doha a week before the talks had even begun in earnest.";
const OFFICE = "An office stood ready for the delegation, far from the old harbour road.";
const WAGES = "Wages at the port were paid late again, and nobody could say for what reason.";
const TIDES = "High water came twice that Tuesday, and the pilots slept between the tides.";

describe("the versions of an article", () => {
  it("keep each old text once, and none of those that are still there", () => {
    const builds = new ImaginedBuilds().build([article("a.txt", "Talks", ENVOY, OFFICE)]);
    builds.build([article("a.txt", "Talks", EDITED, OFFICE)]);
    builds.build([article("a.txt", "The talks", EDITED, OFFICE)]);
    const versions = builds.histories.articles.flatMap(([, history]) => history.versions);
    expect(versions.map(({ day, title, texts }) => [day, title, texts])).toEqual([
      ["2026-01-01", "Talks", [0, -1]],
      ["2026-01-02", "Talks", [-1, -1]],
      ["2026-01-03", "The talks", [-1, -1]],
    ]);
    expect(builds.histories.texts).toEqual([ENVOY]);
  });

  it("are told apart by what a reader sees of them: also byline, date and kinds, but not the file's name", () => {
    const talks = article("a.txt", "Talks", ENVOY, OFFICE);
    const builds = new ImaginedBuilds().build([talks]);
    builds.build([{ ...talks, authors: ["Harbour desk"] }]);
    builds.build([{ ...talks, authors: ["Harbour desk"], source: "b.txt" }]);
    builds.build([{ ...talks, authors: ["Harbour desk"], source: "b.txt", date: "2012" }]);
    const versions = builds.histories.articles.flatMap(([, history]) => history.versions);
    expect(versions.map(({ day, authors, date }) => [day, authors.length, date])).toEqual([
      ["2026-01-01", 0, null],
      ["2026-01-02", 1, null],
      ["2026-01-04", 1, "2012"],
    ]);
  });
});

const TEXTS = [
  ENVOY,
  EDITED,
  OFFICE,
  WAGES,
  TIDES,
  `${ENVOY} ${WAGES}`,
  `${OFFICE} ${TIDES}`,
  "Yes.",
  "Yes.",
];

/** The files of some build: up to three, with paragraphs of a few texts. */
const folder = fc
  .uniqueArray(
    fc.tuple(
      fc.constantFrom("a.txt", "b.txt", "c.txt"),
      fc.array(fc.constantFrom(...TEXTS), { maxLength: 6 }),
    ),
    { selector: ([source]) => source, maxLength: 3 },
  )
  .map((files) => files.map(([source, texts]) => article(source, source, ...texts)));

/** No id stands twice, and every one ever published leads straight to paragraphs that are there, or to its last text. */
function expectOrder(builds: ImaginedBuilds, published: ReadonlySet<string>): void {
  const present = builds.articles.flatMap(({ ids }) => ids);
  const { paragraphs } = builds.registry;
  expect(new Set(present).size).toBe(present.length);
  expect(new Set(paragraphs.ids())).toEqual(published);
  expect(new Set([...paragraphs].filter(isLive).map(({ id }) => id))).toEqual(new Set(present));
  for (const id of published) {
    const link = builds.resolve(id);
    const leads = [...(link?.to ?? []), ...(link?.candidates ?? []), ...(link?.neighbours ?? [])];
    expect(leads.every((one) => one === null || present.includes(one))).toBe(true);
    expect(link?.state === "gone" ? link.was?.text : leads[0]).toBeTruthy();
  }
}

/** Building once more changes nothing. */
function expectRest(builds: ImaginedBuilds): void {
  const [lines, { histories }] = [[...builds.lines], builds];
  builds.build(builds.articles.map((one) => one.article));
  expect([builds.lines, builds.histories]).toEqual([lines, histories]);
}

describe("any sequence of builds", () => {
  it("lets no id be given twice, and every id ever given lead somewhere, straight and for good", () => {
    fc.assert(
      fc.property(fc.array(folder, { minLength: 1, maxLength: 6 }), (sequence) => {
        const builds = new ImaginedBuilds();
        const published = new Set<string>();
        for (const files of sequence) {
          builds.build(files);
          for (const { ids } of builds.articles) for (const id of ids) published.add(id);
          expectOrder(builds, published);
          expectRest(builds);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("does so where two branches of the registry are merged", () => {
    const sequence = fc.array(folder, { maxLength: 3 });
    fc.assert(
      fc.property(sequence, sequence, sequence, folder, (base, left, right, last) => {
        const published = new Set<string>();
        const built = (lines: readonly string[], day: number, folders: typeof base) => {
          const builds = new ImaginedBuilds(lines, day);
          for (const files of folders) {
            builds.build(files);
            for (const { ids } of builds.articles) for (const id of ids) published.add(id);
          }
          return builds.lines;
        };
        const trunk = built([], 0, base);
        const lines = new Set([...built(trunk, 10, left), ...built(trunk, 20, right)]);
        const merged = new ImaginedBuilds([...lines].sort(), 30).build(last);
        for (const { ids } of merged.articles) for (const id of ids) published.add(id);
        expectOrder(merged, published);
        expectRest(merged);
      }),
      { numRuns: 100 },
    );
  });
});
