import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { globTest } from "./glob.ts";

const wildcards = new Map([
  ["*", ".*"],
  ["?", "."],
]);

describe("globTest", () => {
  it.each([
    ["elect*", ["elect", "election"], ["elec", "reelect"]],
    ["wom?n", ["woman", "women"], ["womn", "womaan", "womans"]],
    ["el*on", ["elon", "election"], ["elections", "on"]],
    ["*tion", ["election", "tion"], ["elections"]],
    ["a*b*c", ["abc", "axbxbxc", "abcbc"], ["acb", "ab"]],
    ["a**", ["a", "abc"], ["b"]],
    ["k?b*", ["kabul", "kab"], ["kb", "kbul"]],
    ["a?", ["a𝔟"], ["a", "abc"]],
    ["plain", ["plain"], ["plainly", "plai"]],
    ["*", ["", "a"], []],
    ["5.*", ["5.3"], ["5", "503"]],
    ["", [""], ["a"]],
  ])("%s", (pattern, fitting, others) => {
    const fits = globTest(pattern);
    expect(fitting.filter((term) => !fits(term))).toEqual([]);
    expect(others.filter(fits)).toEqual([]);
  });

  it("agrees with a regular expression", () => {
    const pattern = fc.array(fc.constantFrom("a", "b", "*", "?", "𝔞"), { maxLength: 8 });
    const term = fc.array(fc.constantFrom("a", "b", "𝔞"), { maxLength: 10 });
    fc.assert(
      fc.property(pattern, term, (signs, letters) => {
        const source = signs.map((sign) => wildcards.get(sign) ?? sign).join("");
        const word = letters.join("");
        expect(globTest(signs.join(""))(word)).toBe(new RegExp(`^${source}$`, "su").test(word));
      }),
      { numRuns: 3000 },
    );
  });

  it("is not led astray by many stars", () => {
    expect(globTest("a*".repeat(100))("a".repeat(100_000))).toBe(true);
    expect(globTest(`${"a*".repeat(100)}b`)("a".repeat(100_000))).toBe(false);
  });
});
