import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { compactRegistry } from "./compact-registry.ts";
import { NOT_KEPT } from "./history.ts";
import { sampleArticle as article } from "./imagined-builds.ts";
import { type Linked, linkArticles } from "./link-articles.ts";
import { readRegistry } from "./read-registry.ts";
import { redactRegistry } from "./redact-registry.ts";
import { reviewPath } from "./review-file.ts";

const ENVOY = "The envoy left for Doha before the talks had even begun in earnest.";
const OFFICE = "An office stood ready for the delegation, far from the old harbour road.";
const WAGES = "Wages at the port were paid late again, and nobody could say for what reason.";

let folder = "";
let path = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "pilcrow-"));
  path = join(folder, "paragraphs.jsonl");
});
afterEach(() => rm(folder, { recursive: true }));

const link = (texts: readonly string[]): Promise<Linked> =>
  linkArticles(path, [article("a.txt", "Talks", ...texts)]);
const idsOf = ({ articles }: Linked) => articles[0]?.ids ?? [];
const registryText = () => readFile(path, "utf8");
const story = ({ histories }: Linked, id = "") => new Map(histories.paragraphs).get(id);

describe("redactRegistry", () => {
  const EDITED = OFFICE.replace("old", "new");

  it("takes every text of a paragraph out of the registry, for good, and leaves a tombstone with the reason", async () => {
    const [, office = ""] = idsOf(await link([ENVOY, OFFICE, WAGES]));
    await link([ENVOY, EDITED, WAGES]);
    const reviews = [reviewPath(path), `${reviewPath(path)}.draft`]; // the latter is that of a run that was killed
    for (const review of reviews) await writeFile(review, OFFICE);
    const redacted = await redactRegistry(path, `${office.toUpperCase()}.`, "court order");
    expect(await readdir(folder)).toEqual(["paragraphs.jsonl"]);
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
    await merge(branch);
    const linked = await link([ENVOY, OFFICE, WAGES]);
    expect(idsOf(linked)).toHaveLength(2);
    expect(JSON.stringify(linked.histories)).not.toMatch(/office stood/i);
    await compactRegistry(path);
    expect(await registryText()).not.toMatch(/office stood/);
  });

  it("takes out what it was split from, and names the other piece", async () => {
    const whole = `${OFFICE} And so it went on for a while. ${WAGES}`;
    const [first = ""] = idsOf(await link([whole, ENVOY]));
    const [, second = ""] = idsOf(await link([`${OFFICE} And so it went on for a while.`, WAGES, ENVOY]));
    expect(await redactRegistry(path, second, "court order")).toMatchObject({
      ids: [second],
      holders: [first],
    });
    expect(await registryText()).not.toMatch(/Wages at the port/);
    expect(await registryText()).toMatch(/office stood/);
    const linked = await link([whole, ENVOY]);
    expect(linked.leftOut).toHaveLength(1); // the whole does not come back with the file either
    expect(JSON.stringify(linked.histories)).not.toMatch(/Wages at the port/);
  });

  it("takes out what was merged into it", async () => {
    await link([OFFICE, WAGES, ENVOY]);
    const [larger = ""] = idsOf(await link([`${OFFICE} ${WAGES}`, ENVOY]));
    await redactRegistry(path, larger, "court order");
    expect(await registryText()).not.toMatch(/office stood|Wages at the port/);
    const { histories } = await link([`${OFFICE} ${WAGES}`, ENVOY]);
    expect(JSON.stringify(histories)).not.toMatch(/office stood|Wages at the port/);
    expect((await link([OFFICE, ENVOY])).leftOut).toEqual([]); // a part of it may stand alone
  });

  it("takes out old texts of others that hold it, and names those that hold it still", async () => {
    const quoting = `He wrote in June to all who would read it, and there were many: ${OFFICE}`;
    const build = (texts: readonly string[]) =>
      linkArticles(path, [article("a.txt", "Talks", ENVOY, OFFICE), article("b.txt", "Letters", ...texts)]);
    const { articles } = await build([quoting, `${WAGES} ${OFFICE} ${WAGES}`]);
    await build([
      "He wrote in June to all who would read it, and there were many.",
      `${WAGES} ${OFFICE} ${WAGES}`,
    ]);
    const office = articles[0]?.ids[1] ?? "";
    expect((await redactRegistry(path, office, "court order")).holders).toEqual([articles[1]?.ids[1]]);
    expect(await registryText()).not.toMatch(/many: An office stood/);
  });

  it("leaves the article its slug, where all of it was taken out", async () => {
    const [envoy = ""] = idsOf(await link([ENVOY]));
    await redactRegistry(path, envoy, "court order");
    expect((await link([ENVOY])).articles[0]?.slug).toBe("talks");
    expect((await link([WAGES])).articles[0]?.slug).toBe("talks");
  });

  it("says that a file holds it, also where that is in no paragraph", async () => {
    const [, office = ""] = idsOf(await link([ENVOY, OFFICE]));
    await redactRegistry(path, office, "court order");
    const [plain, removed] = [
      article("a.txt", "Talks", ENVOY),
      { rule: "footer", line: 9, text: OFFICE, why: "" },
    ];
    expect((await linkArticles(path, [plain])).holdsRedacted).toBe(false);
    const holding = { ...plain, removed: [removed as (typeof plain.removed)[number]] };
    expect(await linkArticles(path, [holding])).toMatchObject({ holdsRedacted: true, leftOut: [] });
  });

  it("stays when a branch is merged that had its text under another id", async () => {
    const [, office = ""] = idsOf(await link([ENVOY, OFFICE, WAGES]));
    await redactRegistry(path, office, "court order");
    const branch = join(folder, "branch.jsonl");
    const texts = [[OFFICE], [OFFICE.replace("old", "new")]];
    for (const [at, some] of texts.entries())
      await linkArticles(branch, [article("b.txt", "Branch", ...some)], { now: Date.UTC(2026, 0, at + 1) });
    await writeFile(path, (await readFile(branch, "utf8")).replaceAll(office, "9876543210"), { flag: "a" });
    const linked = await linkArticles(path, [article("b.txt", "Branch", OFFICE.replace("old", "new"))]);
    expect(story(linked, "9876543210")?.versions).toHaveLength(2);
    expect(JSON.stringify(linked.histories)).not.toMatch(/old harbour/);
    await compactRegistry(path);
    expect(await registryText()).not.toMatch(/old harbour/);
    expect((await readRegistry(path)).paragraphs.has("9876543210")).toBe(true);
  });

  /** The registries of two branches, as version control joins them. */
  async function merge(branch: string): Promise<void> {
    const lines = new Set(`${branch}${await registryText()}`.split("\n").filter(Boolean));
    await writeFile(path, `${[...lines].sort().join("\n")}\n`);
  }

  const whole = `${OFFICE} ${WAGES}`;
  const NOTHING_OF_IT = /office stood|Wages at the port/i;

  it("takes out what a merged branch had cut the text up into, though it never knew of it", async () => {
    const [first = ""] = idsOf(await link([whole, ENVOY]));
    const trunk = await registryText();
    const pieces = idsOf(await link([OFFICE, WAGES, ENVOY]));
    await link([ENVOY]);
    const branch = await registryText();
    await writeFile(path, trunk);
    await redactRegistry(path, first, "court order");
    await merge(branch);
    const linked = await link([ENVOY]);
    expect(JSON.stringify(linked.histories)).not.toMatch(NOTHING_OF_IT);
    expect(await registryText()).not.toMatch(NOTHING_OF_IT);
    for (const id of pieces) expect((await readRegistry(path)).paragraphs.has(id)).toBe(true);
    expect(linked.redacted).toContain(first);
  });

  it.each(["at once", "later"])(
    "takes out parts that a merged branch kept, which had not seen them joined, though they go %s",
    async (when) => {
      await link([OFFICE, WAGES, ENVOY]);
      const branch = await registryText();
      const [larger = ""] = idsOf(await link([whole, ENVOY]));
      await redactRegistry(path, larger, "court order");
      await merge(branch);
      if (when === "later") await link([ENVOY, "A new one."]);
      const { histories } = await link([ENVOY]);
      expect(JSON.stringify(histories)).not.toMatch(NOTHING_OF_IT);
      expect(await registryText()).not.toMatch(NOTHING_OF_IT);
    },
  );

  it("is refused in words for an id that never was", async () => {
    await link([ENVOY]);
    await expect(redactRegistry(path, "zzzzzzzzzz", "x")).rejects.toThrow(/ever had the id "zzzzzzzzzz"/);
  });
});
