import { decode } from "#lib/corpus/formats/decode.ts";
import type { RawPart } from "#lib/corpus/formats/raw-article.ts";
import { Rejection } from "#lib/corpus/rejection.ts";
import type { ImportSettings } from "#lib/corpus/settings.ts";
import { readTable } from "./read-table.ts";
import { rowArticle, textColumn } from "./row-article.ts";

/**
 * A table with an article in each row, called by the number of the row below the header: `news.csv#3`.
 *
 * @throws Rejection where no column holds the text of articles
 */
export function parseCsv(bytes: Uint8Array, { columns }: ImportSettings): RawPart[] {
  const { text, warnings } = decode(bytes);
  const table = readTable(text);
  if (textColumn(table.columns, columns) === null)
    throw new Rejection(
      `The table has no column of texts: its columns are ${table.columns.slice(0, 12).join(", ").slice(0, 200)}. One of them should be called ${columns.text[0] ?? "text"}, or the settings should say which holds the text.`,
      "no-text",
    );
  if (table.rows.length === 0)
    throw new Rejection(
      "The table has no row below its header; it should have one for each article.",
      "no-text",
    );
  return table.rows.map(({ number, line, cells }) => ({
    part: String(number),
    content: cells instanceof Rejection ? cells : warned(rowArticle(cells, line, columns), warnings),
  }));
}

/** What is wrong with the file is told of each of its articles. */
function warned(
  content: ReturnType<typeof rowArticle>,
  warnings: readonly string[],
): ReturnType<typeof rowArticle> {
  return content instanceof Rejection
    ? content
    : { ...content, warnings: [...warnings, ...content.warnings] };
}
