import type { Collection, DocumentSet } from "./collection.ts";

const EVERY = 5;

/** Titles of texts as queries for the texts, which have lost them. */
export function titleQueries({ name, documents }: DocumentSet): Collection {
  const untitled = documents.map((document) => ({ ...document, title: "" }));
  const queries = documents
    .filter(({ title, text }, at) => at % EVERY === 0 && title && text)
    .map(({ id, title }) => ({ id, text: title }));
  const judgements = new Map(queries.map(({ id }) => [id, new Map([[id, 1]])]));
  return { name: `${name}, titles`, set: `${name} untitled`, documents: untitled, queries, judgements };
}
