import { describe, expect, it } from "vitest";
import type { Archive } from "#lib/archive/archive.ts";
import { highlight } from "#lib/highlight/highlight.ts";
import { parse } from "#lib/query/parse.ts";
import type { Query, Scope } from "#lib/query/query.ts";
import type { Range } from "#lib/text/range.ts";
import type { ArticleMatch, FindRequest } from "./engine.ts";
import { LANGUAGE_EXAMPLES } from "./examples/language-examples.ts";
import { QUERY_EXAMPLES } from "./examples/query-examples.ts";
import { WORD_EXAMPLES } from "./examples/word-examples.ts";
import { engineKind } from "./open-engine.ts";
import { PLAIN_REQUEST } from "./plain-request.ts";
import { type SampleArticle, withTemporaryArchive } from "./temporary-archive.ts";

describe("examples", () => {
  it.each([...WORD_EXAMPLES, ...QUERY_EXAMPLES, ...LANGUAGE_EXAMPLES])(
    "%s",
    async (_, articles, text, expected) => {
      const { query } = parse(text);
      const found = await withTemporaryArchive(
        articles.map(sampleOf),
        engineKind,
        async (archive, engine) => {
          const { matches } = await engine.find(requestFor(query));
          return matches
            .toSorted((one, other) => one.article - other.article)
            .flatMap((match) => lines(archive, query, match));
        },
      );
      expect(found).toEqual(expected);
    },
  );
});

const requestFor = (query: Query): FindRequest => ({ ...PLAIN_REQUEST, query });

const REMOVED = "× ";

function sampleOf(article: string): SampleArticle {
  const [, language = "en", text = ""] = /^(?:\[(.+?)\] )?(.*)$/s.exec(article) ?? [];
  const [title = "", ...pieces] = text.split(" | ");
  const removed = pieces.filter((piece) => piece.startsWith(REMOVED));
  return {
    title,
    authors: [],
    date: null,
    language,
    paragraphs: pieces.filter((piece) => !removed.includes(piece)),
    removed: removed.map((piece) => piece.slice(REMOVED.length)),
  };
}

function lines(
  archive: Archive,
  query: Query,
  { article, missing, paragraphs, removed }: ArticleMatch,
): string[] {
  const { title, language } = archive.article(article);
  const marked = (text: string, unit: Scope) => bracketed(text, highlight(text, query, { language, unit }));
  const nth = article + 1;
  const titled = marked(title, "title");
  const isTitled = titled !== title || paragraphs.length + removed.length === 0;
  const found = paragraphs
    .map(({ paragraph }) => archive.paragraph(paragraph))
    .sort((one, other) => one.number - other.number);
  return [
    ...(isTitled ? [`${nth} ${titled}`] : []),
    ...(missing.length > 0 ? [`${nth} lacks ${missing.join(", ")}`] : []),
    ...found.map(({ number, text }) => `${nth}.${number} ${marked(text, "text")}`),
    ...removed.map(
      (at) => `${nth} ${REMOVED}${marked(archive.removedOf(article)[at]?.text ?? "", "removed")}`,
    ),
  ];
}

function bracketed(text: string, marks: readonly Range[]): string {
  let result = text;
  for (const [start, end] of marks.toReversed()) {
    result = `${result.slice(0, start)}[${result.slice(start, end)}]${result.slice(end)}`;
  }
  return result;
}
