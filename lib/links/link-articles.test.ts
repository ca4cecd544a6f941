import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { compactRegistry } from "./compact-registry.ts";
import { printChanges } from "./count-changes.ts";
import type { Doubtful } from "./doubtful.ts";
import { NOT_KEPT } from "./history.ts";
import { sampleArticle as article } from "./imagined-builds.ts";
import { type Linked, type LinkOptions, linkArticles } from "./link-articles.ts";
import { lettersHash, lettersOf } from "./mint.ts";
import { readRegistry } from "./read-registry.ts";
import { redactRegistry } from "./redact-registry.ts";
import { parseReview, printReview, reviewPath } from "./review-file.ts";

const ENVOY = "The envoy left for Doha before the talks had even begun in earnest.";
const OFFICE = "An office stood ready for the delegation, far from the old harbour road.";
const WAGES = "Wages at the port were paid late again, and nobody could say for what reason.";
/** Half of what it was: too little to be certain. */
const OFFICE_REWRITTEN =
  "An office stood ready for them, in a street nobody knew; the harbour lay empty that day.";

let folder = "";
let path = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "pilcrow-"));
  path = join(folder, "paragraphs.jsonl");
});
afterEach(() => rm(folder, { recursive: true }));

const link = (texts: readonly string[], options: LinkOptions = {}): Promise<Linked> =>
  linkArticles(path, [article("a.txt", "Talks", ...texts)], options);
const idsOf = ({ articles }: Linked) => articles[0]?.ids ?? [];
const registryText = () => readFile(path, "utf8");
const story = ({ histories }: Linked, id = "") => new Map(histories.paragraphs).get(id);

describe("linkArticles", () => {
  it("adds no line for what is as it was, and says what became of the rest", async () => {
    const first = await link([ENVOY, OFFICE, WAGES]);
    expect([first.lostIds, first.changes.new, printChanges(first.changes)]).toEqual([null, 3, ""]);
    const before = await registryText();
    expect(printChanges((await link([ENVOY, OFFICE, WAGES])).changes)).toBe("");
    expect(await registryText()).toBe(before);
    const changed = await link([ENVOY.replace("earnest", "deed"), OFFICE]);
    expect(printChanges(changed.changes)).toBe("1 edited, 1 gone");
    expect(printChanges((await link([ENVOY, OFFICE, WAGES])).changes)).toBe("1 edited, 1 back");
  });

  it("refuses that more ids die than may, names them, and remembers nothing of it", async () => {
    const [, office = "", wages = ""] = idsOf(await link([ENVOY, OFFICE, WAGES]));
    const before = await registryText();
    const refused = link([ENVOY], { maxGone: 1 });
    await expect(refused).rejects.toThrow(new RegExp(`2 published.*at most 1.*${office}.*${wages}`, "s"));
    expect(await registryText()).toBe(before);
    await expect(link([ENVOY, OFFICE], { maxGone: 1 })).resolves.toMatchObject({ changes: { gone: 1 } });
    await expect(link([ENVOY, OFFICE], { maxGone: 0 })).resolves.toMatchObject({ changes: { gone: 0 } });
  });

  it("counts among the dead what a file held that cannot be read", async () => {
    const [id = ""] = idsOf(await link([ENVOY]));
    const other = [article("b.txt", "Port", WAGES)];
    const unread = new Set(["a.txt"]);
    await expect(linkArticles(path, other, { unread, maxGone: 0 })).rejects.toThrow(id);
  });
});

describe("a lost registry", () => {
  it("is said to be lost where an archive is there, with the ids that are lost with it", async () => {
    const [kept = ""] = idsOf(await link([ENVOY]));
    await rm(path);
    const published = async () => [kept, "0123456789"];
    await expect(link([ENVOY], { published, maxGone: 0 })).rejects.toThrow(/1 published.*0123456789/s);
    expect((await link([ENVOY], { published })).lostIds).toEqual(["0123456789"]);
    expect((await link([ENVOY], { published })).lostIds).toBeNull();
  });
});

describe("a review", () => {
  const before = [ENVOY, OFFICE, WAGES];
  const after = [ENVOY, OFFICE_REWRITTEN, WAGES];

  it("publishes nothing until a person has decided, and keeps and obeys the answer", async () => {
    const [, office = ""] = idsOf(await link(before));
    const registry = await registryText();
    await expect(link(after, { review: true })).rejects.toThrow(
      /1 paragraph could not be told.*review\.yaml/,
    );
    expect(await registryText()).toBe(registry);
    const asked = await readFile(reviewPath(path), "utf8");
    expect(asked).toContain(OFFICE);
    await expect(link(after, { review: true })).rejects.toThrow(/1 paragraph/);
    await writeFile(reviewPath(path), asked.replace(/answer:\s*$/m, "answer: 1\n"));
    const linked = await link(after, { review: true });
    expect(idsOf(linked)[1]).toBe(office);
    expect(story(linked, office)).toMatchObject({ state: "edited", how: "signed off", score: 1 });
    await expect(readFile(reviewPath(path))).rejects.toThrow(/ENOENT/);
    expect((await readRegistry(path)).signedOff).toEqual(
      new Map([[office, lettersHash(lettersOf(OFFICE_REWRITTEN))]]),
    );
    await expect(link(after, { review: true })).resolves.toMatchObject({ changes: { edited: 0 } });
  });

  it("keeps the answers that were given, where others are still wanting", async () => {
    const wages =
      "Wages at the port were paid late again that year; the town had other things to talk about.";
    await link(before);
    const rewritten = [ENVOY, OFFICE_REWRITTEN, wages];
    await expect(link(rewritten, { review: true })).rejects.toThrow(/2 paragraphs/);
    const asked = await readFile(reviewPath(path), "utf8");
    await writeFile(reviewPath(path), asked.replace(/answer:\s*$/m, "answer: 1\n")); // the first of the two
    await expect(link(rewritten, { review: true })).rejects.toThrow(/1 paragraph/);
    expect((await readRegistry(path)).signedOff.size).toBe(1);
  });

  it("takes no for an answer", async () => {
    const [, office = ""] = idsOf(await link(before));
    await expect(link(after, { review: true })).rejects.toThrow(/1 paragraph/);
    const asked = await readFile(reviewPath(path), "utf8");
    await writeFile(reviewPath(path), asked.replace(/answer:\s*$/m, "answer: gone\n"));
    const linked = await link(after);
    expect(idsOf(linked)).not.toContain(office);
    expect(story(linked, office)?.state).toBe("gone");
  });

  it("names a wrong answer, and what would be right", () => {
    const cases: Doubtful[] = [
      {
        id: "0123456789",
        slug: "talks",
        was: "# a: [b]\n- c",
        candidates: [{ letters: "abc", text: "“x”: 1" }],
      },
    ];
    const printed = printReview(cases);
    expect(parseReview(printed, "review.yaml")).toEqual(new Map());
    const answered = (answer: string) => printed.replace(/answer:\s*$/m, `answer: ${answer}\n`);
    expect(parseReview(answered("1"), "review.yaml")).toEqual(new Map([["0123456789", "abc"]]));
    expect(parseReview(answered("gone"), "review.yaml")).toEqual(new Map([["0123456789", null]]));
    expect(() => parseReview(answered("2"), "review.yaml")).toThrow(/0123456789 .* is 2.*1 to 1, or gone/);
    for (const damaged of ["- {", "a: 1", "- 7", "- id: x"])
      expect(() => parseReview(damaged, "review.yaml")).toThrow(/review\.yaml/);
  });
});

describe("a redaction", () => {
  const EDITED = OFFICE.replace("old", "new");

  it("takes every text of a paragraph out of the registry, for good, and leaves a tombstone with the reason", async () => {
    const [, office = ""] = idsOf(await link([ENVOY, OFFICE, WAGES]));
    await link([ENVOY, EDITED, WAGES]);
    const redacted = await redactRegistry(path, `${office.toUpperCase()}.`, "court order");
    expect(redacted).toEqual({ ids: [office], holders: [], sources: ["a.txt"] });
    expect(await registryText()).not.toMatch(/office stood/);
    for (const text of [EDITED, OFFICE, OFFICE.toUpperCase()]) {
      const linked = await link([ENVOY, text, WAGES]);
      expect(idsOf(linked)).toHaveLength(2);
      expect(linked.leftOut).toMatchObject([{ source: "a.txt", number: 2, redaction: { id: office } }]);
      expect(linked.articles[0]?.article.paragraphs.map(({ number }) => number)).toEqual([1, 2]);
      const versions = [{ text: NOT_KEPT }];
      expect(story(linked, office)).toMatchObject({ state: "gone", redacted: "court order", versions });
      expect(JSON.stringify(linked.histories)).not.toMatch(/office stood/i);
    }
    await compactRegistry(path);
    expect(await registryText()).not.toMatch(/office stood/);
  });

  it("does so with twins too, and names what still holds its words", async () => {
    const linked = await link([ENVOY, OFFICE, WAGES, OFFICE]);
    const [, first = "", , second = ""] = idsOf(linked);
    expect((await redactRegistry(path, second, "asked for")).ids.toSorted()).toEqual(
      [first, second].toSorted(),
    );
    expect(idsOf(await link([ENVOY, OFFICE, WAGES, OFFICE]))).toHaveLength(2);
  });

  it("stays when a branch that knew nothing of it is merged", async () => {
    const [, office = ""] = idsOf(await link([ENVOY, OFFICE, WAGES]));
    const branch = await registryText();
    await redactRegistry(path, office, "court order");
    const lines = new Set(`${branch}${await registryText()}`.split("\n").filter(Boolean));
    await writeFile(path, `${[...lines].sort().join("\n")}\n`);
    const linked = await link([ENVOY, OFFICE, WAGES]);
    expect(idsOf(linked)).toHaveLength(2);
    expect(JSON.stringify(linked.histories)).not.toMatch(/office stood/i);
    await compactRegistry(path);
    expect(await registryText()).not.toMatch(/office stood/);
  });

  it("is refused in words for an id that never was", async () => {
    await link([ENVOY]);
    await expect(redactRegistry(path, "zzzzzzzzzz", "x")).rejects.toThrow(/ever had the id "zzzzzzzzzz"/);
  });
});
