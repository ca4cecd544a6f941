import fc from "fast-check";
import { expect, it } from "vitest";
import { sortIds } from "./sort-ids.ts";

it("puts ids in the order in which texts are compared", () => {
  const id = fc.string({ unit: fc.constantFrom("0", "9", "a", "h", "z"), minLength: 10, maxLength: 10 });
  fc.assert(
    fc.property(fc.uniqueArray(id), (ids) => {
      const sorted = sortIds(Buffer.from(ids.join(""), "latin1"));
      expect(Array.from(sorted, (ordinal) => ids[ordinal])).toEqual([...ids].sort());
    }),
  );
});
