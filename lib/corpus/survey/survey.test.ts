import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Article } from "#lib/corpus/article.ts";
import { explainFile } from "#lib/corpus/explain-file.ts";
import { readCorpus } from "#lib/corpus/read-corpus.ts";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "survey-"));
});
afterEach(() => rmSync(root, { recursive: true }));

const TOPICS = ["harbour", "railway", "school", "market", "river", "bridge", "library", "mill"];
const title = (at: number) => `The ${TOPICS[at]} at the end of the year`;
const prose = (at: number) =>
  [
    `The ${TOPICS[at]} was closed on Monday, and nobody knew for how long it would stay so.`,
    `People who had come to see the ${TOPICS[at]} went home again before the evening came.`,
  ] as const;

interface Parts {
  readonly top?: readonly string[];
  readonly inside?: readonly string[];
  readonly middle?: readonly string[];
  readonly bottom?: readonly string[];
  readonly ending?: string;
}

/** Files of a paper, which have the same lines around their texts. */
function save(
  count: number,
  { top = [], inside = [], middle = [], bottom = [], ending = "txt" }: Parts,
): void {
  for (let at = 0; at < count; at++) {
    const [first, second] = prose(at);
    const blocks = [...top, title(at), ...inside, first, ...middle, second, ...bottom];
    writeFileSync(join(root, `${at}.${ending}`), blocks.join("\n\n"));
  }
}

async function readAll(): Promise<{ articles: Article[]; repeated: string[][] }> {
  const { articles, report } = await readCorpus(root);
  const repeated = [...report.files].map(({ removed }) =>
    removed.filter(({ rule }) => rule === "repeated line").map(({ text }) => text),
  );
  return { articles, repeated };
}

const texts = ({ paragraphs }: Article) => paragraphs.map(({ text }) => text);

describe("lines that stand at the edges of many files", () => {
  it.each(["txt", "md"])("are set aside, and the title is found below them: %s", async (ending) => {
    const top = ["Harbour Evening Paper", "Print article"];
    const bottom = ["Harbour Evening Paper, the Quay House, 12 Quay Road, Port Town.", "Tel. 0123 456789"];
    save(6, { top, inside: ["Save | Send to a friend"], bottom, ending });
    const { articles, repeated } = await readAll();
    expect(articles.map((one) => one.title)).toEqual([0, 1, 2, 3, 4, 5].map(title));
    expect(articles.map(texts)).toEqual([0, 1, 2, 3, 4, 5].map(prose));
    expect(repeated).toEqual(Array(6).fill([...top, "Save | Send to a friend", ...bottom]));
  });

  it("may look like names, where the files say who wrote them", async () => {
    const top = ["Harbour Evening Paper", "Print article", "World | Regions"];
    save(6, { top, inside: ["By Jane Roe", "Share Tweet Email Print"] });
    const { articles, repeated } = await readAll();
    expect(articles.map(texts)).toEqual([0, 1, 2, 3, 4, 5].map(prose));
    expect(new Set(articles.flatMap(({ authors }) => authors))).toEqual(new Set(["Jane Roe"]));
    expect(repeated[0]).toEqual([...top, "Share Tweet Email Print"]);
  });

  it("may have figures that differ, and be sentences where they say whom to call", async () => {
    const [own] = ["For more of this write to desk@example.org."];
    save(6, { bottom: [own] });
    for (let at = 0; at < 6; at++)
      writeFileSync(
        join(root, `n${at}.txt`),
        `Printed on page ${at + 3} of the paper\n\n${title(at)} again\n\n${prose(at).join("\n\n")} And ${at}.`,
      );
    const { repeated } = await readAll();
    expect(repeated.filter(([line]) => line === own)).toHaveLength(6);
    expect(repeated.filter(([line]) => line?.startsWith("Printed on page"))).toHaveLength(6);
  });

  it("are not those of fewer files, nor of copies", async () => {
    save(4, { top: ["Harbour Evening Paper"] });
    for (let at = 4; at < 9; at++)
      writeFileSync(
        join(root, `${at}.txt`),
        `Port Town Mirror of today\n\n${title(7)}\n\n${prose(7).join("\n\n")}`,
      );
    expect((await readAll()).repeated.flat()).toEqual([]);
  });
});

describe("what authors repeat", () => {
  const refrain = "And the river went on and on";
  it.each<[string, Parts]>([
    ["a sentence at the end", { bottom: ["That is how it was in those days."] }],
    ["a stock sentence in the midst", { middle: ["This is a story of the harbour"] }],
    ["a promise", { bottom: ["To be continued"] }],
    ["a promise with a time", { bottom: ["(to be continued next week)"] }],
    ["a closing line without a stop", { bottom: ["And the river went on and on"] }],
    ["an end", { bottom: ["The End"] }],
    ["a refrain", { middle: [refrain], bottom: [refrain] }],
    ["a byline", { inside: ["By Harbour desk"] }],
    ["a bare name at the foot", { bottom: ["Mill Brook"] }],
    ["an office that credits itself", { top: ["From our own correspondent"] }],
    ["a desk at the foot", { bottom: ["The Harbour Desk"] }],
    ["a desk with its place", { inside: ["By Jane Roe"], bottom: ["The Harbour Desk, Port Town"] }],
    ["a team", { inside: ["By Jane Roe"], bottom: ["The Harbour Team"] }],
    ["a board", { inside: ["By Jane Roe"], bottom: ["Editorial Board"] }],
    ["a signature", { inside: ["By Jane Roe"], bottom: ["— Mill Brook"] }],
    ["a signature in brackets", { inside: ["By Jane Roe"], bottom: ["(MILL BROOK)"] }],
  ])("stays: %s", async (_name, parts) => {
    save(8, parts);
    const { repeated } = await readAll();
    expect(repeated.flat()).toEqual([]);
  });

  it.each(["The Harbour Press", "Meet the team", "(Harbour)", "Harbour Evening Paper"])(
    "does not look like “%s” at the foot, which is the paper's",
    async (line) => {
      save(8, { inside: ["By Jane Roe"], bottom: [line] });
      expect((await readAll()).repeated).toEqual(Array(8).fill([line]));
    },
  );

  it.each(["md", "txt"])("stays where it is a heading, and its figures differ: %s", async (ending) => {
    const notes = (at: number) => [
      "Notes on the harbour, 1.",
      at,
      ending === "md" ? "" : "\n=========================",
    ];
    for (let at = 0; at < 8; at++)
      writeFileSync(
        join(root, `${at}.${ending}`),
        `${ending === "md" ? "# " : ""}${notes(at).join("")}\n\n## What is new since 1.${at - 1}\n\n${prose(at).join("\n\n")}`,
      );
    const { articles, repeated } = await readAll();
    expect(articles.map((one) => one.title)).toEqual(
      articles.map((_, at) => `Notes on the harbour, 1.${at}`),
    );
    expect(repeated.flat()).toEqual([]);
  });

  it("stays where it is the only title", async () => {
    for (let at = 0; at < 8; at++)
      writeFileSync(join(root, `${at}.txt`), `Letters to the paper\n\n${prose(at).join("\n\n")}`);
    const { articles, repeated } = await readAll();
    expect(new Set(articles.map((one) => one.title))).toEqual(new Set(["Letters to the paper"]));
    expect(repeated.flat()).toEqual([]);
  });

  it("stays where a number alone would be the title", async () => {
    for (let at = 0; at < 8; at++)
      writeFileSync(
        join(root, `${at}.txt`),
        `Letters from the north\n\nPart ${at + 1}\n\n${prose(at).join("\n\n")}`,
      );
    expect((await readAll()).articles[0]?.title).toBe("Letters from the north");
  });

  it("stays below the title where only some files have it", async () => {
    save(8, {});
    for (let at = 0; at < 5; at++)
      writeFileSync(
        join(root, `${at}.md`),
        `# ${title(at)}\n\nWhat happened before\n\n${prose(at).join("\n\n")}`,
      );
    for (let at = 5; at < 8; at++)
      writeFileSync(join(root, `${at}.md`), `# ${title(at)}\n\n${prose(at).join("\n\n")}`);
    expect((await readAll()).repeated.flat()).toEqual([]);
  });
});

describe("running headers that a file has once", () => {
  it("are found by those of other files, in the middle of a sentence", async () => {
    for (let at = 0; at < 6; at++) {
      const [first, second] = prose(at);
      const cut = first.replace(" for how", "\n\fHARBOUR EVENING PAPER\n\nfor how");
      writeFileSync(join(root, `${at}.txt`), `${title(at)}\n\n${second}\n\n${cut}`);
    }
    const { articles, report } = await readCorpus(root);
    expect(articles.map(texts)).toEqual([0, 1, 2, 3, 4, 5].map((at) => prose(at).toReversed()));
    expect(report.totals.removedByRule).toEqual({ "running header": 6 });
  });
});

describe("words parted at the ends of lines", () => {
  const PARTED = `A night\n\nThe govern-\nment had never been told of the long-\nterm plan, nor of the xylo-\nphone.`;

  it("are made one where another file has them so, and listed", async () => {
    writeFileSync(join(root, "a.txt"), PARTED);
    writeFileSync(
      join(root, "b.txt"),
      `A day\n\nThe government had a long-term plan, and told nobody about it.`,
    );
    const { articles, report } = await readCorpus(root);
    const [text] = texts(articles[0] as Article);
    expect(text).toBe("The government had never been told of the long-term plan, nor of the xylo-phone.");
    expect([...report.files][0]?.joined).toMatchObject([{ rule: "line end", line: 4, number: 1 }]);
    expect([...report.files].flatMap(({ warnings }) => warnings)).toEqual([]);
  });

  it("stay parted where no file has them in one", async () => {
    writeFileSync(join(root, "a.txt"), PARTED);
    writeFileSync(join(root, "b.txt"), PARTED.replace("night", "day"));
    expect(texts((await readCorpus(root)).articles[0] as Article)[0]).toContain("govern-ment");
  });

  it("are made one over the end of a page", async () => {
    writeFileSync(
      join(root, "a.txt"),
      `A night\n\nNobody in the whole of the town had been told of this by the govern-\n\n12\n\nment. The government was silent.`,
    );
    const { articles, report } = await readCorpus(root);
    expect(texts(articles[0] as Article)).toEqual([
      "Nobody in the whole of the town had been told of this by the government. The government was silent.",
    ]);
    expect([...report.files][0]?.warnings).toEqual([]);
  });
});

describe("what an archive says of its files", () => {
  it("is the same whatever was read before, in whatever order, and told alike", async () => {
    const cache = join(root, ".cache-of-import");
    const names = TOPICS.map((_, at) => at);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(names, { minLength: 8 }), fc.nat(7), async (order, first) => {
        rmSync(root, { recursive: true });
        root = mkdtempSync(join(tmpdir(), "survey-"));
        const put = (at: number) =>
          writeFileSync(
            join(root, `${at}.txt`),
            `Harbour Evening Paper\n\n${title(at)}\n\n${prose(at).join(" ").replace("nobody", "no-\nbody")}\n\nPrint article`,
          );
        for (const at of order.slice(0, first)) put(at);
        if (first > 0) await readCorpus(root, undefined, { cache });
        for (const at of order.slice(first)) put(at);
        const later = await readCorpus(root, undefined, { cache });
        expect(later).toEqual(await readCorpus(root));
        expect(later.report.totals.removedByRule).toEqual({ "repeated line": 16 });
      }),
      { numRuns: 8 },
    );
    const [explained] = await explainFile(root, "3.txt", { cache });
    expect(explained?.report).toEqual([...(await readCorpus(root)).report.files][3]);
    const told = explained?.pieces.map(({ fate }) =>
      fate.kind === "removed" ? fate.removal.rule : fate.kind,
    );
    expect(told).toEqual(["repeated line", "metadata", "kept", "repeated line"]);
  });
});
