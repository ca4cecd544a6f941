import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearSpans } from "./near.ts";
import type { Range } from "./range.ts";

const at = (...positions: number[]) => positions.map((position): Range => [position, position + 1]);

describe("nearSpans", () => {
  it.each([
    ["neighbours", [at(0), at(1)], [0], [at(0), at(1)]],
    ["the other order", [at(1), at(0)], [0], [at(1), at(0)]],
    ["just near enough", [at(0), at(4)], [3], [at(0), at(4)]],
    ["too far", [at(0), at(4)], [2], [[], []]],
    ["the same token twice", [at(0), at(0)], [5], [[], []]],
    ["one of several", [at(0, 9), at(2, 30)], [1], [at(0), at(2)]],
    ["a phrase that overlaps", [[[0, 3]], at(2)], [5], [[], []]],
    ["a phrase beside", [[[0, 3]], at(3)], [0], [[[0, 3]], at(3)]],
    ["a chain broken at its end", [at(0), at(1), at(20)], [1, 1], [[], [], []]],
    ["a chain of which the ends meet", [at(0), at(1), at(0)], [1, 1], [at(0), at(1), at(0)]],
    ["a span that leads nowhere", [at(0, 10), at(1, 11), at(2)], [1, 1], [at(0), at(1), at(2)]],
    ["nothing", [at(0), []], [5], [[], []]],
  ] as [string, Range[][], number[], Range[][]][])("%s", (_, operands, distances, expected) => {
    expect(nearSpans(operands, distances)).toEqual(expected);
  });

  it("keeps the spans of all full chains, and no others", () => {
    const span = fc.tuple(fc.nat(14), fc.integer({ min: 1, max: 3 }));
    const spans = fc.array(
      span.map(([start, length]): Range => [start, start + length]),
      { maxLength: 5 },
    );
    const chain = fc.array(fc.tuple(spans, fc.nat(4)), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(chain, (links) => {
        const operands = links.map(([one]) => one);
        const distances = links.slice(1).map(([, distance]) => distance);
        const full = chains(operands).filter((choice) => isFull(choice, distances));
        const expected = operands.map((one, index) =>
          one.filter((candidate) => full.some((choice) => choice[index] === candidate)),
        );
        expect(nearSpans(operands, distances)).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });

  it("is quick for a long chain in a long text", () => {
    const operands = Array.from({ length: 16 }, (_, word) =>
      at(...Array.from({ length: 2000 }, (_, index) => index * 16 + word)),
    );
    expect(nearSpans(operands, Array(15).fill(10))).toEqual(operands);
  });
});

function chains(operands: readonly (readonly Range[])[]): Range[][] {
  return operands.reduce<Range[][]>(
    (known, spans) => known.flatMap((chain) => spans.map((span) => [...chain, span])),
    [[]],
  );
}

function isFull(chain: readonly Range[], distances: readonly number[]): boolean {
  return distances.every((distance, index) => {
    const [first, second] = [chain[index] ?? [0, 0], chain[index + 1] ?? [0, 0]].sort((a, b) => a[0] - b[0]);
    const between = (second?.[0] ?? 0) - (first?.[1] ?? 0);
    return between >= 0 && between <= distance;
  });
}
