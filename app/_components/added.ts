/**
 * The looks of words that came: told by a line under them, which stays in forced colours, and by a hidden word for those
 * who hear the page, which is not copied with the text.
 */
export const ADDED =
  "rounded-[2px] bg-mark underline decoration-accent decoration-2 underline-offset-4 before:sr-only before:content-['added:_']";
