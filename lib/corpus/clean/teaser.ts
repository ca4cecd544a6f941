import { endsSentence, wordCount } from "#lib/corpus/sentence.ts";
import type { BlockRule } from "./rule.ts";

const LEADS = [
  "read also",
  "also read",
  "read more",
  "read next",
  "read now",
  "must read",
  "see also",
  "see more",
  "also see",
  "watch also",
  "also watch",
  "watch now",
  "listen now",
  "related",
  "related (?:article|post|stor(?:y|ies)|content|coverage|reading|topic|news|link)s?",
  "recommended",
  "recommended (?:for you|reading|stories|articles|posts)",
  "you (?:may|might) also (?:like|enjoy|be interested in)",
  "more on this (?:story|topic)",
  "most (?:read|popular)",
  "trending(?: now)?",
  "up next",
  "don['’]t miss",
  "editors?['’]?s? picks?",
];
const LEAD = new RegExp(`^(?:${LEADS.join("|")})(?![\\p{L}\\p{N}'’-])`, "iu");
const NEEDS_COLON =
  /^(?:related|recommended|trending|trending now|most read|most popular|up next|must read|don['’]t miss)$/i;
const POINTER = /^(?:\s*$|\s*[:|»›>→–—-]|\s+(?:here|about|on)\b)/i;
const HEADLINE = /^\s+[“"'‘(]?[\p{Lu}\p{Lt}\p{N}]/u;
const LONGEST = 25;

/** A line that sends the reader to another article. */
export const teaser: BlockRule = {
  name: "teaser",
  why: "This short line points to another article and is not part of this one.",
  matches: (block, text) =>
    (block.kind === "text" || block.kind === "quote") && block.lines.length === 1 && isTeaser(text),
};

/** A sentence that begins with the same words goes on in lower case, or ends as sentences do. */
function isTeaser(text: string): boolean {
  const lead = LEAD.exec(text)?.[0];
  if (lead === undefined || endsSentence(text) || wordCount(text) > LONGEST) return false;
  const rest = text.slice(lead.length);
  if (NEEDS_COLON.test(lead)) return /^\s*(?:$|[:|»›→])/.test(rest);
  return POINTER.test(rest) || HEADLINE.test(rest);
}
