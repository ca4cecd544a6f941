import { SUFFIX_LENGTH } from "./mint.ts";

/** What a link to a paragraph names. */
export interface ParsedLink {
  readonly id: string;
  /** The first signs of the hash of the text that it was made from; null where it does not say. */
  readonly suffix: string | null;
}

const LINK = new RegExp(`^([0-9a-hjkmnp-tv-z]{10})(?:-([0-9a-hjkmnp-tv-z]{${SUFFIX_LENGTH}}))?$`);
/** What texts put behind a link, and mail programs take for a part of it. */
const TRAILING = /[\s.,;:!?)\]}>"'…’”»]+$/u;

/**
 * Reads the last part of a link to a paragraph, `<id>` or `<id>-<4 signs>`, in capitals or small letters, escaped for
 * addresses or not, with or without the punctuation of the sentence that it stood in.
 *
 * @returns null for what cannot be one
 */
export function parseLink(text: string): ParsedLink | null {
  const [, id, suffix] = LINK.exec(decoded(text).replace(TRAILING, "").trim().toLowerCase()) ?? [];
  return id === undefined ? null : { id, suffix: suffix ?? null };
}

/** Also what was escaped twice, as some programs do; what is no escape is left as it is. */
function decoded(text: string): string {
  let plain = text;
  for (let times = 0; times < 2 && plain.includes("%"); times++) {
    try {
      plain = decodeURIComponent(plain);
    } catch {
      return plain.replace(/%.*$/, "");
    }
  }
  return plain;
}
