import { describe, expect, it } from "vitest";
import type { Alignment } from "./alignment.ts";
import { sampleArticle as article, ImaginedBuilds } from "./imagined-builds.ts";
import { lettersHash, lettersOf, versionSuffix } from "./mint.ts";

const ENVOY = "The envoy left for Doha before the talks had even begun in earnest.";
const EDITED = "The envoy left for Doha a week before the talks had even begun in earnest.";
const OFFICE = "An office stood ready for the delegation, far from the old harbour road.";
const WAGES = "Wages at the port were paid late again, and nobody could say for what reason.";
const TIDES = "High water came twice that Tuesday, and the pilots slept between the tides.";

/** A build, and the id that its first paragraph got. */
function first(...texts: string[]): { builds: ImaginedBuilds; id: string } {
  const builds = new ImaginedBuilds().build([article("a.txt", "Talks", ...texts)]);
  return { builds, id: builds.idsOf("a.txt")[0] ?? "" };
}

describe("resolve", () => {
  it("has nothing to say of what never changed, and nothing of what never was", () => {
    const { builds, id } = first(ENVOY, OFFICE);
    expect(builds.resolve(id)).toMatchObject({ state: "current", to: [id], was: null, versions: [] });
    expect(builds.histories).toEqual({ paragraphs: [], articles: [], texts: [] });
    expect(builds.resolve("zzzzzzzzzz")).toBeNull();
    expect(builds.resolve("no id at all")).toBeNull();
  });

  it("tells of an edit those whose link is older than it", () => {
    const { builds, id } = first(ENVOY, OFFICE);
    builds.build([article("a.txt", "Talks", EDITED, OFFICE)]);
    expect(builds.idsOf("a.txt")[0]).toBe(id);
    const was = { text: ENVOY, day: "2026-01-01" };
    expect(builds.resolve(id)).toMatchObject({ state: "edited", to: [id], was, since: "2026-01-02" });
    expect(builds.resolve(`${id}-${versionSuffix(ENVOY)}`)).toMatchObject({ state: "edited", was });
    expect(builds.resolve(`${id}-${versionSuffix(EDITED)}`)).toMatchObject({ state: "current", was: null });
    expect(builds.resolve(`${id}-zzzz`)).toMatchObject({ state: "edited", was });
    expect(builds.resolve(id)?.versions.map(({ text }) => text)).toEqual([ENVOY, EDITED]);
    builds.build([article("a.txt", "Talks", ENVOY, OFFICE)]);
    expect(builds.resolve(id)).toMatchObject({ state: "current", was: null });
    expect(builds.resolve(`${id}-${versionSuffix(EDITED)}`)).toMatchObject({ was: { text: EDITED } });
  });

  it("follows a paragraph into another article", () => {
    const { builds, id } = first(ENVOY, OFFICE);
    builds.build([article("a.txt", "Talks", OFFICE), article("b.txt", "Port", WAGES, ENVOY)]);
    expect(builds.resolve(id)).toMatchObject({ state: "moved", to: [id], was: null, movedFrom: "talks" });
    expect(builds.textOf(id)).toBe(ENVOY);
  });

  it("leads from a merged paragraph to the larger one, and keeps its words to be marked there", () => {
    const { builds, id } = first(ENVOY, WAGES, OFFICE, TIDES);
    const [, second = ""] = builds.idsOf("a.txt");
    builds.build([article("a.txt", "Talks", `${ENVOY} ${WAGES}`, OFFICE, TIDES)]);
    const [larger = ""] = builds.idsOf("a.txt");
    const part = larger === id ? second : id;
    expect(builds.resolve(part)).toMatchObject({
      state: "merged",
      to: [larger],
      was: { text: part === id ? ENVOY : WAGES },
    });
    expect(builds.histories.articles.map(([slug, { aliases }]) => [slug, aliases])).toEqual([
      ["talks", expect.arrayContaining([[part, larger]])],
    ]);
  });

  it("leads from a split paragraph to all its pieces", () => {
    const { builds, id } = first(`${ENVOY} And so it went on for a while. ${WAGES}`, OFFICE, TIDES);
    builds.build([
      article("a.txt", "Talks", `${ENVOY} And so it went on for a while.`, WAGES, OFFICE, TIDES),
    ]);
    const [large = "", small = ""] = builds.idsOf("a.txt");
    expect(builds.resolve(id)).toMatchObject({ state: "split", to: [large, small] });
    expect(large).toBe(id);
    expect(builds.histories.articles.flatMap(([, { aliases }]) => aliases)).toEqual([]); // it is no other's alias
    expect(builds.resolve(`${id}-${versionSuffix(builds.textOf(id) ?? "")}`)?.state).toBe("current");
  });

  it("has a last text, a day and neighbours for what is gone, and takes it back", () => {
    const builds = new ImaginedBuilds().build([article("a.txt", "Talks", ENVOY, OFFICE, WAGES, TIDES)]);
    const [one, two = "", three = "", four] = builds.idsOf("a.txt");
    builds.build([article("a.txt", "Talks", ENVOY, TIDES)]);
    const gone = { state: "gone", to: [], since: "2026-01-02", neighbours: [one, four], redacted: null };
    expect(builds.resolve(two)).toMatchObject({ ...gone, was: { text: OFFICE } });
    expect(builds.resolve(three)).toMatchObject({ ...gone, was: { text: WAGES } });
    builds.build([article("a.txt", "Talks", ENVOY, OFFICE, TIDES)]);
    expect(builds.resolve(two)).toMatchObject({ state: "current", to: [two] });
    expect(builds.resolve(three)).toMatchObject({ neighbours: [two, four] });
  });

  it("has candidates for what is uncertain, and obeys a person's answer", () => {
    const { builds, id } = first(ENVOY, OFFICE);
    const unsure = (alignment: Alignment): Alignment => ({
      ...alignment,
      ended: new Map([[id, { state: "ambiguous", to: [{ source: "a.txt", at: 0 }], score: 0.4 }]]),
    });
    const now = article("a.txt", "Talks", WAGES, OFFICE);
    builds.build([now], {
      align: (known, seen) =>
        unsure({
          slugs: new Map([["a.txt", "talks"]]),
          kept: new Map([
            [
              "a.txt",
              [null, { id: known[0]?.paragraphs[1]?.id ?? "", how: "same letters", score: 1, pieces: [] }],
            ],
          ]),
          ended: new Map(seen.flatMap(() => [])),
        }),
    });
    const [wages = ""] = builds.idsOf("a.txt");
    expect(builds.resolve(id)).toMatchObject({
      state: "ambiguous",
      to: [],
      candidates: [wages],
      was: { text: ENVOY },
    });
    builds.build([now], { signedOff: new Map([[id, lettersHash(lettersOf(WAGES))]]) });
    expect(builds.resolve(id)).toMatchObject({ state: "merged", to: [wages], how: "signed off" });
  });

  it("calls gone what a file held that cannot be read, and forgets none of it", () => {
    const builds = new ImaginedBuilds().build([
      article("a.txt", "Talks", ENVOY),
      article("b.txt", "Port", WAGES),
    ]);
    const [id = ""] = builds.idsOf("a.txt");
    builds.build([article("b.txt", "Port", WAGES)], { unread: new Set(["a.txt"]) });
    expect(builds.records).toEqual([]);
    expect(builds.resolve(id)).toMatchObject({ state: "gone", was: { text: ENVOY }, since: null });
    builds.build([article("a.txt", "Talks", ENVOY), article("b.txt", "Port", WAGES)]);
    expect(builds.resolve(id)).toMatchObject({ state: "current", to: [id] });
  });

  it("gives an article that was away its slug and ids back", () => {
    const both = [article("a.txt", "Talks", ENVOY, OFFICE), article("b.txt", "Port", WAGES)];
    const builds = new ImaginedBuilds().build(both);
    const before = builds.articles;
    builds.build(both.slice(1));
    expect(
      builds.histories.articles.map(([slug, { versions }]) => [slug, versions.map(({ ids }) => ids.length)]),
    ).toEqual([["talks", [2, 0]]]);
    expect(builds.build(both).articles).toEqual(before);
  });
});
