import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance, isWithinEdits } from "./edit-distance.ts";

describe("editDistance", () => {
  it.each([
    ["karzai", "karzai", 0],
    ["karzai", "karzay", 1],
    ["karzai", "kazrai", 1],
    ["karzai", "karzaii", 1],
    ["karzai", "krzai", 1],
    ["khalilzad", "kalilzhad", 2],
    ["ca", "abc", 3],
    ["", "ab", 2],
    ["𝔞b", "b", 1],
    ["𝔞𝔟", "𝔟𝔞", 1],
  ])("from %j to %j is %i", (one, other, distance) => {
    expect(editDistance(one, other, 5)).toBe(distance);
    expect(isWithinEdits(one, other, distance)).toBe(true);
    expect(isWithinEdits(one, other, distance - 1)).toBe(false);
  });

  it("takes words of any length", () => {
    const long = "ab".repeat(200);
    expect(editDistance(`x${long}`, `${long}y`, 3)).toBe(2);
    expect(editDistance(long, "ba".repeat(200), 3)).toBe(2);
    expect(editDistance("a".repeat(200), "b".repeat(200), 3)).toBe(4);
    expect(editDistance("", long, 3)).toBe(4);
  });

  it("is that of the whole table, and one more than the most where it is greater", () => {
    const signs = fc.constantFrom("a", "b", "c", "é", "𝔞");
    const short = fc.array(signs, { maxLength: 9 });
    const long = fc.array(fc.constantFrom("a", "é"), { minLength: 30, maxLength: 34 }); // with 32 another way is taken
    const word = fc.oneof({ weight: 9, arbitrary: short }, long).map((all) => all.join(""));
    fc.assert(
      fc.property(word, word, fc.nat(4), (one, other, most) => {
        const whole = wholeTable([...one], [...other]);
        expect(editDistance(one, other, most)).toBe(Math.min(whole, most + 1));
      }),
      { numRuns: 3000 },
    );
  });
});

/** As in L. Boytsov, "Indexing methods for approximate dictionary searching" (2011), 2.2. */
function wholeTable(one: readonly string[], other: readonly string[]): number {
  const of = (at: number, to: number): number => {
    if (at === 0 || to === 0) return at + to;
    const isSame = one[at - 1] === other[to - 1];
    const usual = Math.min(
      cell(at - 1, to) + 1,
      cell(at, to - 1) + 1,
      cell(at - 1, to - 1) + Number(!isSame),
    );
    const isExchange = at > 1 && to > 1 && one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1];
    return isExchange ? Math.min(usual, cell(at - 2, to - 2) + 1) : usual;
  };
  const known = new Map<string, number>();
  const cell = (at: number, to: number): number => {
    const key = `${at} ${to}`;
    const value = known.get(key) ?? of(at, to);
    known.set(key, value);
    return value;
  };
  return cell(one.length, other.length);
}
