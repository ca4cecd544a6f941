/** A piece of an RTF file. `char` is a byte of text, written as it is or by its number (`\'e9`). */
export type RtfToken =
  | { readonly type: "open" }
  | { readonly type: "close" }
  | { readonly type: "word"; readonly word: string; readonly value: number | null }
  | { readonly type: "char"; readonly byte: number }
  /** The file ends within binary data. */
  | { readonly type: "cut off" };

const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const CARRIAGE_RETURN = 0x0d;
const LINE_FEED = 0x0a;
const SPACE = 0x20;
const QUOTE = 0x27;
const LONGEST_WORD = 32;
const WORD = /[A-Za-z]{1,32}(-?\d{1,10})?/y;

/** The pieces of an RTF file (RTF 1.9.1, “Conventions of an RTF reader”), binary data (`\bin`) passed over. */
export function* rtfTokens(bytes: Uint8Array): Generator<RtfToken> {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    if (byte === OPEN || byte === CLOSE) {
      yield { type: byte === OPEN ? "open" : "close" };
      at += 1;
    } else if (byte === BACKSLASH) {
      const { token, end } = readControl(bytes, at + 1);
      at = token.type === "word" && token.word === "bin" ? end + Math.max(token.value ?? 0, 0) : end;
      yield token;
      if (at > bytes.length && token.type === "word" && token.word === "bin") yield { type: "cut off" };
    } else {
      if (byte !== CARRIAGE_RETURN && byte !== LINE_FEED && byte !== 0) yield { type: "char", byte };
      at += 1;
    }
  }
}

/** A control word with its number and the space that ends it, a byte by number, or a control sign. */
function readControl(bytes: Uint8Array, at: number): { token: RtfToken; end: number } {
  const ahead = Buffer.from(bytes.subarray(at, at + LONGEST_WORD + 12)).toString("latin1");
  WORD.lastIndex = 0;
  const match = WORD.exec(ahead);
  if (match) {
    const word = match[0].slice(0, match[0].length - (match[1]?.length ?? 0));
    const value = match[1] === undefined ? null : Number(match[1]);
    const end = at + match[0].length;
    return { token: { type: "word", word, value }, end: bytes[end] === SPACE ? end + 1 : end };
  }
  if (bytes[at] === QUOTE) {
    const code = Number.parseInt(ahead.slice(1, 3), 16);
    return { token: { type: "char", byte: Number.isNaN(code) ? SPACE : code }, end: at + 3 };
  }
  return { token: signToken(ahead[0] ?? ""), end: at + 1 };
}

function signToken(sign: string): RtfToken {
  if (sign === "\\" || sign === "{" || sign === "}") return { type: "char", byte: sign.charCodeAt(0) };
  // A line end behind a backslash ends a paragraph.
  if (sign === "\r" || sign === "\n") return { type: "word", word: "par", value: null };
  return { type: "word", word: sign, value: null };
}
