import fc from "fast-check";
import { expect, it } from "vitest";
import { SORTS } from "#lib/search/request.ts";
import { FrozenFile } from "./frozen-file.ts";
import { Order } from "./order.ts";
import { buildColumn, StringColumn } from "./string-column.ts";
import { packed } from "./temporary-index.ts";

const DATES = [null, "2010", "2010-05", "2010-05-06", "2013-01-01"];
const article = fc.record({
  date: fc.constantFrom(...DATES),
  score: fc.nat(5),
  lacking: fc.nat(2),
});

it("gives the first articles of an order, however few of them are asked for", () => {
  fc.assert(
    fc.property(
      fc.array(article, { maxLength: 100 }),
      fc.constantFrom(...SORTS),
      fc.boolean(),
      fc.integer({ min: 1, max: 100 }),
      (samples, sort, isCompleteFirst, most) => {
        const dates = samples.map(({ date }) => (date === null ? [] : [date]));
        const file = new FrozenFile(packed(new Map(buildColumn("date", dates))));
        const order = new Order(new StringColumn(file, "date", samples.length));
        const by = {
          sort,
          scores: Float64Array.from(samples, ({ score }) => score),
          lacking: isCompleteFirst ? Uint8Array.from(samples, ({ lacking }) => lacking) : null,
        };
        const all = Uint32Array.from(samples.keys());
        const keys = samples.map(({ date, score, lacking }, at) => {
          const time = DATES.indexOf(date);
          const bySort = { relevance: -score, newest: time === 0 ? 9 : -time, oldest: time === 0 ? 9 : time };
          return [isCompleteFirst && lacking > 0 ? 1 : 0, bySort[sort], at] as const;
        });
        const sorted = keys.toSorted((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]);
        const expected = sorted.map(([, , at]) => at).slice(0, most);
        expect([...order.first(all, most, by)].slice(0, most)).toEqual(expected);
      },
    ),
  );
});
