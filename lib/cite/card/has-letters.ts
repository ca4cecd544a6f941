import sharp from "sharp";

/** Letters by which scripts of thousands of signs are tried: none of these has the shape of a box. */
const SAMPLES: readonly (readonly [script: RegExp, sample: string])[] = [
  [/\p{Script=Han}/u, "的"],
  [/\p{Script=Hangul}/u, "한"],
];
const LETTER = /\p{L}/gu;
/** Letters of one script stand together: a block of so many code points is tried by some of them. */
const BLOCK = 128;
/** One might look like a box. */
const TRIED_OF_BLOCK = 3;
/** More letters than all blocks need are not remembered at a time. */
const MOST_REMEMBERED = 5000;

/** By the letter that was tried, whether a font of the system has it. */
const tried = new Map<string, Promise<boolean>>();

/** Whether the fonts of the system have the scripts of a text. */
export async function hasLetters(text: string): Promise<boolean> {
  const blocks = [...samplesOf(text).values()];
  const known = await Promise.all(blocks.map(async (letters) => Promise.all([...letters].map(hasLetter))));
  return known.every((ofBlock) => ofBlock.some(Boolean));
}

/** Some letters of each block of the text. */
function samplesOf(text: string): Map<number, Set<string>> {
  const blocks = new Map<number, Set<string>>();
  for (const letter of text.match(LETTER) ?? []) {
    const sample = SAMPLES.find(([script]) => script.test(letter))?.[1] ?? letter;
    const block = Math.floor((sample.codePointAt(0) ?? 0) / BLOCK);
    const letters = blocks.get(block) ?? new Set();
    if (letters.size < TRIED_OF_BLOCK) blocks.set(block, letters.add(sample));
  }
  return blocks;
}

function hasLetter(letter: string): Promise<boolean> {
  const known = tried.get(letter);
  if (known) return known;
  if (tried.size >= MOST_REMEMBERED) tried.clear();
  const has = isNoBox(letter).catch(() => {
    tried.delete(letter); // what failed once need not fail again
    return false;
  });
  tried.set(letter, has);
  return has;
}

/** In place of a letter that no font has Pango draws a box with its number in it. */
async function isNoBox(letter: string): Promise<boolean> {
  const drawn = sharp({ text: { text: letter, font: "Sans 40", dpi: 72 } }).greyscale();
  const { data, info } = await drawn.raw().toBuffer({ resolveWithObject: true });
  const isInked = (x: number, y: number) => (data[y * info.width + x] ?? 0) > 64;
  const columns = [...Array(info.width).keys()];
  const rows = [...Array(info.height).keys()];
  const [left, right] = ends(columns.filter((x) => rows.some((y) => isInked(x, y))));
  const [top, bottom] = ends(rows.filter((y) => columns.some((x) => isInked(x, y))));
  const isSide = (x: number) => rows.slice(top, bottom + 1).every((y) => isInked(x, y));
  const isEdge = (y: number) => columns.slice(left, right + 1).every((x) => isInked(x, y));
  return !(isSide(left) && isSide(right) && isEdge(top) && isEdge(bottom));
}

const ends = (places: readonly number[]): readonly [number, number] => [places[0] ?? 0, places.at(-1) ?? 0];
