/** From so many signs on a part of a string is no string of its own in V8, but keeps all of the other one in memory. */
const LEAST = 13;

/** The same text, for one who keeps it when the text that it was cut out of is given up. */
export function ownCopy(text: string): string {
  return text.length < LEAST ? text : (JSON.parse(JSON.stringify(text)) as string);
}
