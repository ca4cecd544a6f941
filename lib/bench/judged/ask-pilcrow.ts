import { openArchive } from "../../archive/open-archive.ts";
import { readRequest } from "../../search/asked.ts";
import { openSearch, SEARCH_FINGERPRINT } from "../../search/open-search.ts";
import { EMPTY_REQUEST, MAX_LIMIT } from "../../search/request.ts";
import { type Built, withBuilt, withServer } from "../serving.ts";

/** What Pilcrow shows for a query: files, best first, and the passages under them (`file#number`), as on the page. */
export interface Shown {
  readonly sources: readonly string[];
  readonly passages: readonly string[];
}

export type Ask = (text: string) => Promise<Shown>;

/** The running server, or for tuning the engine alone, which is sooner there. */
export type Mode = "server" | "in process";

/** Builds a corpus, opens it, and hands out what answers queries on it. */
export function withPilcrow<T>(corpus: string, mode: Mode, use: (ask: Ask) => Promise<T>): Promise<T> {
  return withBuilt(corpus, (built) =>
    mode === "server"
      ? withServer(built, (url) => use((text) => askServer(url, text)))
      : withEngine(built, use),
  );
}

interface ServedArticle {
  readonly source: string;
  readonly paragraphs: readonly { readonly number: number }[];
}

async function askServer(url: string, text: string): Promise<Shown> {
  const answer = await fetch(
    `${url}/api/v1/search?${new URLSearchParams({ q: text, limit: String(MAX_LIMIT) })}`,
  );
  if (!answer.ok) throw new Error(`The API answered ${answer.status} to ${text}.`);
  return shown(((await answer.json()) as { articles: ServedArticle[] }).articles);
}

async function withEngine<T>({ data }: Built, use: (ask: Ask) => Promise<T>): Promise<T> {
  const { archive } = await openArchive(data, SEARCH_FINGERPRINT);
  const site = await openSearch(archive);
  const settings = {
    ...EMPTY_REQUEST,
    offset: 0,
    limit: MAX_LIMIT,
    passages: 3,
    expand: null,
    budget: Number.POSITIVE_INFINITY,
  };
  return use(async (text) => {
    const { query } = readRequest(site, { ...EMPTY_REQUEST, text });
    const { matches } = await site.engine.find({ ...settings, query });
    return shown(
      matches.map(({ article, paragraphs }) => {
        const { source, first } = archive.article(article);
        return { source, paragraphs: paragraphs.map(({ paragraph }) => ({ number: paragraph - first + 1 })) };
      }),
    );
  }).finally(() => archive.close());
}

function shown(articles: readonly ServedArticle[]): Shown {
  return {
    sources: articles.map(({ source }) => source),
    passages: articles.flatMap(({ source, paragraphs }) =>
      paragraphs.map(({ number }) => `${source}#${number}`),
    ),
  };
}
