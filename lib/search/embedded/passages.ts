import type { Archive } from "#lib/archive/archive.ts";
import type { ParagraphMatch } from "#lib/search/engine.ts";
import type { PhraseHolders } from "./phrase-holders.ts";
import type { PostingLists } from "./posting-lists.ts";
import type { Wanted } from "./wanted.ts";

/**
 * The matching paragraphs of the articles listed, best first: those with a wanted word or phrase, by BM25 times the
 * number of words and phrases found.
 *
 * @returns article ordinal → its matching paragraphs; articles found by their titles alone are not in it
 */
export function findPassages(
  wanted: Wanted,
  phrases: readonly PhraseHolders[],
  listed: ReadonlySet<number>,
  paragraphs: PostingLists,
  archive: Archive,
): Map<number, ParagraphMatch[]> {
  const words = new Set(wanted.words.map(({ stem }) => stem));
  const passages = new Map<number, ParagraphMatch[]>();
  for (const { id, score, stems } of paragraphs.find(wanted.scored, "OR")) {
    const found =
      stems.filter((stem) => words.has(stem)).length + phrases.filter((one) => one.paragraphs.has(id)).length;
    const article = archive.articleOf(id);
    if (found === 0 || !listed.has(article)) continue;
    const known = passages.get(article);
    const match = { paragraph: id, score: score * found };
    if (known) known.push(match);
    else passages.set(article, [match]);
  }
  for (const matches of passages.values())
    matches.sort((a, b) => b.score - a.score || a.paragraph - b.paragraph);
  return passages;
}
