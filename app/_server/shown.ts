/** Longer ones would hide what is said of them, in UTF-16 code units. */
const LONGEST = 40;

/** What an address gives for a parameter, as a sentence names it. */
export function shown(value: string): string {
  return value.length > LONGEST ? `${value.slice(0, LONGEST).toWellFormed()}…` : value;
}
