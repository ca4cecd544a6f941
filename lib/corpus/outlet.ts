import { isSuffix } from "./names.ts";

const OUTLET_WORD =
  /(?:^|\s)(?:news|times|post|press|agenc(?:y|ies)|herald|journal|tribune|magazine|radio|television|tv|network|media|daily|weekly|chronicle|gazette|telegraph|institute|correspondent|editor|reporter|writer|analyst)$/i;
const ACRONYM = /^\p{Lu}{2,6}$/u;
const BAR = /\s*\|\s+|\s+[–—-]\s+/;
const CAPITALIZED_WORDS = /^(?:(?:\p{Lu}[\p{L}\p{M}\d.'’-]*|of|and|the|for|&|\|)(?:\s+|$))+$/u;
const TWO_WORDS = /\S \S+$/;

/** A credit without the paper, agency or office that follows the names: "Jane Roe | Reuters", "A and B, The Post". */
export function withoutOutlet(credit: string): string {
  const bar = BAR.exec(credit);
  if (bar && CAPITALIZED_WORDS.test(credit.slice(bar.index + bar[0].length)))
    return credit.slice(0, bar.index);
  const comma = credit.lastIndexOf(",");
  const [names, tail] = [credit.slice(0, comma), credit.slice(comma + 1).trim()];
  return comma > 0 && isOutlet(tail, names) ? names : credit;
}

/** One word behind a comma is a paper or a place where the name before it has two: "Jane Roe, Reuters". */
function isOutlet(tail: string, names: string): boolean {
  if (isSuffix(tail)) return false;
  if (/^the\s/i.test(tail) || ACRONYM.test(tail) || OUTLET_WORD.test(tail)) return true;
  return TWO_WORDS.test(names) && /^\p{Lu}[\p{L}\p{M}-]+$/u.test(tail);
}
