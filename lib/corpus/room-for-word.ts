/** Whether a line of a text that is so many signs wide had room for the first word of the next, and yet ended. */
export function hasRoomFor(next: string, line: string, width: number): boolean {
  const [word = ""] = next.trim().split(/\s/, 1);
  return line.trimEnd().length + 1 + word.length <= width;
}
