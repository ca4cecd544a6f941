import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Rejection } from "#lib/corpus/rejection.ts";
import { type FileReport, reportWithout, summarize } from "#lib/corpus/report.ts";
import { readAccount } from "./read-account.ts";

let data = "";
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "account-"));
});
afterEach(() => rmSync(data, { recursive: true }));

const ODD = "ü 漢字 \u2028 { } “[”\n    },";
const nameOf = (at: number) => `${at}-${ODD}.txt`;

/** Every fifth is rejected, every fifth left out; of the indexed every other has a warning. */
function fileOf(at: number): FileReport {
  if (at % 5 < 2)
    return reportWithout(nameOf(at), at % 5 === 0 ? "rejected" : "left out", new Rejection(ODD, "empty"));
  const file = reportWithout(nameOf(at), "rejected", new Rejection(ODD));
  const removed = [{ rule: "page number", line: 1, text: "    {", why: ODD }] as const;
  return {
    ...file,
    status: "indexed",
    code: null,
    reason: null,
    removed,
    warnings: at % 2 === 0 ? [ODD] : [],
  };
}

function write(files: readonly FileReport[], snapshot: string | null = "4a97d6dd3b8ae276"): void {
  const report = { snapshot, files, totals: summarize(files) };
  writeFileSync(join(data, "report.json"), `${JSON.stringify(report, null, 2)}\n`);
}

const all = Array.from({ length: 1003 }, (_, at) => fileOf(at));

describe("the account of an import", () => {
  it("is read page by page, with every file once", async () => {
    write(all);
    const pages = await Promise.all(
      [1, 2, 3, 4, 5, 6].map((page) => readAccount(data, { status: null, page })),
    );
    expect(pages.map((page) => page?.files.length)).toEqual([200, 200, 200, 200, 200, 3]);
    expect(pages.flatMap((page) => page?.files ?? [])).toEqual(all);
    expect(pages[0]).toMatchObject({
      snapshot: "4a97d6dd3b8ae276",
      page: 1,
      pages: 6,
      totals: summarize(all),
    });
  });

  it.each([
    ["indexed", (file: FileReport) => file.status === "indexed"],
    ["warned", (file: FileReport) => file.warnings.length > 0],
    ["rejected", (file: FileReport) => file.status === "rejected"],
    ["left-out", (file: FileReport) => file.status === "left out"],
  ] as const)("is filtered by status: %s", async (status, passes) => {
    write(all);
    const account = await readAccount(data, { status, page: 1 });
    expect(account?.files).toEqual(all.filter(passes).slice(0, 200));
  });

  it("ends with its last page", async () => {
    write(all);
    expect(await readAccount(data, { status: "rejected", page: 99 })).toMatchObject({ page: 2, pages: 2 });
  });

  it("follows the report when another one is written", async () => {
    write(all);
    await readAccount(data, { status: null, page: 1 });
    write(all.slice(0, 2), null);
    const account = await readAccount(data, { status: null, page: 1 });
    expect([account?.snapshot, account?.files]).toEqual([null, all.slice(0, 2)]);
  });

  it("is empty of files where there were none", async () => {
    write([]);
    expect(await readAccount(data, { status: null, page: 1 })).toMatchObject({
      files: [],
      page: 1,
      pages: 1,
    });
  });

  it.each(["", "{", "[]", '{ "snapshot": null }'])("is none where the report is %j", async (text) => {
    writeFileSync(join(data, "report.json"), text);
    expect(await readAccount(data, { status: null, page: 1 })).toBeNull();
  });

  it("is none without a report", async () => {
    expect(await readAccount(data, { status: null, page: 1 })).toBeNull();
  });
});
