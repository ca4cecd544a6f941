import { describe, expect, it } from "vitest";
import { align } from "./align.ts";
import { lettersHash, lettersOf } from "./mint.ts";

const ENVOY =
  "The envoy left for Doha before the talks had even begun, and nobody was told who had sent him.";
const OFFICE = "An office was opened in the summer of that year, with a flag that was taken down again.";

/** For each paragraph of the article as it is now, the place from 0 of the old one that it is. */
function places(olds: readonly string[], nows: readonly string[]): (number | null)[] {
  const lettered = (text: string) => ({ text, letters: lettersHash(lettersOf(text)) });
  const paragraphs = olds.map((text, at) => ({ ...lettered(text), id: `${at}` }));
  const known = { slug: "a", source: "a", paragraphs };
  const { kept } = align([known], [{ source: "a", paragraphs: nows.map(lettered) }], new Map());
  return kept.get("a")?.map((one) => one && Number(one.id)) ?? [];
}

describe("paragraphs that are alike", () => {
  const row = (day: number, town: string, degrees: number) =>
    `On day ${day} of the year the temperature in ${town} was ${degrees} degrees.`;
  const TOWNS = [
    "Kabul",
    "Herat",
    "Doha",
    "Lisbon",
    "Trieste",
    "Basra",
    "Tunis",
    "Odessa",
    "Quetta",
    "Bergen",
  ];
  const rows = TOWNS.map((town, at) => row(101 + 23 * at, town, 7 + 3 * at));

  it("are rows of a form: one that stands in another's place is not it, one with a figure corrected is", () => {
    const edited = rows.with(3, row(349, "Caracas", 2)).with(6, row(239, "Tunis", 41));
    expect(places(rows, edited)).toEqual([0, 1, 2, null, 4, 5, 6, 7, 8, 9]);
  });

  it("are none by themselves: a sentence that has no likes is known again where it stands", () => {
    expect(places([ENVOY, rows[0] ?? "", OFFICE], [ENVOY, row(349, "Kabul", 2), OFFICE])).toEqual([0, 1, 2]);
  });

  it("are a heading and a label before it with the same letters", () => {
    const olds = [ENVOY, "Getting help =====", OFFICE];
    const nows = [ENVOY, ".. _getting-help:", "Getting help =====", OFFICE];
    expect(places(olds, nows)).toEqual([0, null, 1, 2]);
  });
});
