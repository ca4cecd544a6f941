import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { buildArchive } from "#lib/build-archive.ts";
import { readConfig } from "#lib/config.ts";
import { EngineError } from "#lib/search/engine-error.ts";
import { EMPTY_REQUEST } from "#lib/search/request.ts";
import { search } from "#lib/search/search.ts";
import { BUSY_DIGEST } from "./busy-digest.ts";
import { openSite, type Site, siteIfOpen, withSite } from "./site.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "pilcrow-site-"));
  vi.stubEnv("PILCROW_CORPUS", folder);
  vi.stubEnv("PILCROW_DATA", join(folder, ".data"));
  vi.stubEnv("PILCROW_SEARCH_BUDGET", "60000");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function build(word: string): Promise<string> {
  writeFileSync(
    join(folder, "article.txt"),
    `A title

Words about ${word}.
`,
  );
  return (await buildArchive(readConfig())).snapshot;
}

const found = async (site: Site, text: string) =>
  (await search(site, { ...EMPTY_REQUEST, text }, site.budget)).total.articles;

it("takes over a new snapshot, and closes the old one when its last request has ended", async () => {
  await build("silt");
  await openSite();
  const old = siteIfOpen();
  if (!old) throw new Error("No archive is open.");
  let end = () => {};
  const ending = new Promise<void>((resolve) => {
    end = resolve;
  });
  const underWay = withSite(async (site) => {
    await ending;
    return [await found(site, "silt"), site.archive.paragraph(0).text];
  });

  await build("gales");
  await expect.poll(() => siteIfOpen()?.archive.snapshot, { timeout: 10_000 }).not.toBe(old.archive.snapshot);
  expect(await withSite((site) => found(site, "gales"))).toBe(1);
  expect(await withSite((site) => found(site, "silt"))).toBe(0);

  end();
  expect(await underWay).toEqual([1, "Words about silt."]);
  await expect
    .poll(() => found(old, "silt").catch((error: unknown) => error))
    .toMatchObject({ reason: "closed" });
  await expect.poll(() => readFirst(old)).toBe("closed");
});

it("goes on with the old snapshot where the index of a new one is damaged, and says so; so does a new start", async () => {
  const told = vi.spyOn(console, "error").mockReturnValue(undefined);
  const damaged = await build("gales");
  damage(damaged);
  const whole = await build("silt");
  await openSite();
  writeFileSync(join(folder, ".data", "current"), damaged);
  const complaints = () => told.mock.calls.flat().filter((one) => String(one).includes("damaged"));
  await expect.poll(complaints, { timeout: 10_000 }).toHaveLength(1);
  expect(siteIfOpen()?.archive.snapshot).toBe(whole);
  await openSite();
  expect(complaints()).toHaveLength(2);
  expect(siteIfOpen()?.archive.snapshot).toBe(whole);
});

it("serves the rest of an archive with a damaged paragraph, and tells of that one once", async () => {
  const told = vi.spyOn(console, "error").mockReturnValue(undefined);
  damage(await build("silt"), "paragraphs.texts");
  await openSite();
  const read = () =>
    withSite(async (site) => {
      const { articles } = await search(site, { ...EMPTY_REQUEST, text: "silt" }, site.budget);
      return articles.flatMap(({ paragraphs }) => paragraphs.map(({ error }) => error?.code));
    });
  expect([await read(), await read()]).toEqual([["damaged"], ["damaged"]]);
  const ofTexts = told.mock.calls.flat().filter((one) => String(one).includes("cannot be read"));
  expect(ofTexts).toEqual([
    expect.stringMatching(/^Paragraph [0-9a-z]{10} cannot be read\. Text 0 of .* is damaged\./),
  ]);
});

it("takes over a snapshot that was built again under its name, because it was damaged", async () => {
  vi.spyOn(console, "error").mockReturnValue(undefined);
  damage(await build("silt"), "paragraphs.texts");
  await openSite();
  const first = () => withSite(({ archive }) => archive.paragraph(0).text);
  await expect(first()).rejects.toThrow("damaged");
  await build("silt");
  await expect.poll(() => first().catch(() => "damaged"), { timeout: 10_000 }).toBe("Words about silt.");
});

it("tells by its digest that a page was not made because of too many searches", async () => {
  vi.spyOn(console, "error").mockReturnValue(undefined); // those who still follow the archives removed above complain
  await build("silt");
  await openSite();
  const fail = (reason: "busy" | "failed") =>
    withSite(() => Promise.reject(new EngineError(reason, reason))).catch((error: unknown) => error);
  expect(await fail("busy")).toMatchObject({ reason: "busy", digest: BUSY_DIGEST });
  expect(await fail("failed")).not.toHaveProperty("digest");
});

/** Changes a byte in the midst of a file. */
function damage(snapshot: string, file = "index.frozen"): void {
  const path = join(folder, ".data", "snapshots", snapshot, file);
  const bytes = readFileSync(path);
  bytes[bytes.length >> 1] = 255 - (bytes[bytes.length >> 1] ?? 0);
  writeFileSync(path, bytes);
}

function readFirst({ archive }: Site): string {
  try {
    return archive.paragraph(0).text;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EBADF" ? "closed" : String(error);
  }
}
