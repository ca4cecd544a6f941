import fc from "fast-check";
import { expect, it } from "vitest";
import { IdTable } from "./id-table.ts";
import { idNumber, idOf, isId, mintId } from "./mint.ts";

const ids = fc.nat({ max: 50_000 }).map((seed) => mintId(String(seed), "", () => false));

it("knows the ids that were added, each by its row, in the order in which they came", () => {
  fc.assert(
    fc.property(fc.array(ids, { maxLength: 400 }), fc.array(ids), (added, asked) => {
      const table = new IdTable();
      const rows = new Map<string, number>();
      for (const id of added) {
        if (!rows.has(id)) rows.set(id, rows.size);
        expect(table.add(id)).toBe(rows.get(id));
      }
      expect([...table]).toEqual([...rows.keys()]);
      expect(table.size).toBe(rows.size);
      for (const id of [...added, ...asked]) {
        expect([table.has(id), table.rowOf(id)]).toEqual([rows.has(id), rows.get(id)]);
      }
    }),
  );
});

it("knows nothing of what is no id, and refuses it", () => {
  const table = new IdTable(["0000000000", "zzzzzzzzzz"]);
  expect([...table]).toEqual(["0000000000", "zzzzzzzzzz"]);
  for (const text of ["", "0", "000000000u", "000000000O", "00000000000", "é000000000"]) {
    expect([isId(text), table.has(text)]).toEqual([false, false]);
    expect(() => table.add(text)).toThrow(RangeError);
  }
});

it("takes an id for a number and back, in the order of the ids", () => {
  fc.assert(
    fc.property(ids, ids, (one, other) => {
      const [first, second] = [idNumber(one) ?? -1, idNumber(other) ?? -1];
      expect([idOf(first), idOf(second)]).toEqual([one, other]);
      expect(Math.sign(first - second)).toBe(one < other ? -1 : Number(one > other));
    }),
  );
});
