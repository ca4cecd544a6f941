import { Baseline } from "../baseline.ts";
import { LuceneLike } from "../lucene-like.ts";
import type { Collection, DocumentSet, Rankings } from "./collection.ts";

const DEPTH = 100;

interface Peer {
  /** Ordinals of the texts found, best first. */
  search(text: string): number[];
}

type Documents = DocumentSet["documents"];

const baselineOf = onceEach((documents) => {
  const articles = documents.map(({ title, text }) => ({
    title,
    paragraphs: [text],
  }));
  return new Baseline(articles, "article");
});
const luceneLikeOf = onceEach((documents) => new LuceneLike(documents));

/** Rankings of MiniSearch as it comes, over whole texts. */
export function rankByBaseline(collection: Collection): Rankings {
  return rank(collection, baselineOf(collection.documents));
}

/** Rankings of Lucene's analyzer and BM25. */
export function rankByLuceneLike(collection: Collection): Rankings {
  return rank(collection, luceneLikeOf(collection.documents));
}

function rank({ documents, queries }: Collection, peer: Peer): Rankings {
  const idOf = (ordinal: number) => documents[ordinal]?.id ?? "";
  return new Map(queries.map(({ id, text }) => [id, peer.search(text).slice(0, DEPTH).map(idOf)]));
}

/** Collections on the same texts share an index. */
function onceEach(build: (documents: Documents) => Peer): (documents: Documents) => Peer {
  const built = new WeakMap<Documents, Peer>();
  return (documents) => {
    const peer = built.get(documents) ?? build(documents);
    built.set(documents, peer);
    return peer;
  };
}
