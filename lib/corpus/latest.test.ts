import { expect, it, vi } from "vitest";
import { Latest } from "./latest.ts";

it("makes something once in a row, and anew after another", () => {
  const make = vi.fn<(source: number) => number[]>((source) => [source]);
  const latest = new Latest<number, number[]>();
  const first = latest.of(0, make);
  expect(latest.of(0, make)).toBe(first);
  expect(latest.of(1, make)).toEqual([1]);
  expect(latest.of(0, make)).toEqual([0]);
  expect(make.mock.calls.map(([source]) => source)).toEqual([0, 1, 0]);
});
