import { describe, expect, it } from "vitest";
import { isSidecarName, parseSidecar, type Sidecar } from "./sidecar.ts";
import { Sidecars } from "./sidecars.ts";

const sidecar = (source: string, text: string): Sidecar => {
  const parsed = parseSidecar(source, Buffer.from(text));
  if (!parsed) throw new Error("no sidecar");
  return parsed;
};

describe("parseSidecar", () => {
  it("reads a table", () => {
    const { entries, warnings } = sidecar(
      "a/articles.csv",
      'file,title,authors,date,source,url,language,tags\nx.txt,T,Jane Roe; John Doe,2013,The Post,https://a.b,de,"a, b"\n',
    );
    const from = "articles.csv";
    expect(entries[0]).toMatchObject({ file: "x.txt", isGlob: false });
    expect(entries[0]?.given).toEqual({
      title: { value: "T", from },
      authors: { value: ["Jane Roe", "John Doe"], from },
      date: { value: "2013", from },
      outlet: { value: "The Post", from },
      url: { value: "https://a.b", from },
      language: { value: "de", from },
      tags: { value: ["a", "b"], from },
    });
    expect(warnings).toEqual([]);
  });

  it.each([
    "x.txt:\n  title: T\n  authors: [Jane Roe, John Doe]\n",
    "- file: x.txt\n  title: T\n  author: Jane Roe; John Doe\n",
  ])("reads YAML: %j", (text) => {
    const [entry] = sidecar("articles.yaml", text).entries;
    expect(entry?.file).toBe("x.txt");
    expect(entry?.given).toMatchObject({
      title: { value: "T" },
      authors: { value: ["Jane Roe", "John Doe"] },
    });
  });

  it("is none where a table names no files, for then it holds articles", () => {
    expect(parseSidecar("articles.csv", Buffer.from("title,text\na,b"))).toBeNull();
    expect(["articles.csv", "Articles.YML", "articles.txt", "x.csv"].map(isSidecarName)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it.each([
    ["file,titel\nx.txt,T", "“titel” is not used; there are file, title"],
    ["file,title\nx.txt", "1 cells"],
    ["file,title\n,T", "names no file"],
  ])("tells what is wrong with %j", (text, warning) => {
    expect(sidecar("articles.csv", text).warnings).toEqual([expect.stringContaining(warning)]);
  });

  it.each(["a: [", "just words", "a: &a [*a, *a]\nb: *c"])("refuses %j", (text) => {
    expect(() => parseSidecar("articles.yaml", Buffer.from(text))).toThrow("should name files");
  });
});

describe("a sidecar", () => {
  it("keeps numbers as written", () => {
    const [entry] = sidecar("articles.yaml", "x.txt:\n  title: 007\n").entries;
    expect(entry?.given.title?.value).toBe("007");
  });

  it("is refused where it is too large, which a table of articles is not", () => {
    const large = (head: string, megabytes: number) =>
      Buffer.from(`${head}\n${"a,b\n".repeat(megabytes * 300_000)}`);
    expect(() => parseSidecar("articles.yaml", large("", 1))).toThrow(/2 MB.*at most 1 MB/);
    expect(() => parseSidecar("articles.csv", large("file,title", 10))).toThrow(/12 MB.*at most 10 MB/);
    expect(parseSidecar("articles.csv", large("title,text", 10))).toBeNull();
  });
});

describe("Sidecars", () => {
  it("give each field as the nearest entry has it", () => {
    const sidecars = new Sidecars([
      sidecar("2012/articles.csv", "file,title,date\nx.txt,Near,\n*.md,,2012\n"),
      sidecar("articles.csv", "file,title,date,language\n2012/x.txt,Far,2010,fr\n*,All,1900,de\n"),
    ]);
    const values = (source: string) =>
      Object.fromEntries(
        Object.entries(sidecars.givenFor(source)).map(([field, given]) => [
          field,
          (given as { value: unknown }).value,
        ]),
      );
    expect(values("2012/x.txt")).toEqual({ title: "Near", date: "2010", language: "fr" });
    expect(values("2012/y.md")).toEqual({ title: "All", date: "2012", language: "de" });
    expect(values("z.txt")).toEqual({ title: "All", date: "1900", language: "de" });
  });

  it("fit names however their accents are written, and tell of entries that fit nothing", () => {
    const sidecars = new Sidecars([sidecar("articles.csv", "file,title\ncaf\u00e9.txt,T\nnone.txt,N\n")]);
    expect(sidecars.givenFor("cafe\u0301.txt").title?.value).toBe("T");
    expect(sidecars.warningsOf("articles.csv")).toEqual([expect.stringContaining("“none.txt”")]);
  });
});
