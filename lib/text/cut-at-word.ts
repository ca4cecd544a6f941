/** The text up to a length in UTF-16 code units, cut between words where one ends in its second half, with `…`. */
export function cutAtWord(text: string, length: number): string {
  if (text.length <= length) return text;
  const start = text.slice(0, length);
  const end = start.lastIndexOf(" ");
  return `${start.slice(0, end < length / 2 ? length : end).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
