import { fromWindows1252 } from "#lib/corpus/formats/decode.ts";

/** Labels of the Encoding standard by the numbers that RTF names character sets of fonts by (`\fcharset`). */
const BY_CHARSET: ReadonlyMap<number, string> = new Map([
  [77, "macintosh"],
  [128, "shift_jis"],
  [129, "euc-kr"],
  [134, "gbk"],
  [136, "big5"],
  [161, "windows-1253"],
  [162, "windows-1254"],
  [163, "windows-1258"],
  [177, "windows-1255"],
  [178, "windows-1256"],
  [186, "windows-1257"],
  [204, "windows-1251"],
  [222, "windows-874"],
  [238, "windows-1250"],
]);

const BY_CODE_PAGE: ReadonlyMap<number, string> = new Map([
  [866, "ibm866"],
  [874, "windows-874"],
  [932, "shift_jis"],
  [936, "gbk"],
  [949, "euc-kr"],
  [950, "big5"],
  [10000, "macintosh"],
  [65001, "utf-8"],
]);

const WESTERN = "windows-1252";
const decoders = new Map<string, TextDecoder>();

/** The encoding of a font's character set; null where it is that of the whole file. */
export const encodingOfCharset = (charset: number): string | null => BY_CHARSET.get(charset) ?? null;

/** The encoding of a Windows code page; Western where it is not known. */
export function encodingOfCodePage(page: number): string {
  return BY_CODE_PAGE.get(page) ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : WESTERN);
}

/** The text of some bytes. What stands for no sign becomes U+FFFD. */
export function decodeBytes(bytes: readonly number[], encoding: string): string {
  if (bytes.every((byte) => byte < 0x80)) return Buffer.from(bytes).toString("latin1");
  if (encoding === WESTERN) return fromWindows1252(Uint8Array.from(bytes));
  const decoder = decoders.get(encoding) ?? new TextDecoder(encoding);
  decoders.set(encoding, decoder);
  return decoder.decode(Uint8Array.from(bytes));
}
