import { basename, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Archive } from "#lib/archive/archive.ts";
import type { NamedArticle } from "#lib/archive/arrange.ts";
import { readCorpus } from "#lib/corpus/read-corpus.ts";
import { assign } from "#lib/links/assign.ts";
import { Registry } from "#lib/links/registry.ts";
import { parse } from "#lib/query/parse.ts";
import type { Engine, FindRequest } from "./engine.ts";
import * as golden from "./golden/golden.ts";
import { engineKind } from "./open-engine.ts";
import { PLAIN_REQUEST } from "./plain-request.ts";
import { readArticles } from "./reference/plain-article.ts";
import { evaluate } from "./reference-evaluator.ts";
import { withArchiveOf } from "./temporary-archive.ts";

const FOLDERS = [join(import.meta.dirname, "../../e2e/corpus"), join(import.meta.dirname, "golden/corpus")];
const QUERIES = Object.values(golden).flat();

const requestFor = (query: string): FindRequest => ({
  ...PLAIN_REQUEST,
  query: parse(query).query,
  match: "all",
  limit: 100,
  passages: 100,
});

describe("golden queries", () => {
  let articles: readonly NamedArticle[];
  beforeAll(async () => {
    const read = await Promise.all(FOLDERS.map((folder) => readCorpus(folder)));
    articles = assign(
      read.flatMap((corpus) => corpus.articles),
      new Registry(),
    ).articles;
  });
  const asked = (answer: (archive: Archive, engine: Engine, request: FindRequest) => Promise<string>) =>
    withArchiveOf(articles, engineKind, async (archive, engine) => {
      const answers: (readonly [string, string])[] = [];
      for (const [query] of QUERIES) answers.push([query, await answer(archive, engine, requestFor(query))]);
      return answers;
    });

  it("are many, all different, and typed as the language has it", () => {
    expect(new Set(QUERIES.map(([query]) => query)).size).toBe(QUERIES.length);
    expect(QUERIES.length).toBeGreaterThanOrEqual(120);
    const problems = QUERIES.map(([query]) => [query, parse(query).problems]);
    expect(problems).toEqual(QUERIES.map(([query]) => [query, []]));
  });

  it("are answered by the reference evaluator with exactly the paragraphs read off by eye", async () => {
    const answers = await asked(async (archive, _, request) =>
      print(archive, evaluate(readArticles(archive), request).articles),
    );
    expect(answers).toEqual(QUERIES);
  });

  it("are answered by the engine with exactly the paragraphs read off by eye", async () => {
    const answers = await asked(async (archive, engine, request) => {
      const { matches } = await engine.find(request);
      return print(
        archive,
        await Promise.all(matches.map((match) => numbered(archive, engine, request, match))),
      );
    });
    expect(answers).toEqual(QUERIES);
  });
});

interface Numbered {
  readonly article: number;
  readonly paragraphs: readonly number[];
}

/** All matching paragraphs of an article found; where articles are browsed only expanding gives them. */
async function numbered(
  archive: Archive,
  engine: Engine,
  request: FindRequest,
  { article }: { readonly article: number },
): Promise<Numbered> {
  const { matches } = await engine.find({ ...request, expand: article });
  const found = matches.find((match) => match.article === article)?.paragraphs ?? [];
  return { article, paragraphs: found.map(({ paragraph }) => archive.paragraph(paragraph).number) };
}

/** As golden.ts has it. */
function print(archive: Archive, found: readonly Numbered[]): string {
  const lines = found.map(({ article, paragraphs }) =>
    [
      basename(archive.article(article).source).replace(/\.\w+$/, ""),
      ...[...paragraphs].sort((one, other) => one - other),
    ].join(" "),
  );
  return lines.sort().join(" · ");
}
