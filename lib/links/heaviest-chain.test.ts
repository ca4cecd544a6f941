import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { heaviestChain, type Link } from "./heaviest-chain.ts";

const links = fc.array(
  fc.record({ from: fc.nat(7), to: fc.nat(7), weight: fc.integer({ min: 1, max: 5 }) }),
  { maxLength: 10 },
);

const weightOf = (chain: readonly Link[]) => chain.reduce((sum, { weight }) => sum + weight, 0);

/** The most that any chain weighs, every one tried. */
function mostOf(all: readonly Link[], from = -1, to = -1): number {
  const next = all.filter((link) => link.from > from && link.to > to);
  return next.reduce((most, link) => Math.max(most, link.weight + mostOf(all, link.from, link.to)), 0);
}

describe("heaviestChain", () => {
  it("prefers what weighs most in all to what is longest", () => {
    const heavy = { from: 0, to: 2, weight: 5 };
    const light = [0, 1].map((at) => ({ from: at + 1, to: at, weight: 2 }));
    expect(heaviestChain([...light, heavy])).toEqual([heavy]);
  });

  it("never crosses, and weighs what the best of all chains weighs", () => {
    fc.assert(
      fc.property(links, (all) => {
        const chain = heaviestChain(all);
        const isInOrder = chain.every(({ from, to }, at) => {
          const next = chain[at + 1];
          return next === undefined || (from < next.from && to < next.to);
        });
        expect(isInOrder).toBe(true);
        expect(weightOf(chain)).toBe(mostOf(all));
      }),
    );
  });
});
