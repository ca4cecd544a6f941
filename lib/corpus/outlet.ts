import { isSuffix } from "./names.ts";

const OUTLET_WORD =
  /(?:^|\s)(?:news|times|post|press|agenc(?:y|ies)|herald|journal|tribune|magazine|radio|television|tv|network|media|daily|weekly|chronicle|gazette|telegraph|institute|correspondent|editor|reporter|writer|analyst)$/i;
const AGENCY =
  /^\(?(?:(?:the )?associated press|agence france-presse|reuters|thomson reuters|united press international|press association|press trust of india|deutsche presse-agentur|xinhua(?: news agency)?|tass|itar-tass|interfax|ansa|efe|kyodo(?: news)?|anadolu(?: agency)?|bloomberg(?: news)?|AP|AFP|UPI|PTI|DPA|dpa)\)?$/i;
/** “(Reuters)”, “(@jroe)”, “jane@example.org” behind a name. */
const BEHIND =
  /\s+(?:\((?:@\w{1,30}|[^()]{2,40})\)|[<(]?[^\s<>()]{1,64}@[^\s<>()]{1,255}\.\p{L}{2,24}[>)]?|@\w{2,30})$/iu;
const AGENCIES = /\s*(?:,|\band|&)\s+(?:news |other )?agenc(?:y|ies)$/i;
const ACRONYM = /^\p{Lu}{2,6}$/u;
const BAR = /\s*\|\s+|\s+[–—-]\s+/;
const CAPITALIZED_WORDS = /^(?:(?:\p{Lu}[\p{L}\p{M}\d.'’-]*|of|and|the|for|&|\|)(?:\s+|$))+$/u;
const TWO_WORDS = /\S \S+$/;

/** A credit without the paper, agency or office that follows the names: "Jane Roe | Reuters", "A and B, The Post". */
export function withoutOutlet(written: string): string {
  const credit = written.replace(BEHIND, "").replace(AGENCIES, "");
  const bar = BAR.exec(credit);
  if (bar && CAPITALIZED_WORDS.test(credit.slice(bar.index + bar[0].length)))
    return credit.slice(0, bar.index);
  const comma = credit.lastIndexOf(",");
  const [names, tail] = [credit.slice(0, comma), credit.slice(comma + 1).trim()];
  return comma > 0 && isOutlet(tail, names) ? names : credit;
}

/** Whether a text names an agency that sells news, and nothing else. */
export function isAgency(text: string): boolean {
  return AGENCY.test(text.trim());
}

/** One word behind a comma is a paper or a place where the name before it has two: "Jane Roe, Reuters". */
function isOutlet(tail: string, names: string): boolean {
  if (isSuffix(tail)) return false;
  if (/^the\s/i.test(tail) || ACRONYM.test(tail) || OUTLET_WORD.test(tail)) return true;
  return TWO_WORDS.test(names) && /^\p{Lu}[\p{L}\p{M}-]+$/u.test(tail);
}
