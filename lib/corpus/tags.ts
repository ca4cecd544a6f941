import { fold } from "#lib/text/fold.ts";
import { collapse } from "./white-space.ts";

const KEYS = ["tags", "keywords"];
const WHAT_IT_SHOULD_BE = "it should be a list of words, or one line with commas between them";

/**
 * The tags of an article from its front matter (`tags` and `keywords`, each a list or a line with commas), each once,
 * as first written. A hash sign before one is left out.
 */
export function keyTags(values: ReadonlyMap<string, unknown>, warnings: string[]): string[] {
  const tags = new Map<string, string>();
  for (const key of KEYS) {
    for (const tag of tagsOf(values.get(key) ?? null, key, warnings)) {
      if (!tags.has(fold(tag))) tags.set(fold(tag), tag);
    }
  }
  return [...tags.values()];
}

function tagsOf(value: unknown, key: string, warnings: string[]): string[] {
  const entries: readonly unknown[] = Array.isArray(value) ? value : splitLine(value);
  const plain = entries.filter((entry) => ["string", "number", "boolean"].includes(typeof entry));
  if (plain.length < entries.length)
    warnings.push(`Not all of the key “${key}” of the front matter could be read; ${WHAT_IT_SHOULD_BE}.`);
  return plain.map((entry) => collapse(String(entry)).replace(/^#\s*/, "")).filter((tag) => tag !== "");
}

function splitLine(value: unknown): readonly unknown[] {
  if (value === null) return [];
  return typeof value === "string" ? value.split(/[,;，；،、]/u) : [value];
}
