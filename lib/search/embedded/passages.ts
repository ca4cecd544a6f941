import type { Archive } from "#lib/archive/archive.ts";
import type { ParagraphMatch } from "#lib/search/engine.ts";
import type { PhraseHolders } from "./phrase-holders.ts";
import type { PostingLists } from "./posting-lists.ts";
import type { Wanted } from "./wanted.ts";

/*
 * A heading names what the text below it tells. In the sample archive BM25 puts every heading before the text that has
 * its words (`prisoners`: 3.9 for “The prisoners”, 3.2 for the paragraph on them); even with b at 0 they are equal.
 * At half its score a heading comes after a text with all its words and before one with some of them.
 */
const HEADING_WEIGHT = 0.5;

/**
 * The matching paragraphs of the articles listed: those with a wanted word or phrase, scored by BM25 times the number
 * of words and phrases found.
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
    const weight = archive.kindOf(id) === "heading" ? HEADING_WEIGHT : 1;
    const match = { paragraph: id, score: score * found * weight };
    if (known) known.push(match);
    else passages.set(article, [match]);
  }
  return passages;
}

/** The best matches of an article, best first. */
export function bestOf(matches: readonly ParagraphMatch[], most: number): ParagraphMatch[] {
  return [...matches].sort((a, b) => b.score - a.score || a.paragraph - b.paragraph).slice(0, most);
}
