import { hostname } from "node:os";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readConfig } from "./config.ts";

describe("readConfig", () => {
  it("has defaults for everything", () => {
    expect(readConfig({})).toEqual({
      corpus: { folder: resolve("corpus"), isDefault: true },
      data: resolve(".pilcrow"),
      registry: resolve("corpus/.pilcrow/paragraphs.jsonl"),
      synonyms: resolve("corpus", ".pilcrow", "synonyms.txt"),
      url: "http://localhost:3000",
      searchBudget: 250,
      isReportShown: true,
      port: 3000,
      hostname: null,
    });
  });

  it("keeps the registry beside the corpus, and takes a public address without its slash", () => {
    const config = readConfig({
      PILCROW_CORPUS: "texts",
      PILCROW_URL: "https://archive.example.org/",
      PORT: "8080",
    });
    expect([config.registry, config.url, config.port]).toEqual([
      resolve("texts/.pilcrow/paragraphs.jsonl"),
      "https://archive.example.org",
      8080,
    ]);
  });

  it("listens on an address that was asked for, not on the machine's own name", () => {
    expect(readConfig({ HOSTNAME: "127.0.0.1" }).hostname).toBe("127.0.0.1");
    expect(readConfig({ HOSTNAME: hostname() }).hostname).toBeNull();
  });

  it("takes the time that a search may take in milliseconds", () => {
    expect(readConfig({ PILCROW_SEARCH_BUDGET: "1000" }).searchBudget).toBe(1000);
  });

  it("shows readers the report of the import unless it is switched off", () => {
    expect(readConfig({ PILCROW_REPORT: "on" }).isReportShown).toBe(true);
    expect(readConfig({ PILCROW_REPORT: "off" }).isReportShown).toBe(false);
  });

  it.each([
    [{ PORT: "80a" }, 'PORT is "80a"'],
    [{ PORT: "70000" }, 'PORT is "70000"'],
    [{ PILCROW_SEARCH_BUDGET: "1s" }, 'PILCROW_SEARCH_BUDGET is "1s"'],
    [{ PILCROW_SEARCH_BUDGET: "0" }, "from 1 to 60000"],
    [{ PILCROW_SEARCH_BUDGET: "99999" }, "from 1 to 60000"],
    [{ PILCROW_REPORT: "no" }, 'PILCROW_REPORT is "no". It has to be on or off.'],
    [{ PILCROW_URL: "archive.example.org" }, "PILCROW_URL"],
    [{ PILCROW_URL: "https://example.org/archive" }, "without a path"],
    [{ PILCROW_CORPUS: "texts", PILCROW_DATA: "texts" }, "PILCROW_DATA"],
    [{ PILCROW_CORPS: "x" }, "PILCROW_CORPS is no setting"],
  ])("refuses %j by name", (environment, message) => {
    expect(() => readConfig(environment)).toThrow(message);
  });
});
