import type { SearchPage } from "#lib/search/search-page.ts";
import { plural } from "./plural.ts";

/** What it is told from. */
type Told = Pick<SearchPage, "total" | "isBrowsing" | "partial" | "copies">;

/** How much a search found, in a sentence or two; of one that was stopped, how much at least. */
export function totalsLine(found: Told): string {
  const { copies } = found;
  if (copies === 0) return countsLine(found);
  const are = copies === 1 ? "is a copy of another one" : "are copies of others";
  return `${countsLine(found)} ${plural(copies, "article")} ${are}, and listed there.`;
}

function countsLine({ total, isBrowsing, partial }: Told): string {
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
