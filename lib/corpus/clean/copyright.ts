import { wordCount } from "#lib/corpus/sentence.ts";

const LEAD = /^(?:copyright\s?(?:©|\(c\))?|©|\(c\))(?=[\s\d,:])[\s,:]*/iu;
const YEARS = /^(?:1[5-9]|20)\d{2}(?:\s?[-–—,]\s?(?:(?:1[5-9]|20)\d{2}|\d{2}))*(?!\d)[\s.,;:|–—-]*/u;
const YEAR_AT_END = /(?<!\d)(?:1[5-9]|20)\d{2}\.?$/u;
const RIGHTS_RESERVED =
  /^(?:(?:copyright|©|\(c\)).*\b)?all rights reserved(?=\s*(?:[.,;!|–—]|$)|\s+(?:by|to)\s)/iu;
// Case counts here: under the i flag \p{Lu} matches any letter.
const NAME_WORD = /^(?:["“'(]?[\p{Lu}\p{Lo}\d]|[\p{Ll}\d-]+\.\p{Ll}{2,}[.,]?$)/u;
const BETWEEN_NAMES = /^(?:[&|–—-]|by|of|and|the|for|de|van|von)$/;
const MOST_WORDS = 25;
const LONGEST = 300;

/**
 * Whether a line claims the rights in what it stands under: it says so in full, or names a year or, after ©, an owner.
 * Without these "Copyright law was not discussed" and "(c) The parties shall meet" are text.
 */
export function isCopyright(text: string): boolean {
  if (text.length > LONGEST || wordCount(text) > MOST_WORDS) return false;
  if (RIGHTS_RESERVED.test(text)) return true;
  const lead = LEAD.exec(text)?.[0];
  return lead !== undefined && isClaim(lead, text.slice(lead.length));
}

function isClaim(lead: string, claim: string): boolean {
  const years = YEARS.exec(claim)?.[0] ?? "";
  const words = claim
    .slice(years.length)
    .split(/\s+/)
    .filter((word) => word !== "" && !BETWEEN_NAMES.test(word));
  if (years !== "") return words[0] === undefined || NAME_WORD.test(words[0]);
  return words.every((word) => NAME_WORD.test(word)) && (lead.includes("©") || YEAR_AT_END.test(claim));
}
