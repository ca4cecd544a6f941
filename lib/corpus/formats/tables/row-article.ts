import { type Block, setAside } from "#lib/corpus/block.ts";
import { withoutControls } from "#lib/corpus/formats/decode.ts";
import { htmlText } from "#lib/corpus/formats/html/html-article.ts";
import type { Named, NamedMetadata, RawArticle } from "#lib/corpus/formats/raw-article.ts";
import { textBlocks } from "#lib/corpus/formats/text.ts";
import { Rejection } from "#lib/corpus/rejection.ts";
import { hasWord } from "#lib/corpus/sentence.ts";
import { COLUMN_NAMES, type ColumnName, type ImportSettings } from "#lib/corpus/settings.ts";
import { collapse } from "#lib/corpus/white-space.ts";
import { BETWEEN_AUTHORS, BETWEEN_TAGS, columnName } from "./read-table.ts";

type Columns = ImportSettings["columns"];

/** What export programs call the text of an article holds tags, in some of them. */
const TAGS = /<(?:p|br|div|h[1-6]|ul|ol|blockquote|table)\b[^<>]*>|<\/(?:p|a|b|i|em|strong|span)>/i;
const UNUSED = {
  rule: "unused column",
  why: "The table has this in a column that the import does not use; the settings may name it.",
} as const;

/** The column that holds the text of articles; null where there is none. */
export function textColumn(names: readonly string[], columns: Columns): string | null {
  return columns.text.map(columnName).find((name) => names.includes(name)) ?? null;
}

/** An article of a row of a table, or why the row is none: the others go on without it. */
export function rowArticle(
  cells: ReadonlyMap<string, unknown>,
  line: number,
  columns: Columns,
): RawArticle | Rejection {
  try {
    return articleOf(cells, line, columns);
  } catch (error) {
    if (error instanceof Rejection)
      return new Rejection(
        `The text on line ${line} is a page that cannot be read. ${error.message}`,
        error.code,
      );
    if (!(error instanceof RangeError)) throw error;
    return new Rejection(
      `Line ${line} nests lists or objects too deeply; it should hold plain values.`,
      "too-deep",
    );
  }
}

/** A text with tags is read as a piece of a page. */
function articleOf(
  cells: ReadonlyMap<string, unknown>,
  line: number,
  columns: Columns,
): RawArticle | Rejection {
  const values = new Map([...cells].map(([name, value]) => [name, plain(value)]));
  const used = usedColumns(values, columns);
  const textOf = (name: string | undefined): string =>
    name === undefined ? "" : (values.get(name)?.text ?? "");
  if (!hasWord(textOf(used.get("text"))))
    return new Rejection(
      `The row on line ${line} has no text; its column ${columns.text[0] ?? "text"} should hold the text of an article.`,
      "no-text",
    );
  const body = bodyOf(textOf(used.get("text")), line);
  const fragments = [...used].filter(([key]) => key !== "text").map(([, name]) => textOf(name));
  const names = new Set(used.values());
  const unused = [...values.keys()].filter((name) => !names.has(name)).map(textOf);
  const told = unused.filter((text) => text.trim() !== "");
  return {
    text: [body.text, ...fragments, ...told].join("\n"),
    frontMatter: null,
    named: namedBy(used, textOf, cells),
    blocks: [...body.blocks, ...told.map((text) => setAside(UNUSED, text, line))],
    fragments,
    warnings: [...values.values()].flatMap(({ warnings }) => warnings),
  };
}

/** The column of each kind that a row has something in, the first of those that may be called so. */
function usedColumns(
  values: ReadonlyMap<string, { readonly text: string }>,
  columns: Columns,
): ReadonlyMap<ColumnName, string> {
  const isFilled = (name: string) => (values.get(name)?.text ?? "").trim() !== "";
  return new Map(
    COLUMN_NAMES.flatMap((key) => {
      const name = columns[key].map(columnName).find(isFilled);
      return name === undefined ? [] : [[key, name] as const];
    }),
  );
}

function namedBy(
  used: ReadonlyMap<ColumnName, string>,
  textOf: (name: string | undefined) => string,
  cells: ReadonlyMap<string, unknown>,
): NamedMetadata {
  const cell = (key: ColumnName): Named | null => {
    const name = used.get(key);
    const value = collapse(textOf(name));
    return name === undefined || value === "" ? null : { value, from: `column ${name}` };
  };
  const list = (key: ColumnName, separator: RegExp) => listOf(cells.get(used.get(key) ?? ""), separator);
  const [title, author, date, language, url, tags] = (
    ["title", "author", "date", "language", "url", "tags"] as const
  ).map(cell);
  return {
    ...(title && { title }),
    ...(author && { authors: { value: list("author", BETWEEN_AUTHORS), from: author.from } }),
    ...(date && { date }),
    ...(language && { language }),
    ...(url && { url }),
    ...(tags && { tags: { value: list("tags", BETWEEN_TAGS), from: tags.from } }),
  };
}

function listOf(value: unknown, separator: RegExp): string[] {
  const entries = Array.isArray(value) ? value.map(plain) : plain(value).text.split(separator).map(plain);
  return entries.map(({ text }) => collapse(text)).filter((entry) => entry !== "");
}

function bodyOf(text: string, line: number): { text: string; blocks: readonly Block[] } {
  return TAGS.test(text) ? htmlText(text) : { text, blocks: textBlocks(text, line) };
}

/** A cell as text; what JSON has there of lists and objects, too. */
function plain(value: unknown): ReturnType<typeof withoutControls> {
  return withoutControls(written(value).toWellFormed());
}

function written(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map(written).join("\n\n"); // of a text each entry is a paragraph
  if (typeof value !== "object") return JSON.stringify(value);
  return "name" in value ? written(value.name) : JSON.stringify(value);
}
