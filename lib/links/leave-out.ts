import type { Article } from "#lib/corpus/article.ts";
import { lettersHash, lettersOf } from "./mint.ts";
import type { RedactionRecord } from "./record.ts";
import type { Registry } from "./registry.ts";

/** A paragraph of a file that is left out of the archive. */
export interface LeftOut {
  readonly source: string;
  /** Its number in the file, from 1. */
  readonly number: number;
  readonly redaction: RedactionRecord;
}

export interface Remaining {
  readonly articles: readonly Article[];
  readonly leftOut: readonly LeftOut[];
}

/** The redaction that forbids a text, by its letters. */
export type Forbidding = (text: string) => RedactionRecord | undefined;

/** Null where nothing was ever redacted, so that no text need be looked at. */
export function forbiddenBy(registry: Registry): Forbidding | null {
  if (registry.redactions.size === 0) return null;
  const byLetters = new Map<string, RedactionRecord>();
  for (const redaction of registry.redactions.values()) {
    for (const letters of redaction.letters) byLetters.set(letters, redaction);
  }
  return (text) => byLetters.get(lettersHash(lettersOf(text)));
}

/** Whether letters, by their hash, are those of a part of a redacted text, which are not kept once they have gone. */
export function partsForbiddenBy(registry: Registry): ReadonlySet<string> {
  return new Set([...registry.redactions.values()].flatMap(({ parts }) => parts));
}

/** The articles without the paragraphs whose letters were redacted, which must not come back with a file. */
export function leaveOut(articles: readonly Article[], forbids: Forbidding): Remaining {
  const leftOut: LeftOut[] = [];
  const remaining = articles.map((article) => {
    const paragraphs = article.paragraphs.filter(({ number, text }) => {
      const redaction = forbids(text);
      if (redaction) leftOut.push({ source: article.source, number, redaction });
      return !redaction;
    });
    const removed = article.removed.filter(({ text }) => !forbids(text));
    const isSame =
      paragraphs.length === article.paragraphs.length && removed.length === article.removed.length;
    const numbered = paragraphs.map(({ kind, text }, at) => ({ number: at + 1, kind, text }));
    return isSame ? article : { ...article, paragraphs: numbered, removed };
  });
  return { articles: remaining, leftOut };
}
