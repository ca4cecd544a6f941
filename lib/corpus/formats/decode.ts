import { Rejection } from "#lib/corpus/rejection.ts";

/** The text of a file, with what had to be guessed or dropped to get it. */
export interface Decoded {
  readonly text: string;
  readonly warnings: readonly string[];
}

const BYTE_ORDER_MARKS: readonly (readonly [encoding: string, bytes: readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];
const SIGNATURES: readonly (readonly [sign: string, kind: string])[] = [
  ["%PDF-", "a PDF file"],
  ["PK\u0003\u0004", "a zip archive or an office file"],
  ["{\\rtf", "an RTF file"],
];
const CONTROL = /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F]/g;
const LINE_END = /\r\n|[\r\v\u0085\u2028\u2029]/g;
// "not equal" and the like, written as a sign and a stroke: made one sign, lest the sign be read as Markdown.
const STRUCK_SIGN = /[<=>]\u0338/g;
const MOST_CONTROLS = 0.1;
/** Encodings in which a sign may take several bytes. */
const MULTI_BYTE = /^(?:utf-|gb|big5|euc-|iso-2022-|shift_jis)/;
// Bytes 0x80 to 0x9F; Node's own decoder of this name reads them as Latin-1 (nodejs/node#56542).
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

/**
 * Bytes to text: by byte order mark, else as the file declares, else strict UTF-8, else windows-1252 with a warning.
 * Line ends become `\n`, control characters are dropped and counted; a form feed stays, for it parts pages. Binary
 * files are rejected.
 *
 * @param declared the encoding that the file names, by a label of the WHATWG encoding standard
 */
export function decode(bytes: Uint8Array, declared: string | null = null): Decoded {
  const { text, warnings } = toText(bytes, declared);
  const plain = withoutControls(text);
  return { text: plain.text, warnings: [...warnings, ...plain.warnings] };
}

/** A text with one kind of line end and without control characters, which no file should hold. */
export function withoutControls(text: string): Decoded {
  const controls = text.match(CONTROL)?.length ?? 0;
  const told = `${controls} control ${controls === 1 ? "character was" : "characters were"} dropped.`;
  return {
    text: text
      .replace(CONTROL, "")
      .replace(/^\uFEFF+/, "")
      .replace(LINE_END, "\n")
      .replace(STRUCK_SIGN, (sign) => sign.normalize("NFC")),
    warnings: controls === 0 ? [] : [told],
  };
}

function toText(bytes: Uint8Array, declared: string | null): Decoded {
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (marked) return decodeAs(marked[0], bytes);
  refuseBinary(bytes);
  const encoding = declared === null ? null : encodingOf(declared);
  if (encoding !== null && encoding !== "utf-8") {
    const read = decodeAs(encoding, bytes);
    return { ...read, warnings: [...read.warnings, ...doubtsAbout(encoding, bytes)] };
  }
  const text = strictUtf8(bytes);
  if (text !== null) return { text, warnings: [] };
  return {
    text: fromWindows1252(bytes),
    warnings: ["The file is not UTF-8 and was read as windows-1252; save it as UTF-8 if letters look wrong."],
  };
}

/** The encoding of a label; null where it is none. Bytes in which a label could be read are not UTF-16. */
function encodingOf(label: string): string | null {
  try {
    const { encoding } = new TextDecoder(label);
    return encoding.startsWith("utf-16") ? "utf-8" : encoding;
  } catch {
    return null;
  }
}

/** Bytes that stand for no sign in the encoding become U+FFFD, and are counted. */
function decodeAs(encoding: string, bytes: Uint8Array): Decoded {
  if (encoding === "windows-1252") return { text: fromWindows1252(bytes), warnings: [] };
  const text = new TextDecoder(encoding).decode(bytes);
  const bad = isAll(encoding, bytes) ? 0 : (text.match(/\uFFFD/g)?.length ?? 0);
  if (bad === 0) return { text, warnings: [] };
  const places = bad === 1 ? "In one place the bytes are" : `In ${bad} places the bytes are`;
  return { text, warnings: [`${places} not ${encoding}, as the file says it is; “\uFFFD” stands there.`] };
}

/** The label wins, as in a browser (WHATWG Encoding); but UTF-8 is seldom met by chance in bytes of another encoding. */
function doubtsAbout(encoding: string, bytes: Uint8Array): string[] {
  const isUtf8 = !MULTI_BYTE.test(encoding) && bytes.some((byte) => byte >= 0x80) && isAll("utf-8", bytes);
  return isUtf8
    ? [
        `The file says that it is ${encoding} and was read so, but its bytes are UTF-8; correct what it says if letters look wrong.`,
      ]
    : [];
}

function isAll(encoding: string, bytes: Uint8Array): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The text of bytes in windows-1252, in which each byte stands for a sign. */
export function fromWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString("latin1")
    .replace(/[\u0080-\u009F]/g, (sign) => WINDOWS_1252[sign.charCodeAt(0) - 0x80] ?? sign);
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function refuseBinary(bytes: Uint8Array): void {
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  const signature = SIGNATURES.find(([sign]) => start.startsWith(sign));
  if (signature)
    throw new Rejection(
      `The file is ${signature[1]} by its content; its name should end accordingly.`,
      "wrong-ending",
    );
  const { nulls, controls } = countControls(bytes);
  if (controls > bytes.length * MOST_CONTROLS || (nulls > 0 && strictUtf8(bytes) === null)) {
    throw new Rejection("The file is binary, not text: it should hold text in UTF-8.", "binary");
  }
}

function countControls(bytes: Uint8Array): { nulls: number; controls: number } {
  let nulls = 0;
  let controls = 0;
  for (const byte of bytes) {
    if (byte === 0) nulls += 1;
    if (byte < 9 || (byte > 13 && byte < 32) || byte === 127) controls += 1;
  }
  return { nulls, controls };
}
