import type { FindRequest } from "./engine.ts";

/** What a plain page of results asks an engine for, besides its query, with all the time it takes: for tests and benchmarks. */
export const PLAIN_REQUEST: Omit<FindRequest, "query"> = {
  filters: { authors: [], years: [] },
  sort: "relevance",
  match: "auto",
  offset: 0,
  limit: 10,
  passages: 3,
  expand: null,
  explain: false,
  budget: Number.POSITIVE_INFINITY,
};
