import { createHash } from "node:crypto";

const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"; // Crockford's base 32: no i, l, o, u
const ID_LENGTH = 10;
/** Below this many letters a text says too little to be told apart by itself ("Yes," he said). */
const SHORT = 20;

/** What a paragraph's identity is minted from: its letters, digits and marks alone, so that typography may change. */
export function lettersOf(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]/gu, "");
}

/** The hash by which the same letters are known again. */
export function lettersHash(letters: string): string {
  return encode(createHash("sha256").update(letters).digest(), 16);
}

/**
 * A new paragraph id: the first 50 bits of SHA-256 over the letters, in Crockford's base 32. A twin (the same letters
 * again, or a collision) gets the first free of the numbered hashes.
 *
 * @param previousId id of the paragraph before, or "" for the first: mixed in where the text is very short.
 */
export function mintId(letters: string, previousId: string, isTaken: (id: string) => boolean): string {
  const seed = [...letters].length < SHORT ? `${previousId}\n${letters}` : letters;
  for (let twin = 1; ; twin++) {
    const id = hashId(twin === 1 ? seed : `${seed}\n${twin}`);
    if (!isTaken(id)) return id;
  }
}

const hashId = (seed: string) => encode(createHash("sha256").update(`pilcrow1\n${seed}`).digest(), ID_LENGTH);

function encode(bytes: Uint8Array, length: number): string {
  let bits = 0n;
  for (const byte of bytes.subarray(0, Math.ceil((length * 5) / 8))) bits = (bits << 8n) | BigInt(byte);
  bits >>= BigInt(Math.ceil((length * 5) / 8) * 8 - length * 5);
  let encoded = "";
  for (let i = 0; i < length; i++, bits >>= 5n) encoded = ALPHABET[Number(bits & 31n)] + encoded;
  return encoded;
}
