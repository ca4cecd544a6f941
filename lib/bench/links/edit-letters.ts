import type { Edit } from "./edit.ts";
import { editTexts } from "./edit.ts";

type Random = () => number;

const chosen = <T>(values: readonly T[], random: Random): T | undefined =>
  values[Math.floor(random() * values.length)];

/** Curly quotes, dashes, ligatures, no-break spaces: what another program sets for the same words. */
export const typography: Edit = editTexts((text) =>
  text
    .replace(/(^|[\s(])"/g, "$1“")
    .replaceAll('"', "”")
    .replaceAll("'", "’")
    .replace(/\s*--?\s+/g, " — ")
    .replaceAll("...", "…")
    .replaceAll("ffi", "ﬃ")
    .replaceAll("fi", "ﬁ")
    .replaceAll("fl", "ﬂ")
    .replace(/(\d) (?=\p{L})/gu, "$1\u00a0"),
);

/** Hyphens where lines ended: of every text some words are parted, visibly or not. */
export const hyphenation: Edit = editTexts((text, random) =>
  text.replace(/(\p{Ll}{3})(?=\p{Ll}{3})/gu, (letters) => {
    return random() < 0.05 ? `${letters}${random() < 0.5 ? "-" : "\u00ad"}` : letters;
  }),
);

/** Hyphens swallowed, spaces within words, words run together. */
export const straySpaces: Edit = editTexts((text, random) =>
  text
    .replace(/(\p{L})-(?=\p{L})/gu, "$1")
    .replace(/\p{Ll}(?=\p{Ll})/gu, (letter) => (random() < 0.02 ? `${letter} ` : letter))
    .replace(/ /g, () => (random() < 0.02 ? "" : " ")),
);

const CONFUSIONS: readonly (readonly [string, string])[] = [
  ["m", "rn"],
  ["l", "1"],
  ["e", "c"],
  ["o", "0"],
  ["h", "b"],
  ["i", "l"],
  ["n", "u"],
  ["t", "f"],
  ["a", "o"],
  ["s", "5"],
  ["c", "e"],
  ["u", "ii"],
  ["d", "cl"],
  ["r", "t"],
  ["f", "t"],
  ["w", "vv"],
  ["y", "v"],
  ["g", "q"],
];

/** Letters misread, lost or put in, so many in a hundred. */
export const misread = (percent: number): Edit => {
  const confusions = new Map(CONFUSIONS);
  return editTexts((text, random) =>
    text.replace(/\p{L}/gu, (letter) => {
      if (random() >= percent / 100) return letter;
      const chance = random();
      if (chance < 0.15) return "";
      if (chance < 0.3) return `${letter}${chosen(["i", "l", "t", "1", "r"], random)}`;
      return confusions.get(letter.toLowerCase()) ?? chosen(["e", "c", "o", "n", "u"], random) ?? letter;
    }),
  );
};

/** Of every text so many words in a hundred replaced by others of the same text or left out. */
export const reworded = (percent: number): Edit =>
  editTexts((text, random) => {
    const words = text.split(" ");
    return (
      words
        .flatMap((word) => {
          if (random() >= percent / 100) return [word];
          return random() < 0.3 ? [] : [chosen(words, random) ?? word];
        })
        .join(" ") || text
    );
  });
