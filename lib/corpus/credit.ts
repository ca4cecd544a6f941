import type { Byline } from "./article.ts";
import { isOpeningWord } from "./heading-words.ts";
import { isCatalogueName, isName, splitNames, withoutPlaces } from "./names.ts";
import { withoutOutlet } from "./outlet.ts";
import { unshout } from "./unshout.ts";
import { collapse } from "./white-space.ts";

const LEAD =
  /^(?:(?:(?:written|posted|submitted|published|reported|words|text|story|article|report)\s+)?by\s*:?\s+|authors?\s*:\s*)/iu;
const SURE_LEAD = /^(?:written|posted|submitted)\s/i;
const PLAIN = /^[\p{Ll}\p{M}'’_-]+(?: [\p{Ll}\p{M}'’_-]+){0,2}$/u;
const DESK =
  /^(?:[Tt]he )?\p{Lu}[\p{L}\p{M}'’& -]* (?:[Dd]esk|[Ss]taff|[Ee]ditors?|[Tt]eam|[Pp]ress|[Aa]genc(?:y|ies)|[Cc]orrespondents?|[Rr]eporters?|[Bb]ureau|[Bb]oard|[Aa]dmin)$/u;
const NAMELESS =
  /^(?:(?:the|our|a) )?(?:(?:(?:special|own|staff) )?(?:correspondent|reporter|writer)s?|staff|editors?|editorial (?:board|staff|team))$/i;
const BETWEEN_DESKS = /\s+(?:and|&)\s+|\s*[,;]\s*/;
const LONGEST = 100;

/** The names of a line that says who wrote the article ("By Jane Roe and John Doe"); null for any other line. */
export function parseCredit(line: string): Byline | null {
  const lead = line.length > LONGEST ? undefined : LEAD.exec(line)?.[0];
  if (lead === undefined) return null;
  const credit = unshout(collapse(line.slice(lead.length)).replace(/[,;|]$/, ""));
  if (SURE_LEAD.test(lead) && isPlain(credit)) return [credit];
  return namesIn(withoutOutlet(credit)) ?? namesIn(credit);
}

/** The desks in a credit that names nothing else: “Asia desk and Harbour desk”; null for any other. */
export function desksIn(credit: string): Byline | null {
  const desks = credit.split(BETWEEN_DESKS);
  return desks.every((desk) => DESK.test(desk)) ? desks : null;
}

/** "admin": one to three words without a capital or a digit. */
function isPlain(credit: string): boolean {
  return PLAIN.test(credit) && !credit.split(" ").some(isOpeningWord);
}

/** The names in a credit as it stands or without places; null where something in it is none. */
function namesIn(credit: string): Byline | null {
  const desks = desksIn(credit);
  if (desks) return desks;
  const joined = credit.replace(/\s+with\s+(?=\p{Lu})/gu, " and ");
  const readings = [joined, withoutPlaces(joined)].map(splitNames);
  const names = readings.find((reading) => reading.length > 0 && reading.every(isCredited));
  return names?.map(unshout) ?? null;
}

function isCredited(name: string): boolean {
  return isName(name) || isCatalogueName(name) || DESK.test(name) || NAMELESS.test(name) || isBody(name);
}

/** "the Associated Press": not a person, yet the author that the source names. */
function isBody(name: string): boolean {
  return /^the /i.test(name) && isName(name.slice(4));
}
