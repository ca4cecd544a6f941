/** What only the archive as a whole can say of a file. It is part of what a file is read with, as settings are. */
export interface Found {
  /** Shapes of lines that stand at the edges of many files. */
  readonly lines: readonly string[];
  /** Those of them that most files of the folder have, so that they are furniture below the title too. */
  readonly inside: readonly string[];
  /** Shapes of lines that stand at the edges of pages of many files. */
  readonly pages: readonly string[];
  /** Words, in small letters, that the file parts at the ends of lines and the archive has in one. */
  readonly words: readonly string[];
}

/** A file read by itself. */
export const NOTHING_FOUND: Found = { lines: [], inside: [], pages: [], words: [] };

/** Whether a file is read otherwise than by itself. */
export function saysSomething({ lines, pages, words }: Found): boolean {
  return lines.length + pages.length + words.length > 0;
}
