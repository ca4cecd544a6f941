import fc from "fast-check";
import { expect, it } from "vitest";
import { mintId } from "./mint.ts";
import { isLive, PARAGRAPH_STATES, type ParagraphRecord } from "./record.ts";
import { RecordTable } from "./record-table.ts";

const TIMES = ["", "2026-01-01T00:00:00.000Z", "2026-01-02T00:00:00.000Z"];
const id = fc.nat({ max: 30 }).map((seed) => mintId(String(seed), "", () => false));
const record: fc.Arbitrary<ParagraphRecord> = fc.record({
  time: fc.constantFrom(...TIMES),
  kind: fc.constant("paragraph" as const),
  id,
  slug: fc.constantFrom("tides", "talks", "lamps"),
  home: fc.constantFrom("tides", "talks"),
  number: fc.nat({ max: 2 ** 31 }),
  letters: fc.string(),
  text: fc.string({ unit: "binary" }),
  first: fc.constantFrom(...TIMES),
  last: fc.constantFrom(...TIMES),
  state: fc.constantFrom(...PARAGRAPH_STATES),
  to: fc.array(id, { maxLength: 3 }),
  how: fc.constantFrom("minted", "same letters", "likeness"),
  score: fc.double({ min: 0, max: 1, noNaN: true }).map((score) => score + 0), // -0 is written as 0
});

it("gives back the record of each id that was set last, and tells of it without reading it", () => {
  fc.assert(
    fc.property(fc.array(record, { maxLength: 150 }), (records) => {
      const table = new RecordTable();
      for (const one of records) table.set(one);
      const latest = new Map(records.map((one) => [one.id, one]));
      expect([...table]).toEqual([...latest.values()]);
      expect([...table.ids()]).toEqual([...latest.keys()]);
      for (const [own, one] of latest) {
        const { state, time, first, to, slug } = one;
        expect(table.get(own)).toEqual(one);
        const isOriginal = state === "current" && time === first;
        expect(table.summaryOf(own)).toEqual({ state, isOriginal, leads: to.length > 0 });
        expect(table.isLiveIn(own, slug)).toBe(isLive(one));
        expect(table.isLiveIn(own, `${slug}-2`)).toBe(false);
      }
      const ended = [...latest.values()].filter((one) => !isLive(one)).map((one) => one.id);
      expect([...table.idsWhere((one) => !isLive(one))]).toEqual(ended);
      expect(table.get("0000000000")).toBeUndefined();
    }),
  );
});
