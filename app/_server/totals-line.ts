import type { SearchPage } from "#lib/search/search-page.ts";
import { plural } from "./plural.ts";

/** How much a search found, in a sentence; of one that was stopped, how much at least. */
export function totalsLine({
  total,
  isBrowsing,
  partial,
}: Pick<SearchPage, "total" | "isBrowsing" | "partial">): string {
  const { articles, complete, paragraphs } = total;
  if (articles === 0) return partial ? "Nothing found in the time allowed." : "Nothing found.";
  const least = partial ? "at least " : "";
  if (isBrowsing) return asSentence(`${least}${plural(articles, "article")}`);
  const found = `${least}${plural(paragraphs, "matching paragraph")} in ${least}${plural(articles, "article")}`;
  if (complete === articles) return asSentence(found);
  const some = complete === 1 ? `${least}1 has` : `${least}${complete} have`;
  const none = partial ? "none so far has" : "none has";
  return asSentence(`${found}, of which ${complete === 0 ? none : some} every word`);
}

const asSentence = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
