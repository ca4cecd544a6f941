import { expect, it } from "vitest";
import { largest, smallest } from "./extremes.ts";

it("looks at more numbers than a call can take", () => {
  const numbers = Array.from({ length: 500_000 }, (_, at) => at - 7);
  expect([largest(numbers), smallest(numbers)]).toEqual([499_992, -7]);
  expect([largest([]), smallest([])]).toEqual([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]);
});
