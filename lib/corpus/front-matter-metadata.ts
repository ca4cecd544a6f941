import type { FrontMatter } from "./formats/front-matter.ts";
import type { Named, NamedMetadata } from "./formats/raw-article.ts";
import { keyTags } from "./tags.ts";
import { collapse } from "./white-space.ts";

type Values = ReadonlyMap<string, unknown>;

const FROM = "front matter";

/** What the front matter of a file says of its article. A key that cannot be read is left out with a warning. */
export function frontMatterMetadata(frontMatter: FrontMatter | null, warnings: string[]): NamedMetadata {
  const values: Values = frontMatter?.values ?? new Map();
  if (frontMatter?.problem) warnings.push(frontMatter.problem);
  const title = keyText(values, ["title"], warnings);
  const date = keyText(values, ["date", "published"], warnings);
  const language = keyText(values, ["lang", "language"], warnings);
  const url = keyText(values, ["url", "canonical"], warnings);
  const authors = keyAuthors(values);
  const tags = keyTags(values, warnings);
  return {
    ...(title && { title }),
    ...(authors.length > 0 && { authors: { value: authors, from: FROM } }),
    ...(date && { date }),
    ...(language && { language }),
    ...(url && { url }),
    ...(tags.length > 0 && { tags: { value: tags, from: FROM } }),
  };
}

/** The first of some keys that holds a plain value. */
function keyText(values: Values, keys: readonly string[], warnings: string[]): Named | null {
  for (const key of keys) {
    const value = values.get(key) ?? null;
    if (value === null) continue;
    const text = plainText(value);
    if (text === null)
      warnings.push(`The key “${key}” of the front matter was left out: it should be a line of text.`);
    else if (text !== "") return { value: text, from: FROM };
  }
  return null;
}

function plainText(value: unknown): string | null {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? collapse(String(value))
    : null;
}

/** A string may name several authors; in a list each entry is one, as text or with a `name`. */
function keyAuthors(values: Values): string[] {
  const value = values.get("author") ?? values.get("authors") ?? values.get("byline") ?? null;
  const entries: readonly unknown[] = Array.isArray(value) ? value : [value];
  const names = entries.map((entry) => plainText(entry instanceof Map ? entry.get("name") : entry) ?? "");
  return names.filter((name) => name !== "");
}
