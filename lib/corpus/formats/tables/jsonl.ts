import { decode } from "#lib/corpus/formats/decode.ts";
import { jsonPieces, parseJson } from "#lib/corpus/formats/parse-json.ts";
import type { RawPart } from "#lib/corpus/formats/raw-article.ts";
import { Rejection } from "#lib/corpus/rejection.ts";
import type { ImportSettings } from "#lib/corpus/settings.ts";
import { columnNames } from "./read-table.ts";
import { rowArticle } from "./row-article.ts";

/** Files that were put together have one at the beginning of each. */
const BYTE_ORDER_MARK = /^\uFEFF+/;
const BEHIND_NAME = /\s*:/y;

/** JSON Lines: an object with an article in each line, called by the number of the line: `news.jsonl#3`. */
export function parseJsonl(bytes: Uint8Array, { columns }: ImportSettings): RawPart[] {
  const lines = decode(bytes)
    .text.split("\n")
    .map((line) => line.replace(BYTE_ORDER_MARK, ""));
  const parts = lines.flatMap((line, index) =>
    line.trim() === "" ? [] : [{ part: String(index + 1), content: lineArticle(line, index + 1, columns) }],
  );
  if (parts.length === 0)
    throw new Rejection("The file holds no line with an article; each should be a JSON object.", "no-text");
  return parts;
}

function lineArticle(line: string, number: number, columns: ImportSettings["columns"]): RawPart["content"] {
  const value = readJson(line);
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return new Rejection(
      `Line ${number} is no JSON object; it should be one such as {"title": "…", "text": "…"}, in one line.`,
      "bad-row",
    );
  if (namesTwice(line))
    return new Rejection(
      `Line ${number} names one field twice, of which only the last could be read; each should have a name of its own.`,
      "bad-row",
    );
  const names = columnNames(Object.keys(value));
  const cells = Object.values(value).map((cell: unknown, at): [string, unknown] => [names[at] ?? "", cell]);
  return rowArticle(new Map(cells), number, columns);
}

/** Whether an object in a line of JSON has two fields of one name, of which reading it gives but one. */
function namesTwice(line: string): boolean {
  const open: Set<string>[] = [];
  for (const { text, at } of jsonPieces(line)) {
    if (text === "{" || text === "[") open.push(new Set());
    else if (text === "}" || text === "]") open.pop();
    else if (text.startsWith('"') && isName(line, at + text.length)) {
      const names = open.at(-1);
      const name = text.includes("\\") ? String(JSON.parse(text)) : text.slice(1, -1);
      if (names?.has(name)) return true;
      names?.add(name);
    }
  }
  return false;
}

/** Whether a string that ends here names a field. */
function isName(line: string, end: number): boolean {
  BEHIND_NAME.lastIndex = end;
  return BEHIND_NAME.test(line);
}

function readJson(line: string): unknown {
  try {
    return parseJson(line);
  } catch {
    return null;
  }
}
