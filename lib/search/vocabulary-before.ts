import type { Archive } from "#lib/archive/archive.ts";
import type { EarlierVocabulary } from "./vocabulary/build-vocabulary.ts";
import type { ReadArticle } from "./vocabulary/read-article.ts";

/**
 * What the vocabulary of a snapshot counted, and what came and has gone since. Texts are read whenever they are asked for,
 * with a SnapshotError where one is damaged.
 *
 * @param articles all of the next snapshot
 * @param ordinals of each its ordinal in the earlier one, or -1
 */
export function vocabularyBefore(
  earlier: Archive,
  articles: readonly ReadArticle[],
  ordinals: Int32Array,
): EarlierVocabulary {
  const stays = new Set(ordinals);
  const gone = [...earlier.articles.keys()].filter((ordinal) => !stays.has(ordinal));
  return {
    folder: earlier.folder,
    came: articles.filter((_, at) => ordinals[at] === -1),
    gone: gone.map((ordinal) => readArticle(earlier, ordinal)),
  };
}

function readArticle(earlier: Archive, ordinal: number): ReadArticle {
  const { title, language } = earlier.article(ordinal);
  return {
    title,
    language,
    get paragraphs() {
      return earlier.paragraphsOf(ordinal).map(({ text }) => text);
    },
  };
}
