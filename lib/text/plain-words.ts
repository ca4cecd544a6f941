/** What a character is in a text: a break parts pieces of it, and anything that is not ASCII is something else. */
const [BREAK, PUNCTUATION, SIGN, ELSE] = [0, 1, 2, 3];
// Apostrophes and hyphens are something else: what they do depends on what is beside them.
const KINDS = new Uint8Array(65536).fill(ELSE);
for (let code = 0; code < 128; code++) KINDS[code] = kindOf(String.fromCharCode(code));

function kindOf(sign: string): number {
  if (sign === " " || sign === "\n") return BREAK;
  if (/[a-zA-Z0-9]/.test(sign)) return SIGN;
  return /[!"#$%&()*+,./:;<=>?@[\\\]^_{|}~]/.test(sign) ? PUNCTUATION : ELSE;
}

/**
 * Finds plain words: pieces of a text between spaces or line ends that are ASCII letters and digits, without or with
 * punctuation around them. In such a piece `tokenize` finds just that word, and folds it by making its letters small.
 */
export class PlainWords {
  /** Where the word that was found last begins and ends, and its hash as by {@link hashOf}. */
  start = 0;
  end = 0;
  hash = 0;
  /** Where its piece ends. */
  next = 0;

  /** Whether the piece that begins here is a plain word. */
  find(text: string, from: number): boolean {
    let at = from;
    while (kindAt(text, at) === PUNCTUATION) at++;
    this.start = at;
    let hash = 0;
    for (; kindAt(text, at) === SIGN; at++) hash = mix(hash, text.charCodeAt(at));
    this.end = at;
    this.hash = hash;
    while (kindAt(text, at) === PUNCTUATION) at++;
    this.next = at;
    return this.end > this.start && kindAt(text, at) === BREAK;
  }
}

/** The next space or line end, or the end of the text. */
export function endOfPiece(text: string, from: number): number {
  let at = from;
  while (kindAt(text, at) !== BREAK) at++;
  return at;
}

/** A number made from a word, to find it by. */
export function hashOf(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = mix(hash, word.charCodeAt(at));
  return hash;
}

const mix = (hash: number, code: number): number => Math.imul(hash ^ code, 0x5bd1e995);

const kindAt = (text: string, at: number): number =>
  at < text.length ? (KINDS[text.charCodeAt(at)] ?? ELSE) : BREAK;
