import { describe, expect, it } from "vitest";
import { SPACELESS_SCRIPTS } from "#lib/text/spaceless.ts";
import { stem, stemLanguages } from "#lib/text/stem.ts";
import { tokenize } from "#lib/text/tokenize.ts";
import { PROBES } from "./index-settings.ts";

describe("the probes of the fingerprint", () => {
  it.each(stemLanguages)("show the stemmer of %s", (language) => {
    const terms = tokenize(PROBES[language] ?? "").map(({ term }) => term);
    expect(terms.filter((term) => stem(term, language) !== term)).not.toEqual([]);
  });

  it.each(SPACELESS_SCRIPTS)("show how %s is split, which has no spaces", (script) => {
    const run = new RegExp(`[\\p{scx=${script}}\\p{M}]{3,}`, "u");
    const [found] = Object.values(PROBES).flatMap((text) => run.exec(text) ?? []);
    expect(tokenize(found ?? "").length).toBeGreaterThan(1);
  });

  it("show how single letters of Hangul are split", () => {
    expect(tokenize(PROBES.ko ?? "").map(({ term }) => term)).toContain("\u1100\u1100");
  });
});
