import type { Named } from "./formats/raw-article.ts";

/** The language that an article names, as a BCP 47 tag; null, with a warning, where it is none. “en_GB” is one. */
export function languageTag(named: Named | undefined, warnings: string[]): Named | null {
  if (!named) return null;
  try {
    const [value] = Intl.getCanonicalLocales(named.value.replace(/^([a-z]{2,3})_(?=[a-z]{2}$)/i, "$1-"));
    return value ? { ...named, value } : null;
  } catch {
    warnings.push(
      `The language “${named.value.slice(0, 40)}” is not known; it should be a tag such as “en” or “pt-BR”.`,
    );
    return null;
  }
}
