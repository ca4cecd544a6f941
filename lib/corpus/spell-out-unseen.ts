// Controls and marks of direction, which would change how a terminal shows the rest.
const UNSEEN = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** A text from a file or its name, for a terminal: signs that would change how the rest is shown are spelt out. */
export function spellOutUnseen(text: string): string {
  return text.replace(UNSEEN, (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`);
}
