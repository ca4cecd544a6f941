import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article } from "#lib/corpus/article.ts";
import { assign } from "./assign.ts";
import { lettersHash, lettersOf, mintId } from "./mint.ts";
import type { RegistryRecord } from "./record.ts";
import { Registry } from "./registry.ts";

const EMPTY = new Registry();

const article = (source: string, title: string, ...texts: string[]): Article => ({
  source,
  title,
  authors: [],
  date: null,
  language: "en",
  tags: [],
  removed: [],
  paragraphs: texts.map((text, at) => ({ number: at + 1, kind: "text", text })),
});

/** The registry after these records were added to it. */
function withRecords(registry: Registry, records: Iterable<RegistryRecord>): Registry {
  const before = [...registry.paragraphs, ...registry.articles];
  return new Registry([...before, ...records]);
}

const LONG = "The envoy left for Doha before the talks had even begun.";
const OTHER = "A second paragraph, which says something else altogether.";

describe("mintId", () => {
  it("gives ten signs of Crockford's alphabet, from the letters alone", () => {
    const id = mintId(lettersOf(LONG), "", () => false);
    expect(id).toMatch(/^[0-9a-hjkmnp-tv-z]{10}$/);
    expect(
      mintId(lettersOf("The  envoy\u00AD left—for DOHA; before the talks had even be-gun!"), "", () => false),
    ).toBe(id);
  });

  it("is what it was when the first link was published", () => {
    expect(mintId(lettersOf(LONG), "", () => false)).toMatchInlineSnapshot(`"dzerazpdf9"`);
  });

  it("gives twins and very short texts ids of their own", () => {
    const first = mintId(lettersOf(LONG), "", () => false);
    expect(mintId(lettersOf(LONG), "", (id) => id === first)).not.toBe(first);
    expect(mintId("yes", "aaaaaaaaaa", () => false)).not.toBe(mintId("yes", "bbbbbbbbbb", () => false));
  });
});

describe("lettersOf", () => {
  it("reads a text of plain characters as it reads any other", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary-ascii", maxLength: 300 }), (text) => {
        expect(lettersOf(text)).toBe(lettersOf(`${text}é`).slice(0, -1));
      }),
    );
  });
});

describe("mintId of many twins", () => {
  it("gives the ids that it gives when it remembers none of them", () => {
    const mintAll = (twins: () => Map<string, number>) => {
      const ids = new Set<string>([mintId(`${lettersOf(LONG)}\n4`, "", () => false)]); // one of them is taken
      for (let twin = 0; twin < 20; twin++)
        ids.add(mintId(lettersOf(LONG), "", (id) => ids.has(id), twins()));
      return [...ids];
    };
    const remembered = new Map<string, number>();
    const ids = mintAll(() => remembered);
    expect(ids).toHaveLength(21);
    expect(ids).toEqual(mintAll(() => new Map()));
  });
});

describe("assign", () => {
  it("keeps every id and slug in a second build, and has nothing more to remember", () => {
    const articles = [
      article("a.txt", "Talks", LONG, OTHER),
      article("b.txt", "Talks", LONG, "Yes.", "Yes."),
    ];
    const first = assign(articles, EMPTY);
    const second = assign(articles, withRecords(EMPTY, first.records));
    expect(second.articles).toEqual(first.articles);
    expect([...second.records]).toEqual([]);
  });

  it("keeps the slug when the title is corrected, and the ids when typography and order change", () => {
    const first = assign([article("a.txt", "Tlaks", LONG, OTHER)], EMPTY);
    const second = assign(
      [article("a.txt", "Talks", OTHER, LONG.replace("The", "“The”"))],
      withRecords(EMPTY, first.records),
    );
    expect(second.articles[0]?.slug).toBe("tlaks");
    expect(second.articles[0]?.ids).toEqual([...(first.articles[0]?.ids ?? [])].reverse());
  });

  it("follows a renamed file, with its slug and ids", () => {
    const first = assign([article("old.txt", "Talks", LONG, OTHER)], EMPTY);
    const second = assign(
      [article("new/name.md", "Other title", LONG, OTHER, "And one paragraph more.")],
      withRecords(EMPTY, first.records),
    );
    expect(second.articles[0]?.slug).toBe("talks");
    expect(second.articles[0]?.ids.slice(0, 2)).toEqual(first.articles[0]?.ids);
  });

  it("lets a paragraph keep its id when it moves to another article, not when it is copied", () => {
    const first = assign(
      [
        article("a.txt", "One", LONG, OTHER),
        article("b.txt", "Two", "Something."),
        article("c.txt", "Three"),
      ],
      EMPTY,
    );
    const id = first.articles[0]?.ids[0];
    const moved = assign(
      [article("a.txt", "One", OTHER), article("b.txt", "Two", "Something.", LONG)],
      withRecords(EMPTY, first.records),
    );
    expect(moved.articles[1]?.ids[1]).toBe(id);
    const copied = assign(
      [article("a.txt", "One", LONG, OTHER), article("b.txt", "Two", LONG)],
      withRecords(EMPTY, first.records),
    );
    expect(copied.articles.map(({ ids }) => ids[0])).toEqual([id, expect.not.stringMatching(id ?? "")]);
  });

  it("does not give an id to words that merely read the same in another article", () => {
    const first = assign(
      [article("a.txt", "One", "Background", LONG), article("b.txt", "Two", OTHER)],
      EMPTY,
    );
    const registry = withRecords(EMPTY, first.records);
    const second = assign(
      [article("a.txt", "One", LONG), article("b.txt", "Two", OTHER, "Background")],
      registry,
    );
    expect(second.articles[1]?.ids[1]).not.toBe(first.articles[0]?.ids[0]);
  });

  it("keeps the ids and slug of a file that could not be read this time", () => {
    const first = assign([article("a.txt", "One", LONG, OTHER)], EMPTY);
    const registry = withRecords(EMPTY, first.records);
    const copy = assign([article("b.txt", "Copy", LONG, OTHER)], registry, { unread: new Set(["a.txt"]) });
    expect(copy.articles[0]?.slug).toBe("copy");
    const again = assign(
      [article("a.txt", "One", LONG, OTHER), article("b.txt", "Copy", LONG, OTHER)],
      withRecords(registry, copy.records),
    );
    expect(again.articles[0]).toEqual(first.articles[0]);
  });

  it("follows the content when files are renumbered", () => {
    const [one, two] = [
      article("01.md", "Alpha", LONG, "Alpha goes on for quite a while."),
      article("02.md", "Beta", OTHER, "Beta too has more to say than that."),
    ];
    const first = assign([one, two], EMPTY);
    const fresh = article("01.md", "New first", "Something that was never here before at all.");
    const second = assign(
      [fresh, { ...one, source: "02.md" }, { ...two, source: "03.md" }],
      withRecords(EMPTY, first.records),
    );
    expect(second.articles.map(({ slug }) => slug)).toEqual(["new-first", "alpha", "beta"]);
  });

  it("does not take a short note with one quoted paragraph for the long article it came from", () => {
    const words = (at: number) => Array.from({ length: 6 }, (_, word) => lettersHash(`${at} ${word}`));
    const texts = Array.from({ length: 30 }, (_, at) => words(at).join(" "));
    const first = assign([article("long.md", "Long", ...texts)], EMPTY);
    const second = assign(
      [article("note.md", "Note", texts[0] ?? "", "A remark.")],
      withRecords(EMPTY, first.records),
    );
    expect(second.articles[0]?.slug).toBe("note");
  });

  it("gives thousands of articles of one title slugs of their own", () => {
    const articles = Array.from({ length: 6200 }, (_, at) =>
      article(`2012/${at}/index.md`, "Editorial", `Text ${at}`),
    );
    expect(new Set(assign(articles, EMPTY).articles.map(({ slug }) => slug)).size).toBe(articles.length);
  });

  it("gives articles of one title distinct slugs, the same in any order", () => {
    const articles = [
      article("a.txt", "Talks", LONG),
      article("b.txt", "Talks", OTHER),
      article("c.txt", "", "Third text, of some length."),
    ];
    const slugs = assign(articles, EMPTY).articles.map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(3);
    expect(slugs[2]).toBe("c");
    expect(
      assign([...articles].reverse(), EMPTY)
        .articles.map(({ slug }) => slug)
        .reverse(),
    ).toEqual(slugs);
  });

  it("does not depend on the order of the files, and never gives an id or slug twice", () => {
    const texts = fc.array(fc.constantFrom(LONG, OTHER, "Yes.", "No.", "* * *", "Да", "北京"), {
      minLength: 1,
      maxLength: 5,
    });
    const entries = fc.uniqueArray(
      fc.tuple(
        fc.constantFrom("a", "b", "c", "d", "e"),
        fc.constantFrom("Talks", "talks!", "", "北京"),
        texts,
      ),
      { selector: ([source]) => source },
    );
    fc.assert(
      fc.property(entries, (pairs) => {
        const articles = pairs.map(([source, title, paragraphs]) =>
          article(`${source}.txt`, title, ...paragraphs),
        );
        const forward = assign(articles, EMPTY);
        const backward = assign([...articles].reverse(), EMPTY);
        expect([...backward.articles].reverse()).toEqual(forward.articles);
        const ids = forward.articles.flatMap((one) => one.ids);
        expect(new Set(ids).size).toBe(ids.length);
        expect(new Set(forward.articles.map(({ slug }) => slug)).size).toBe(articles.length);
      }),
    );
  });
});
