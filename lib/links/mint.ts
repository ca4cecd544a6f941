import { hash } from "node:crypto";
import { normalized } from "#lib/text/normalized.ts";

const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"; // Crockford's base 32: no i, l, o, u
const ID_LENGTH = 10;
/** Below this many letters a text says too little to be told apart by itself ("Yes," he said). */
const SHORT = 20;

/** What each ASCII character leaves of itself: a small letter or digit, or 0 for nothing. */
const PLAIN = Uint8Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code).toLowerCase();
  return /[a-z0-9]/.test(sign) ? sign.charCodeAt(0) : 0;
});

/** What a paragraph's identity is minted from: its letters, digits and marks alone, so that typography may change. */
export function lettersOf(text: string): string {
  return (
    plainLettersOf(text) ??
    normalized(text, "NFKC")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}]+/gu, "")
  );
}

/** The same, ten times as quickly, for a text of ASCII characters; null for any other. */
function plainLettersOf(text: string): string | null {
  const letters = Buffer.allocUnsafe(text.length);
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= PLAIN.length) return null;
    const letter = PLAIN[code] ?? 0;
    if (letter > 0) letters[count++] = letter;
  }
  return letters.toString("latin1", 0, count);
}

/** Whether this may be a paragraph id. */
export function isId(value: unknown): value is string {
  return typeof value === "string" && idNumber(value) !== null;
}

/** What each sign is worth; -1 for one that no id has. */
const WORTH = Int8Array.from({ length: 128 }, (_, code) => ALPHABET.indexOf(String.fromCharCode(code)));

/** An id as a whole number below 2^50, in the order of the ids; null for what is none. */
export function idNumber(id: string): number | null {
  if (id.length !== ID_LENGTH) return null;
  let number = 0;
  for (let at = 0; at < ID_LENGTH; at++) {
    const worth = WORTH[id.charCodeAt(at)] ?? -1;
    if (worth < 0) return null;
    number = number * ALPHABET.length + worth;
  }
  return number;
}

/** The id that is this number. */
export function idOf(number: number): string {
  const signs: number[] = [];
  for (let rest = number; signs.length < ID_LENGTH; rest = Math.floor(rest / ALPHABET.length))
    signs.push(ALPHABET.charCodeAt(rest % ALPHABET.length));
  return String.fromCharCode(...signs.reverse());
}

const NO_ID = " ".repeat(ID_LENGTH);

/** Ids one after the other, in a tenth of the memory of a list of them; "" is kept too. */
export function joinIds(ids: readonly string[]): string {
  return ids.map((id) => id || NO_ID).join("");
}

/** The ids that were joined. */
export function splitIds(joined: string): string[] {
  return Array.from({ length: joined.length / ID_LENGTH }, (_, at) => {
    const id = joined.slice(at * ID_LENGTH, (at + 1) * ID_LENGTH);
    return id === NO_ID ? "" : id;
  });
}

/** How many signs the hashes of letters and texts have. */
export const HASH_LENGTH = 16;
/** How many of them a link carries to say which text it was made from. */
export const SUFFIX_LENGTH = 4;

/** The hash by which the same letters are known again. */
export function lettersHash(letters: string): string {
  return encode(letters, HASH_LENGTH);
}

/** The hash by which one text of a paragraph is told from its others: every sign of it counts. */
export function textHash(text: string): string {
  return encode(`text\n${text}`, HASH_LENGTH);
}

/** What a link carries behind its id to say which text it was made from. */
export function versionSuffix(text: string): string {
  return textHash(text).slice(0, SUFFIX_LENGTH);
}

/** Whether these are fewer letters than so many. */
export function areFewer(letters: string, than: number): boolean {
  return letters.length < than || (letters.length < 2 * than && [...letters].length < than);
}

/**
 * A new paragraph id: the first 50 bits of SHA-256 over the letters, in Crockford's base 32. A twin (the same letters
 * again, or a collision) gets the first free of the numbered hashes.
 *
 * @param previousId id of the paragraph before, or "" for the first: mixed in where the text is very short.
 * @param isTaken what is taken once stays so while `twins` is in use
 * @param twins remembers the last number given to each first id, or the thousandth twin would try a thousand of them
 */
export function mintId(
  letters: string,
  previousId: string,
  isTaken: (id: string) => boolean,
  twins = new Map<string, number>(),
): string {
  const seed = areFewer(letters, SHORT) ? `${previousId}\n${letters}` : letters;
  const first = hashId(seed);
  if (!isTaken(first)) return first;
  for (let twin = (twins.get(first) ?? 1) + 1; ; twin++) {
    const id = hashId(`${seed}\n${twin}`);
    if (isTaken(id)) continue;
    twins.set(first, twin);
    return id;
  }
}

const hashId = (seed: string) => encode(`pilcrow1\n${seed}`, ID_LENGTH);

/** The first bits of a text's SHA-256, five to a sign. */
function encode(text: string, length: number): string {
  const bytes = hash("sha256", text, "buffer");
  const signs: number[] = [];
  for (let bit = 0; signs.length < length; bit += 5) {
    const pair = bytes.readUInt16BE(bit >> 3);
    signs.push(ALPHABET.charCodeAt((pair >> (11 - (bit & 7))) & 31));
  }
  return String.fromCharCode(...signs);
}
