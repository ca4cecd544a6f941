import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readCorpus } from "#lib/corpus/read-corpus.ts";
import { assign } from "#lib/links/assign.ts";
import { readRegistry } from "#lib/links/read-registry.ts";
import { LANGUAGE } from "#lib/query/language-table.ts";
import { EMPTY_REQUEST } from "./request.ts";
import { search } from "./search.ts";
import { withSearchOf } from "./temporary-archive.ts";

const CORPUS = join(import.meta.dirname, "../../corpus");

describe("the examples of the help page", () => {
  it("each find something in the sample archive, and are read as they are written", async () => {
    const { articles } = await readCorpus(CORPUS);
    const registry = await readRegistry(join(CORPUS, ".pilcrow/paragraphs.jsonl"));
    const named = assign(articles, registry).articles;
    const queries = LANGUAGE.flatMap(({ examples }) => examples.map(({ query }) => query));
    const answers = await withSearchOf(named, async (site) => {
      const pages = queries.map(async (text) => {
        const { query, total } = await search(site, { ...EMPTY_REQUEST, text, match: "all" }, Infinity);
        return { text, problems: query.problems, isFound: total.articles > 0 };
      });
      return Promise.all(pages);
    });
    expect(answers.length).toBeGreaterThan(LANGUAGE.length);
    expect(answers).toEqual(queries.map((text) => ({ text, problems: [], isFound: true })));
  });
});
