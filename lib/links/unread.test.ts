import { describe, expect, it } from "vitest";
import { sampleArticle as article, ImaginedBuilds } from "./imagined-builds.ts";

const ROWS = {
  A: "The envoy left for Doha before the talks had even begun.",
  B: "A second paragraph, which says something else altogether.",
  C: "A third row, in which something else again is said.",
};
const row = (number: number, name: keyof typeof ROWS) =>
  article(`n.csv#${number}`, name, ROWS[name], `${ROWS[name]} And more of it.`);
const unread = (...sources: string[]) => ({ unread: new Set(sources) });

describe("parts of a file of which one cannot be read", () => {
  it("are found under other numbers, also where one that could not be read had theirs", () => {
    const builds = new ImaginedBuilds().build([row(1, "A"), row(2, "B"), row(4, "C")], unread("n.csv#3"));
    const before = builds.articles;
    builds.build([row(1, "B"), row(3, "C")], unread("n.csv#2"));
    expect(builds.articles.map(({ slug }) => slug)).toEqual(["b", "c"]);
    expect(builds.articles.map(({ ids }) => ids)).toEqual(before.slice(1).map(({ ids }) => ids));
    expect(before[0]?.ids.map((id) => builds.resolve(id)?.state)).toEqual(["gone", "gone"]);
  });

  it("are ended with what is in none of them, where the rest is found", () => {
    const builds = new ImaginedBuilds().build([row(1, "A"), row(2, "B")]);
    const [, id = ""] = builds.idsOf("n.csv#2");
    const shortened = { ...row(1, "B"), paragraphs: row(1, "B").paragraphs.slice(0, 1) };
    builds.build([shortened], unread("n.csv#2"));
    expect(builds.articles[0]?.slug).toBe("b");
    expect(builds.registry.paragraphs.get(id)).toMatchObject({ state: "gone" });
  });

  it("keep what it held, where that is in none of the others", () => {
    const builds = new ImaginedBuilds().build([row(1, "A"), row(2, "B")]);
    expect(builds.build([row(1, "A")], unread("n.csv#2")).records).toEqual([]);
  });
});

describe("a file with a # in its name", () => {
  it("is not taken for unread because of the name of another", () => {
    const notes = article("notes#1.txt", "Notes", ROWS.A, ROWS.B);
    const builds = new ImaginedBuilds().build([notes]);
    const [id = ""] = builds.idsOf("notes#1.txt");
    builds.build([{ ...notes, paragraphs: notes.paragraphs.slice(1) }], unread("notes"));
    expect([builds.articles[0]?.slug, builds.resolve(id)?.state]).toEqual(["notes", "gone"]);
    expect(builds.registry.paragraphs.get(id)?.state).toBe("gone");
  });
});
