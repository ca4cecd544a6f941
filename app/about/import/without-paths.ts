// Two names at least, and not behind a letter, a colon or a slash: "and/or" and addresses of pages stay.
const ABSOLUTE_PATH = /(?<![\p{L}\p{N}:/.\\])\/(?:[^\s/“”"'‘’()]+\/)+[^\s/“”"'‘’():,;]*/gu;

/** A sentence of the report for readers, who are not to know the folders of the machine: what fails may name them. */
export function withoutPaths(sentence: string): string {
  return sentence.replace(ABSOLUTE_PATH, "(a path)");
}
