const CONTROL = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F]/g;
const HALF_SIGN = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** The text without control characters, and with halves of signs that have lost the other half as U+FFFD. */
export function printable(text: string): string {
  return text.replace(CONTROL, "").replace(HALF_SIGN, "\uFFFD");
}
