const WORD = /[\p{L}\p{M}]+(?:[-\u2010][\p{L}\p{M}]+)*/gu;
/** Shorter words are not parted at the ends of lines. */
const FEWEST_LETTERS = 5;

/** Which words a text has, as one string that says of any word whether it is among them. */
export function sketchWords(texts: Iterable<string>, except: ReadonlySet<string>): string {
  const hashes = new Set<number>();
  const enter = (word: string) => {
    if (word.length >= FEWEST_LETTERS && !except.has(word)) hashes.add(hashWord(word));
  };
  for (const text of texts)
    for (const [written] of text.matchAll(WORD)) {
      const word = written.toLowerCase().replaceAll("\u2010", "-");
      enter(word);
      if (word.includes("-") && !except.has(word)) word.split("-").forEach(enter);
    }
  return Buffer.from(Float64Array.from([...hashes].sort((a, b) => a - b)).buffer).toString("base64");
}

/** The hashes of the words that were sketched. */
export function sketchedWords(sketch: string): Float64Array {
  const bytes = Buffer.from(sketch, "base64");
  return new Float64Array(Uint8Array.from(bytes).buffer);
}

/** Of 52 bits: two words of an archive share one by a chance that does not count. */
export function hashWord(word: string): number {
  let [a, b] = [0x811c9dc5, 0x9747b28c];
  for (let at = 0; at < word.length; at++) {
    a = Math.imul(a ^ word.charCodeAt(at), 0x01000193);
    b = Math.imul(b ^ (word.charCodeAt(at) + at), 0x85ebca6b);
  }
  return (a >>> 0) * 0x100000 + ((b ^ (b >>> 15)) >>> 12);
}
