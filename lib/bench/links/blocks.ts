/** The paragraphs of a plain text: what blank lines part, each as one line. */
export function blocksOf(text: string): string[] {
  return text
    .split(/\r?\n[ \t]*(?:\r?\n[ \t]*)+/)
    .map((block) => block.replace(/\s+/g, " ").trim())
    .filter((block) => /[\p{L}\p{N}]/u.test(block));
}
