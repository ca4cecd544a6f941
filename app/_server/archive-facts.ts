import type { ArticleEntry } from "#lib/archive/archive.ts";
import { yearOf } from "#lib/corpus/article.ts";

/** What can be told of an archive's articles without reading a text. */
export interface ArchiveFacts {
  readonly authors: number;
  /** First and last year of a dated article; null where all are undated. */
  readonly years: readonly [first: string, last: string] | null;
  readonly undated: number;
  /** In English, with the number of articles, the commonest first. */
  readonly languages: readonly (readonly [name: string, articles: number])[];
}

export function archiveFacts(
  articles: readonly Pick<ArticleEntry, "authors" | "date" | "language">[],
): ArchiveFacts {
  const years = new Set(articles.flatMap(({ date }) => yearOf(date) ?? []));
  const [first, last] = [[...years].sort()[0], [...years].sort().at(-1)];
  return {
    authors: new Set(articles.flatMap(({ authors }) => authors)).size,
    years: first === undefined || last === undefined ? null : [first, last],
    undated: articles.filter(({ date }) => date === null).length,
    languages: languagesOf(articles),
  };
}

function languagesOf(articles: readonly Pick<ArticleEntry, "language">[]): (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { language } of articles) {
    const name = nameOf(language);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort(([one, ones], [other, others]) => others - ones || (one < other ? -1 : 1));
}

const NAMES = new Intl.DisplayNames("en", { type: "language", fallback: "code" });

/** Languages come from the front matter of files, which may hold what is none. */
function nameOf(language: string): string {
  try {
    return NAMES.of(language) ?? language;
  } catch {
    return language;
  }
}
