import { fold } from "#lib/text/fold.ts";

const OPENING_WORDS = words(
  `the a an then now this that these those all no some any far its their his her our my your and or not being doing using making`,
);
const HEADING_WORDS = words(
  `introduction background abstract summary conclusion conclusions contents overview foreword preface prologue epilogue appendix notes note
  references sources bibliography analysis opinion editorial comment commentary news world report reports interview review feature update
  breaking exclusive chapter part section early late years life career history politics business sport sports culture science technology
  health education aftermath results discussion methods method timeline chronology highlights facts data key final first second third last
  guide manual handbook version edition draft page document next old war peace talks deal crisis agreement accord treaty summit conference council day night morning afternoon evening noon midnight
  week month year summer autumn winter spring date january february march july september october november december monday tuesday
  wednesday thursday friday saturday sunday`,
);
const PLACE_WORDS = words(
  `north south east west northern southern eastern western central new united states kingdom nations nation country region republic emirates
  province district city town village valley river mountains island islands bay airport airbase airfield square street palace hotel
  university ministry embassy camp fort mount lake cape port land sea air house saudi arabia dhabi kong lumpur aviv ababa aires angeles
  vegas lanka rica janeiro`,
);
const MONTHS_AND_NAMES = words("april may june august");

/** Words such as "the", which begin a phrase and stand in no name. */
export function isOpeningWord(word: string): boolean {
  return OPENING_WORDS.has(fold(word));
}

/** Words of section headings and of the calendar. */
export function isHeadingWord(word: string): boolean {
  return HEADING_WORDS.has(fold(word));
}

/** Words that are seldom part of a person's name: those of headings and those of places. */
export function isSeldomInNames(word: string): boolean {
  return isHeadingWord(word) || PLACE_WORDS.has(fold(word));
}

/** Words that are no name by themselves; April, May, June and August are in company. */
export function isNoNameAlone(word: string): boolean {
  return isSeldomInNames(word) || MONTHS_AND_NAMES.has(fold(word));
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}
