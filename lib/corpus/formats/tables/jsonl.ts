import { decode } from "#lib/corpus/formats/decode.ts";
import type { RawPart } from "#lib/corpus/formats/raw-article.ts";
import { Rejection } from "#lib/corpus/rejection.ts";
import type { ImportSettings } from "#lib/corpus/settings.ts";
import { columnNames } from "./read-table.ts";
import { rowArticle } from "./row-article.ts";

/** JSON Lines: an object with an article in each line, called by the number of the line: `news.jsonl#3`. */
export function parseJsonl(bytes: Uint8Array, { columns }: ImportSettings): RawPart[] {
  const lines = decode(bytes).text.split("\n");
  const parts = lines.flatMap((line, index) =>
    line.trim() === "" ? [] : [{ part: String(index + 1), content: lineArticle(line, index + 1, columns) }],
  );
  if (parts.length === 0)
    throw new Rejection("The file holds no line with an article; each should be a JSON object.", "no-text");
  return parts;
}

function lineArticle(line: string, number: number, columns: ImportSettings["columns"]): RawPart["content"] {
  const value = parseJson(line);
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return new Rejection(
      `Line ${number} is no JSON object; it should be one such as {"title": "…", "text": "…"}, in one line.`,
      "bad-row",
    );
  const names = columnNames(Object.keys(value));
  const cells = Object.values(value).map((cell: unknown, at): [string, unknown] => [names[at] ?? "", cell]);
  try {
    return rowArticle(new Map(cells), number, columns);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return new Rejection(
      `Line ${number} nests lists or objects too deeply; it should hold plain values.`,
      "too-deep",
    );
  }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
