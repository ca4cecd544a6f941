import type { Citation } from "./citation.ts";

const ENDED = /[.?!…。？！؟۔](?:[”’"')\]»]*)$/u;

/** The text with the full stop that it lacks. */
export function closed(text: string): string {
  return text === "" || ENDED.test(text) ? text : `${text}.`;
}

/** A title in quotation marks with the sign that follows it within them, as American styles set it: `“Why?”`, `“So,”`. */
export function quotedTitle({ title }: Citation, sign: "." | ","): string {
  const inner = innerQuotes(title);
  return `“${ENDED.test(inner) && (sign === "." || !inner.endsWith(".")) ? inner : `${inner}${sign}`}”`;
}

/** Double quotation marks made single, for a text that stands in double ones itself. Others are left. */
export function innerQuotes(text: string): string {
  return text
    .replace(/[“„‟]/g, "‘")
    .replace(/”/g, "’")
    .replace(/(^|[\s([{‘—–-])"/g, "$1‘")
    .replace(/"/g, "’");
}

/** Parts of a citation with a space between, the empty ones left out. */
export function inRow(...parts: readonly string[]): string {
  return parts.filter(Boolean).join(" ");
}

/** Names in a row: `A`, `A and B`, `A, B, and C`; from more than `most` on the first ones and `et al.` */
export function joinNames(names: readonly string[], and: string, most: number, kept: number): string {
  if (names.length > most) return `${names.slice(0, kept).join(", ")}, et al.`;
  if (names.length < 3) return names.join(` ${and} `);
  return `${names.slice(0, -1).join(", ")}, ${and} ${names.at(-1)}`;
}
