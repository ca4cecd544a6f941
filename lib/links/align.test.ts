import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { align } from "./align.ts";
import type { Alignment, KnownArticle, SeenArticle } from "./alignment.ts";
import { lettersHash, lettersOf } from "./mint.ts";

const lettered = (text: string) => ({ text, letters: lettersHash(lettersOf(text)) });

const seen = (source: string, ...texts: string[]): SeenArticle => ({
  source,
  paragraphs: texts.map(lettered),
});

/** Ids are the source and the place from 0. */
const known = (source: string, ...texts: string[]): KnownArticle => ({
  slug: source,
  source,
  paragraphs: texts.map((text, at) => ({ ...lettered(text), id: `${source}${at}` })),
});

const alignOne = (olds: readonly string[], nows: readonly string[]) =>
  align([known("a", ...olds)], [seen("a", ...nows)], new Map());

const idsIn = ({ kept }: Alignment, source: string) => kept.get(source)?.map((one) => one?.id ?? null);

const ENVOY =
  "The envoy left for Doha before the talks had even begun, and nobody was told who had sent him there.";
const OFFICE =
  "An office was opened in the summer of that year, with a flag that was taken down again within the week.";
const TROOPS =
  "By the end of the decade some hundred thousand troops had been counted, most of them in the south.";
const PRISON =
  "Five prisoners were exchanged for one sergeant; the letters about it were published a year later.";

describe("align", () => {
  it("keeps every paragraph of an article whose letters are the same", () => {
    const { kept, ended, slugs } = alignOne(
      [ENVOY, OFFICE],
      [ENVOY.replace(/ /g, "\u00a0"), OFFICE.toUpperCase()],
    );
    expect(kept.get("a")).toEqual([
      { id: "a0", how: "same letters", score: 1, pieces: [] },
      { id: "a1", how: "same letters", score: 1, pieces: [] },
    ]);
    expect([ended.size, slugs.get("a")]).toEqual([0, "a"]);
  });

  it("knows an edited paragraph by its likeness, also where it moved within the article", () => {
    const edited = ENVOY.replace("nobody was told", "nobody would say");
    expect(idsIn(alignOne([ENVOY, OFFICE], [edited, OFFICE]), "a")).toEqual(["a0", "a1"]);
    const moved = alignOne([ENVOY, OFFICE, TROOPS], [OFFICE, TROOPS, edited]);
    expect(idsIn(moved, "a")).toEqual(["a1", "a2", "a0"]);
    expect(moved.kept.get("a")?.[2]).toMatchObject({ how: "likeness" });
  });

  it("does not take what was put in a paragraph's place for it", () => {
    const { kept, ended } = alignOne([ENVOY, OFFICE, TROOPS], [ENVOY, PRISON, TROOPS]);
    expect(kept.get("a")?.[1]).toBeNull();
    expect(ended.get("a1")).toEqual({ state: "gone" });
  });

  it("lists both where two are about as like", () => {
    const [one, other] = [ENVOY.replace("left", "set out"), ENVOY.replace("left", "set off")];
    const { ended } = alignOne([OFFICE, ENVOY, TROOPS], [OFFICE, one, other, TROOPS]);
    expect(ended.get("a1")).toMatchObject({ state: "ambiguous", to: [{ at: 1 }, { at: 2 }] });
  });

  it("tells twins by their neighbours", () => {
    const stars = "* * *";
    const { kept } = alignOne([ENVOY, stars, OFFICE, stars, TROOPS], [OFFICE, stars, TROOPS]);
    expect(kept.get("a")?.map((one) => one?.id)).toEqual(["a2", "a3", "a4"]);
  });

  it("finds what was joined: the larger part goes on, the other is a part of it", () => {
    const { kept, ended } = alignOne(
      [ENVOY, `${OFFICE} ${TROOPS}`, PRISON],
      [`${ENVOY} ${OFFICE} ${TROOPS}`, PRISON],
    );
    expect(kept.get("a")?.map((one) => one?.id)).toEqual(["a1", "a2"]);
    expect(ended.get("a0")).toMatchObject({ state: "merged", to: [{ source: "a", at: 0 }] });
  });

  it("finds what was cut up: the largest piece goes on, the others are named, the largest first", () => {
    const { kept, ended } = alignOne(
      [`${ENVOY} Yes, nobody at all. ${OFFICE} ${TROOPS}`],
      [ENVOY, "Yes, nobody at all.", `${OFFICE} ${TROOPS}`],
    );
    expect(kept.get("a")?.map((one) => one?.id ?? null)).toEqual([null, null, "a0"]);
    expect(kept.get("a")?.[2]?.pieces[0]).toEqual({ source: "a", at: 0 });
    expect(ended.size).toBe(0);
  });

  it("follows a renamed file that was misread throughout", () => {
    const misread = [ENVOY, OFFICE, TROOPS].map((text) => text.replace(/e(?=n)/g, "c").replace("th", "tb"));
    const { slugs, kept } = align([known("a", ENVOY, OFFICE, TROOPS)], [seen("b", ...misread)], new Map());
    expect(slugs.get("b")).toBe("a");
    expect(kept.get("b")?.map((one) => one?.id)).toEqual(["a0", "a1", "a2"]);
  });

  it("follows the paragraphs of an article into another, edited ones and headings included", () => {
    const edited = TROOPS.replace("some hundred thousand", "a hundred thousand");
    const joined = seen("a", ENVOY, OFFICE, "Background", PRISON, edited);
    const { slugs, kept } = align(
      [known("a", ENVOY, OFFICE), known("b", "Background", PRISON, TROOPS)],
      [joined],
      new Map(),
    );
    expect([...slugs]).toEqual([["a", "a"]]);
    expect(kept.get("a")?.map((one) => one?.id)).toEqual(["a0", "a1", "b0", "b1", "b2"]);
  });

  it("does not follow words that other articles have too, nor a form that is filled in", () => {
    const form = (day: number, degrees: number) =>
      `On day ${day} of the month the temperature in Kabul was ${degrees} degrees.`;
    const days = Array.from(
      { length: 12 },
      (_, day) => [`d${day}`, ENVOY.slice(day), form(day, 3 * day)] as const,
    );
    const olds = days.map((day) => known(...day));
    const nows = [...days.slice(1).map((day) => seen(...day)), seen("x", PRISON, form(30, 4))];
    const { ended } = align(olds, nows, new Map());
    expect(ended.get("d01")).toEqual({ state: "gone" });
  });

  it("obeys what was signed off", () => {
    const [olds, nows] = [[known("a", ENVOY, OFFICE)], [seen("a", ENVOY, PRISON)]];
    const { kept } = align(olds, nows, new Map([["a1", lettered(PRISON).letters]]));
    expect(kept.get("a")?.[1]).toEqual({ id: "a1", how: "signed off", score: 1, pieces: [] });
    expect(align(olds, [seen("a", ENVOY, OFFICE)], new Map([["a1", null]])).ended.get("a1")).toEqual({
      state: "gone",
    });
  });
});

const WORDS =
  "peace talks envoy office letter winter border council river bridge market teacher signed opened carried".split(
    " ",
  );
const paragraph = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 30 })
  .map((words) => words.join(" "));
const corpus = fc.dictionary(fc.constantFrom("a", "b", "c"), fc.array(paragraph, { maxLength: 7 }), {
  minKeys: 1,
});
type Corpus = Record<string, string[]>;

const knownOf = (articles: Corpus) =>
  Object.entries(articles).map(([source, texts]) => known(source, ...texts));
const seenOf = (articles: Corpus) =>
  Object.entries(articles).map(([source, texts]) => seen(source, ...texts));

/** What an editor may do, each step with numbers that say where. */
const script = fc.array(
  fc.tuple(
    fc.constantFrom("delete", "insert", "join", "cut", "reword", "move", "rename"),
    fc.nat(50),
    fc.nat(50),
  ),
  { maxLength: 8 },
);

function edit(articles: Corpus, steps: readonly (readonly [string, number, number])[]): Corpus {
  const edited = structuredClone(articles);
  for (const [kind, one, other] of steps) {
    const sources = Object.keys(edited);
    const source = sources[one % sources.length] ?? "";
    const texts = edited[source] ?? [];
    const at = other % Math.max(1, texts.length);
    const text = texts[at] ?? "";
    if (kind === "delete") texts.splice(at, 1);
    else if (kind === "insert") texts.splice(at, 0, `something new ${one} ${text.slice(0, other)}`);
    else if (kind === "join") texts.splice(at, 2, texts.slice(at, at + 2).join(" "));
    else if (kind === "cut") texts.splice(at, 1, text.slice(0, one), text.slice(one));
    else if (kind === "reword") texts.splice(at, 1, text.replace(/\w+ /, "changed "));
    else if (kind === "move") edited[sources[other % sources.length] ?? source]?.push(...texts.splice(at, 1));
    else {
      delete edited[source];
      edited[`${source}${other}`] = texts;
    }
  }
  return edited;
}

describe("align, whatever was edited", () => {
  it("keeps or ends every known id once, gives none twice, and speaks of places that are there", () => {
    fc.assert(
      fc.property(corpus, script, (articles, steps) => {
        const edited = edit(articles, steps);
        const { kept, ended } = align(knownOf(articles), seenOf(edited), new Map());
        const ids = [
          ...[...kept].flatMap(([, ones]) => ones.flatMap((one) => one?.id ?? [])),
          ...ended.keys(),
        ];
        const all = knownOf(articles).flatMap(({ paragraphs }) => paragraphs.map(({ id }) => id));
        expect([...ids].sort()).toEqual([...all].sort());
        for (const [source, texts] of Object.entries(edited))
          expect(kept.get(source) ?? texts).toHaveLength(texts.length);
        const places = [
          ...[...kept].flatMap(([, ones]) => ones.flatMap((one) => one?.pieces ?? [])),
          ...[...ended.values()].flatMap((one) => (one.state === "gone" ? [] : one.to)),
        ];
        for (const { source, at } of places) expect(edited[source]?.[at]).toBeDefined();
      }),
      { numRuns: 300 },
    );
  });

  it("keeps all where only what is no letter changed", () => {
    fc.assert(
      fc.property(corpus, (articles) => {
        const spaced = Object.fromEntries(
          Object.entries(articles).map(([source, texts]) => [
            source,
            texts.map((text) => `“${text.replace(/(\w{3})/g, "$1\u00ad")}”`),
          ]),
        );
        expect(align(knownOf(articles), seenOf(spaced), new Map()).ended.size).toBe(0);
      }),
    );
  });

  it("does not depend on the order of the articles", () => {
    fc.assert(
      fc.property(corpus, script, (articles, steps) => {
        const [olds, nows] = [knownOf(articles), seenOf(edit(articles, steps))];
        const sorted = ({ slugs, kept, ended }: Alignment) =>
          [slugs, kept, ended].map((map) => [...map].sort(([a], [b]) => (a < b ? -1 : 1)));
        const backward = align([...olds].reverse(), [...nows].reverse(), new Map());
        expect(sorted(backward)).toEqual(sorted(align(olds, nows, new Map())));
      }),
      { numRuns: 300 },
    );
  });
});
