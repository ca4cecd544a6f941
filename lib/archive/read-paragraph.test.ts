import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { arrange } from "./arrange.ts";
import { openArchive } from "./open-archive.ts";
import { readParagraphs, unlessDamaged } from "./read-paragraph.ts";
import { writeSnapshot } from "./write-snapshot.ts";

const TEXTS = ["A heading.", "Silt again.", "More silt."];
const IDS = ["0000000000", "1111111111", "2222222222"];

const article = {
  source: "a.txt",
  title: "Talks",
  authors: [],
  date: null,
  language: "en",
  tags: [],
  paragraphs: TEXTS.map((text, at) => ({
    number: at + 1,
    kind: at === 0 ? ("heading" as const) : ("text" as const),
    text,
  })),
  removed: [],
};

it("gives an error in place of a damaged text, tells of it by its id, and reads the others", async () => {
  const data = await mkdtemp(join(tmpdir(), "pilcrow-"));
  const arranged = arrange([{ article, slug: "talks", ids: IDS }]);
  await writeSnapshot(data, { ...arranged, index: new Map(), fingerprint: "" });
  const { archive } = await openArchive(data, "");
  const path = join(archive.folder, "paragraphs.texts");
  await writeFile(path, (await readFile(path, "utf8")).replace("heading", "reading"));
  const told: string[] = [];
  const onDamage = (name: string, { message }: Error) => told.push(`${name}: ${message}`);

  expect(readParagraphs({ archive, onDamage }, 0, 3)).toEqual([
    {
      article: 0,
      id: IDS[0],
      number: 1,
      kind: "heading",
      error: { code: "damaged", message: "This paragraph cannot be read: its archive is damaged." },
    },
    { article: 0, id: IDS[1], number: 2, kind: "text", text: TEXTS[1] },
    { article: 0, id: IDS[2], number: 3, kind: "text", text: TEXTS[2] },
  ]);
  expect(told).toEqual([
    expect.stringMatching(/^Paragraph 0000000000: Text 0 of .*paragraphs\.texts is damaged/),
  ]);
  expect(readParagraphs({ archive }, 1, 1)).toEqual([]);
  archive.close();
  await rm(data, { recursive: true });
});

it("takes nothing else for damage", () => {
  const fail = () => {
    throw new RangeError("no such text");
  };
  expect(() => unlessDamaged(fail, () => null)).toThrow(RangeError);
});
