import { type CsvError, type Info, parse } from "csv-parse/sync";
import { Rejection } from "#lib/corpus/rejection.ts";

/** A row of a table: its cells by the names of their columns, or why it cannot be read. */
export interface TableRow {
  /** 1-based place below the header. */
  readonly number: number;
  /** The line of the file on which it ends. */
  readonly line: number;
  readonly cells: ReadonlyMap<string, string> | Rejection;
}

export interface Table {
  /** Names of the columns, as `columnName` has them. */
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

/** What parts several names, or several tags, in one cell. */
export const BETWEEN_AUTHORS = /[;|]/;
export const BETWEEN_TAGS = /[,;|]/;
const DELIMITERS = [",", ";", "\t", "|"] as const;
const LARGEST_ROW = 8 * 1024 * 1024;
/** A quote that is never closed takes all that follows, up to the end or to the largest row. */
const OPEN_QUOTE: ReadonlySet<string> = new Set(["CSV_QUOTE_NOT_CLOSED", "CSV_MAX_RECORD_SIZE"]);

/** The name of a column as it is compared: “Publication Date” is `publication_date`. */
export function columnName(written: string): string {
  return written
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, "_");
}

/** Names of columns of one table: one that comes again is numbered (`text_2`), so that nothing below it is lost. */
export function columnNames(written: readonly string[]): string[] {
  const names = written.map(columnName);
  const taken = new Set(names);
  const counts = new Map<string, number>();
  return names.map((name) => {
    let count = (counts.get(name) ?? 0) + 1;
    while (count > 1 && taken.has(`${name}_${count}`)) count += 1;
    counts.set(name, count);
    return count === 1 ? name : `${name}_${count}`;
  });
}

/**
 * Reads a table whose first row names its columns, parted by whichever of comma, semicolon, tab and bar the first line
 * has most of. Rows that have more or fewer cells than the table has columns are told, each by itself.
 *
 * @throws Rejection where there is no header
 */
export function readTable(text: string): Table {
  const faults: { line: number; message: string; isOpen: boolean }[] = [];
  const records = parse(text, {
    delimiter: delimiterOf(text),
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: LARGEST_ROW,
    on_skip: (error: CsvError | undefined) => {
      faults.push({
        line: Number(error?.lines ?? 0),
        message: error?.message ?? "it cannot be read",
        isOpen: OPEN_QUOTE.has(error?.code ?? ""),
      });
    },
  }) as unknown as { record: string[]; info: Info }[];
  const [header, ...below] = records;
  if (!header)
    throw new Rejection("The table has no rows; its first row should name the columns.", "no-text");
  const columns = columnNames(header.record);
  const read = records.map(({ info }) => info.lines);
  const rows = [
    ...below.map(({ record, info }) => ({ line: info.lines, cells: cellsOf(columns, record, info.lines) })),
    ...faults.map(({ line, message, isOpen }) => ({
      line,
      cells: isOpen ? openQuote(text, read, line) : badRow(line, message.replace(/[\s.]+$/, "")),
    })),
  ].sort((a, b) => a.line - b.line);
  return { columns, rows: rows.map((row, index) => ({ ...row, number: index + 1 })) };
}

function cellsOf(columns: readonly string[], record: readonly string[], line: number) {
  if (record.length !== columns.length)
    return badRow(line, `it has ${record.length} cells and the table has ${columns.length} columns`);
  return new Map(columns.map((column, at) => [column, record[at] ?? ""]));
}

const badRow = (line: number, why: string): Rejection =>
  new Rejection(
    `The row that ends on line ${line} cannot be read: ${why}. It should have one cell for each column, in quotes where it holds a delimiter, a quote (doubled) or a line break.`,
    "bad-row",
  );

/** @param read the lines on which rows end that could be read */
function openQuote(text: string, read: readonly number[], line: number): Rejection {
  const lines = text.split("\n");
  const before = read.reduce((last, one) => (one < line && one > last ? one : last), 0);
  const opening = lines.findIndex((one, at) => at >= before && one.trim() !== "") + 1;
  const next = read.find((one) => one >= line) ?? lines.findLastIndex((one) => one.trim() !== "") + 2;
  const lost = next - opening;
  return new Rejection(
    `The row that begins on line ${opening} opens a quote and does not close it, or is too large, so that ${lost === 1 ? "one line was" : `${lost} lines were`} not read; a quote should stand at both ends of a cell, and be doubled within it.`,
    "bad-row",
  );
}

function delimiterOf(text: string): string {
  const header = (text.split("\n", 1)[0] ?? "").replace(/"[^"]*"/g, "");
  const counted = DELIMITERS.map((sign) => [sign, header.split(sign).length] as const);
  return counted.reduce((most, one) => (one[1] > most[1] ? one : most))[0];
}
