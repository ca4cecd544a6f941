import { describe, expect, test } from "vitest";
import { apa } from "./apa.ts";
import { chicagoEntry, chicagoNote } from "./chicago.ts";
import { mla } from "./mla.ts";
import { type Sample, sampleCitation } from "./sample-citation.ts";
import { STYLES } from "./styles.ts";

const LINK = "https://archive.example/p/0123456789";
const TWO = { authors: ["Bill Van Auken", "Jane Roe"] };
const MANY = { authors: ["Ann Bell", "Bo Cole", "Cy Dunn", "Di Eck"] };
const DESK = { authors: ["Harbour desk"], date: "2012-05" };
const DESKS = { authors: ["Harbour desk", "Light desk"] };
const NOBODY = { authors: [], date: null };
const ASKED = { title: "Why “light” the lamp?", date: "2012" };

const EXPECTED: readonly (readonly [print: typeof mla, sample: Partial<Sample>, printed: string])[] = [
  [
    chicagoNote,
    TWO,
    `Bill Van Auken and Jane Roe, “A lamp for Ravel Head,” Pilcrow, April 2, 2013, para. 5, accessed November 22, 2026, ${LINK}.`,
  ],
  [
    chicagoNote,
    MANY,
    `Ann Bell, et al., “A lamp for Ravel Head,” Pilcrow, April 2, 2013, para. 5, accessed November 22, 2026, ${LINK}.`,
  ],
  [chicagoNote, NOBODY, `“A lamp for Ravel Head,” Pilcrow, para. 5, accessed November 22, 2026, ${LINK}.`],
  [
    chicagoEntry,
    TWO,
    `Van Auken, Bill, and Jane Roe. “A lamp for Ravel Head.” Pilcrow, April 2, 2013. Accessed November 22, 2026. ${LINK}.`,
  ],
  [
    chicagoEntry,
    DESK,
    `Harbour desk. “A lamp for Ravel Head.” Pilcrow, May 2012. Accessed November 22, 2026. ${LINK}.`,
  ],
  [
    chicagoEntry,
    ASKED,
    `Roe, Jane. “Why ‘light’ the lamp?” Pilcrow, 2012. Accessed November 22, 2026. ${LINK}.`,
  ],
  [
    mla,
    TWO,
    `Van Auken, Bill, and Jane Roe. “A lamp for Ravel Head.” Pilcrow, 2 Apr. 2013, par. 5, ${LINK}. Accessed 22 Nov. 2026.`,
  ],
  [
    mla,
    MANY,
    `Bell, Ann, et al. “A lamp for Ravel Head.” Pilcrow, 2 Apr. 2013, par. 5, ${LINK}. Accessed 22 Nov. 2026.`,
  ],
  [
    mla,
    DESKS,
    `Harbour desk and Light desk. “A lamp for Ravel Head.” Pilcrow, 2 Apr. 2013, par. 5, ${LINK}. Accessed 22 Nov. 2026.`,
  ],
  [
    apa,
    DESKS,
    `Harbour desk & Light desk. (2013, April 2). A lamp for Ravel Head (para. 5). Pilcrow. Retrieved November 22, 2026, from ${LINK}`,
  ],
  [mla, NOBODY, `“A lamp for Ravel Head.” Pilcrow, par. 5, ${LINK}. Accessed 22 Nov. 2026.`],
  [
    apa,
    TWO,
    `Van Auken, B., & Roe, J. (2013, April 2). A lamp for Ravel Head (para. 5). Pilcrow. Retrieved November 22, 2026, from ${LINK}`,
  ],
  [
    apa,
    DESK,
    `Harbour desk. (2012, May). A lamp for Ravel Head (para. 5). Pilcrow. Retrieved November 22, 2026, from ${LINK}`,
  ],
  [
    apa,
    NOBODY,
    `A lamp for Ravel Head (para. 5). (n.d.). Pilcrow. Retrieved November 22, 2026, from ${LINK}`,
  ],
];

test.each(EXPECTED)("%o of %o", (print, sample, printed) => {
  expect(print(sampleCitation(sample))).toBe(printed);
});

test("An article as a whole is cited without a paragraph", () => {
  const citation = sampleCitation({}, true);
  expect(mla(citation)).toBe(
    "Roe, Jane. “A lamp for Ravel Head.” Pilcrow, 2 Apr. 2013, https://archive.example/a/lamp. Accessed 22 Nov. 2026.",
  );
  expect(apa(citation)).toContain("A lamp for Ravel Head. Pilcrow.");
});

test("APA names nineteen of many authors and the last", () => {
  const names = Array.from("ABCDEFGHIJKLMNOPQRSTUVW").map((letter) => `${letter}a ${letter}oe`);
  const printed = apa(sampleCitation({ authors: names }));
  expect(printed).toContain("Soe, S., . . . Woe, W. (2013");
  expect(printed).not.toContain("Toe");
});

describe.each(STYLES)("$name", ({ print }) => {
  test("gives the link and the day of access, whatever is missing", () => {
    for (const sample of [{}, DESK, NOBODY]) {
      const printed = print(sampleCitation(sample));
      expect(printed).toContain(LINK);
      expect(printed).toMatch(/2026/);
      expect(printed).not.toMatch(/undefined|null|NaN/);
    }
  });
});
