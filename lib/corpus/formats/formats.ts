import { parseMarkdown } from "./markdown.ts";
import type { Format } from "./raw-article.ts";
import { parseText } from "./text.ts";

/** The formats that are read, by the ending of the file's name. A new format is one file here and one row. */
const FORMATS: ReadonlyMap<string, Format> = new Map([
  [".txt", parseText],
  [".md", parseMarkdown],
  [".markdown", parseMarkdown],
]);

/** The format of a file by its name, in any case; null where none reads it. */
export function formatOf(source: string): Format | null {
  const name = source.slice(source.lastIndexOf("/") + 1);
  const dot = name.lastIndexOf(".");
  return dot < 0 ? null : (FORMATS.get(name.slice(dot).toLowerCase()) ?? null);
}

/** The endings that are read, for a sentence: ".txt, .md and .markdown". */
export function formatNames(): string {
  return new Intl.ListFormat("en-GB").format(FORMATS.keys());
}
