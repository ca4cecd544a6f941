import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { Engine, Found } from "#lib/search/engine.ts";
import { withTemporarySearch } from "#lib/search/temporary-archive.ts";
import { checkBySearching } from "./control-search.ts";

const sample = (...paragraphs: string[]) => ({ title: "", authors: [], date: null, paragraphs });

it.each([
  ["Of the peace."],
  ["NOT OR -and"],
  ["l’accord « d’Angelo »"],
  ["感染症対策"],
  ["– 1 –"],
  ["The"],
  ["* * *"],
])("finds an archive of %j in order", async (text) => {
  const check = withTemporarySearch(
    [sample("Other words."), sample(text), sample("More.")],
    checkBySearching,
  );
  await expect(check).resolves.toBeUndefined();
});

it("finds an archive in order although the paragraph it would take its words from is damaged", async () => {
  const check = withTemporarySearch([sample("One."), sample("Two."), sample("Three.")], (site) => {
    const path = join(site.archive.folder, "paragraphs.texts");
    writeFileSync(path, readFileSync(path, "utf8").replace("Two", "Owt"));
    expect(() => site.archive.paragraph(1)).toThrow(/damaged/);
    return checkBySearching(site);
  });
  await expect(check).resolves.toBeUndefined();
});

it("refuses an archive in which nothing is found, by name", async () => {
  const check = withTemporarySearch([sample("Of the peace.")], (site) => {
    const find = async (...asked: Parameters<Engine["find"]>): Promise<Found> => ({
      ...(await site.engine.find(...asked)),
      matches: [],
    });
    const engine: Engine = { find, describe: () => site.engine.describe(), close: () => site.engine.close() };
    return checkBySearching({ ...site, engine });
  });
  await expect(check).rejects.toMatchObject({
    name: "SnapshotError",
    message: expect.stringMatching(/Snapshot [0-9a-f]{16} is not served: .* “of the peace”/),
  });
});
