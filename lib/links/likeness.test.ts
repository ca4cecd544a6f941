import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { GramIndex } from "./gram-index.ts";
import { containment, gramsOf, likeness, sampleGrams, sharedGrams, withoutGrams } from "./likeness.ts";

const letters = fc.string({ unit: fc.constantFrom("a", "b", "c", "北", "京"), maxLength: 40 });

/** Two times the grams shared, over all, with a map for the counts. */
function plainLikeness(some: Uint32Array, others: Uint32Array): number {
  const left = new Map<number, number>();
  for (const gram of others) left.set(gram, (left.get(gram) ?? 0) + 1);
  let shared = 0;
  for (const gram of some) {
    const count = left.get(gram) ?? 0;
    if (count > 0) shared++;
    left.set(gram, count - 1);
  }
  return some.length + others.length === 0 ? 0 : (2 * shared) / (some.length + others.length);
}

describe("likeness", () => {
  it("is 1 of the same letters, 0 of others, and between where some runs of five are the same", () => {
    const talks = gramsOf("thetalksbegan");
    expect(likeness(talks, talks)).toBe(1);
    expect(likeness(talks, gramsOf("whoknowsit"))).toBe(0);
    expect(likeness(talks, gramsOf("thetalksended"))).toBeCloseTo((2 * 4) / 18);
  });

  it("compares scripts that write a word with two signs by two signs", () => {
    expect(likeness(gramsOf("北京是中国的首都"), gramsOf("北京为中国的首都"))).toBeCloseTo(5 / 7, 1);
  });

  it("is what counting in a map gives, and the same both ways", () => {
    fc.assert(
      fc.property(letters, letters, (one, other) => {
        const [some, others] = [gramsOf(one), gramsOf(other)];
        expect(likeness(some, others)).toBeCloseTo(plainLikeness(some, others));
        expect(likeness(others, some)).toBe(likeness(some, others));
      }),
    );
  });
});

describe("containment", () => {
  it("is 1 of what stands in the whole, and counts what is left of it once only", () => {
    const [part, whole] = [gramsOf("thetalksbegan"), gramsOf("afterwinterthetalksbegansoon")];
    expect(containment(part, whole)).toBe(1);
    expect(containment(part, withoutGrams(whole, part))).toBe(0);
    expect(withoutGrams(whole, part)).toHaveLength(whole.length - part.length);
  });
});

describe("GramIndex", () => {
  it("counts what each text shares, as comparing it with each does", () => {
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 6 }), letters, (texts, asked) => {
        const [grams, one] = [texts.map(gramsOf), gramsOf(asked)];
        const expected = grams.flatMap((other, text) => {
          const shared = sharedGrams(one, other);
          return shared > 0 ? [{ text, shared }] : [];
        });
        const index = new GramIndex(grams);
        expect(index.sharing(one)).toEqual(expected);
        expect(index.sharing(one)).toEqual(expected);
      }),
    );
  });
});

describe("sampleGrams", () => {
  it("takes the same grams of the same letters wherever they stand", () => {
    const text = "theenvoyleftfordohabeforethetalkshadevenbegunandnobodywastoldwhohadsenthim";
    const sample = sampleGrams([text]);
    expect(sample.length).toBeGreaterThan(3);
    expect(containment(sample, sampleGrams(["something else", `before${text}behind`]))).toBe(1);
  });
});
