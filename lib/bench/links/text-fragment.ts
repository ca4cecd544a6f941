import { type Resolver, withinPage } from "./resolver.ts";

const WORDS = 5;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/**
 * `#:~:text=start,end` with the first and the last five words: the first place of the page where the start stands in whole
 * words, with the end somewhere behind it (URL Fragment Text Directives, WICG). Case and what is no letter do not count.
 */
export const byTextFragment: Resolver = withinPage((_old, { texts }) => {
  const page = texts.map(wordsOf);
  const all = ` ${page.flat().join(" ")} `;
  return (text) => {
    const words = wordsOf(text);
    if (words.length === 0) return -1;
    const whole = words.length <= 2 * WORDS;
    const start = all.indexOf(` ${(whole ? words : words.slice(0, WORDS)).join(" ")} `);
    if (start < 0) return -1;
    const end = whole ? start : all.indexOf(` ${words.slice(-WORDS).join(" ")} `, start);
    return end < 0 ? -1 : paragraphAt(start, page);
  };
});

const wordsOf = (text: string): string[] => text.normalize("NFKC").toLowerCase().match(WORD) ?? [];

function paragraphAt(place: number, page: readonly (readonly string[])[]): number {
  let end = 0;
  return page.findIndex((words) => {
    end += words.reduce((sum, { length }) => sum + length + 1, 0);
    return place < end;
  });
}
