import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { printChanges } from "./count-changes.ts";
import type { Doubtful } from "./doubtful.ts";
import { IdTable } from "./id-table.ts";
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
const publishing = (present: readonly string[], past: readonly string[]) => async () => ({
  present: new IdTable(present),
  past: new IdTable(past),
});
const registryText = () => readFile(path, "utf8");
const story = ({ histories }: Linked, id = "") => new Map(histories.paragraphs).get(id);

describe("linkArticles", () => {
  it("adds no line for what is as it was, and says what became of the rest", async () => {
    const first = await link([ENVOY, OFFICE, WAGES]);
    expect([first.isRegistryLost, first.changes.new, printChanges(first.changes)]).toEqual([false, 3, ""]);
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
    const published = publishing([id], []);
    await expect(linkArticles(path, other, { unread, published, maxGone: 0 })).rejects.toThrow(id);
  });

  it("does not count it again where the archive does without it already", async () => {
    const both = [article("a.txt", "Talks", ENVOY), article("b.txt", "Port", WAGES)];
    const { articles } = await linkArticles(path, both);
    const options = { unread: new Set(["a.txt"]), published: publishing(articles[1]?.ids ?? [], []) };
    await expect(linkArticles(path, both.slice(1), { ...options, maxGone: 0 })).resolves.toBeDefined();
  });

  it("counts once what went from a file whose name begins with that of another that cannot be read", async () => {
    await linkArticles(path, [article("notes#1.txt", "Notes", ENVOY, OFFICE)]);
    const shorter = [article("notes#1.txt", "Notes", ENVOY)];
    const unread = new Set(["notes"]);
    await expect(linkArticles(path, shorter, { unread, maxGone: 0 })).rejects.toThrow(/1 published/);
  });

  it("counts among the dead what had become a part of a paragraph that cannot be read", async () => {
    const ids = idsOf(await link([ENVOY, OFFICE, WAGES]));
    await link([`${ENVOY} ${OFFICE}`, WAGES]);
    const other = [article("b.txt", "Port", "High water came twice that Tuesday.")];
    const refused = linkArticles(path, other, { unread: new Set(["a.txt"]), maxGone: 0 });
    await expect(refused).rejects.toThrow(/3 published/);
    for (const id of ids) await expect(refused).rejects.toThrow(id);
  });
});

describe("a build and a redaction that meet", () => {
  it("lose nothing of each other", async () => {
    const [, office = ""] = idsOf(await link([ENVOY, OFFICE, WAGES]));
    let redacting: Promise<unknown> = Promise.resolve();
    const published = async () => {
      redacting = redactRegistry(path, office, "court order");
      await Promise.race([redacting, sleep(300)]); // it would be over by then, were it not made to wait
      return null;
    };
    await link([ENVOY, OFFICE.replace("old", "new"), WAGES, "A new one."], { published });
    await redacting;
    expect(await registryText()).toMatch(/A new one/);
    expect(await registryText()).not.toMatch(/office stood/);
  });
});

describe("a lost registry", () => {
  it("is said to be lost where an archive is there, with the ids that are lost with it", async () => {
    const [kept = ""] = idsOf(await link([ENVOY]));
    await rm(path);
    const published = publishing([kept], ["0123456789"]);
    await expect(link([ENVOY], { published, maxGone: 0 })).rejects.toThrow(/1 published.*0123456789/s);
    const lost = { isRegistryLost: true, lostIds: ["0123456789"] };
    expect(await link([ENVOY], { published })).toMatchObject(lost);
    expect(await link([ENVOY], { published: publishing([kept], []) })).toMatchObject({
      isRegistryLost: false,
    });
  });

  it("is noticed where an older one was restored", async () => {
    const [kept = ""] = idsOf(await link([ENVOY]));
    const published = publishing([kept, "9876543210"], ["0123456789"]);
    await expect(link([ENVOY], { published, maxGone: 1 })).rejects.toThrow(/2 published.*9876543210/s);
    const lost = { isRegistryLost: false, lostIds: ["9876543210", "0123456789"] };
    expect(await link([ENVOY], { published })).toMatchObject(lost);
  });

  it("is not what an archive of another corpus tells of", async () => {
    await link([ENVOY]);
    const published = publishing(["9876543210"], ["0123456789"]);
    expect((await link([ENVOY], { published, maxGone: 0 })).lostIds).toEqual([]);
  });
});

describe("a review", () => {
  const before = [ENVOY, OFFICE, WAGES];
  const after = [ENVOY, OFFICE_REWRITTEN, WAGES];

  it("publishes nothing until a person has decided, and keeps and obeys the answer", async () => {
    const [, office = ""] = idsOf(await link(before));
    const registry = await registryText();
    await expect(link(after, { review: true })).rejects.toThrow(
      /1 paragraph could not be told.*review\.yaml.*Do not run npm start/,
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
