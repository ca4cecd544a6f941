import { fold } from "#lib/text/fold.ts";
import { tokenize } from "#lib/text/tokenize.ts";
import type { FieldName } from "./field-names.ts";
import type { FieldFilter, QueryProblemCode, Scope } from "./query.ts";
import { FIRST_YEAR, LAST_YEAR, parseYear, UNDATED, type YearFilter } from "./year-filter.ts";

interface Refused {
  readonly code: QueryProblemCode;
  readonly message: string;
}

/** The fields that are conditions on the article. */
export type FilterField = Exclude<FieldName, "title">;

/** The filter that a field's value is, or why it is none; `empty` where there is no value. */
type ReadFilter = { readonly filter: FieldFilter } | Refused | "empty";

/** Reads the value of any field but `title:`. Inside a group `in:` is refused: it holds for the whole query. */
export function parseFilter(field: FilterField, raw: string): ReadFilter {
  const value = foldedValue(raw);
  if (value === "") return "empty";
  switch (field) {
    case "author":
      return value.includes("*") ? badPattern(field, value) : authorFilter(raw);
    case "year":
      return yearFilter(value);
    case "before":
    case "after":
      return dateFilter(field, value);
    case "tag":
      return value.includes("*") ? badPattern(field, value) : { filter: { field, value } };
    case "source":
      return { filter: { field, value } };
    case "lang":
      return languageFilter(value);
    case "id":
      return idFilter(value);
    case "has":
      return value === "date" ? { filter: { field, value } } : badHas(value);
    case "in":
      return misplaced(value);
  }
}

/** The part of articles that `in:` names, or null. */
export function parseScope(raw: string): Scope | null {
  const value = foldedValue(raw);
  return value === "title" || value === "text" || value === "removed" ? value : null;
}

/** What is wrong with a value of `in:`. */
export const badScope = (raw: string): Refused => ({
  code: "bad-value",
  message: `“in:${raw}” names no part of an article. Write in:title, in:text or in:removed.`,
});

/** Quotation marks cannot be printed within quotation marks. */
const foldedValue = (raw: string): string => fold(raw).replaceAll('"', "").trim();

const badPattern = (field: "author" | "tag", value: string): Refused => ({
  code: "bad-value",
  message: `The * of “${field}:${value}” stands for letters in words of the text only. Write whole words.`,
});

function authorFilter(raw: string): ReadFilter {
  const value = tokenize(raw)
    .map(({ term }) => term)
    .join(" ");
  return value === "" ? "empty" : { filter: { field: "author", value } };
}

function yearFilter(value: string): ReadFilter {
  const year = openYears(value) ?? parseYear(value);
  if (year) return { filter: { field: "year", value: year } };
  const example = "Write a year as 2012, several as 2012..2014, 2012.. or ..2014, or write undated";
  return { code: "bad-year", message: `“${value}” is no year or range of years. ${example}.` };
}

function openYears(value: string): YearFilter | null {
  const from = /^(\d{4})\.\.$/.exec(value)?.[1];
  if (from !== undefined) return { from: Number(from), to: LAST_YEAR };
  const to = /^\.\.(\d{4})$/.exec(value)?.[1];
  return to === undefined ? null : { from: FIRST_YEAR, to: Number(to) };
}

function dateFilter(field: "before" | "after", value: string): ReadFilter {
  if (isDate(value)) return { filter: { field, value } };
  const hint = value === UNDATED ? " Articles without a date are found with year:undated." : "";
  return {
    code: "bad-date",
    message: `“${value}” is no date. Write it as 2013, 2013-04 or 2013-04-02.${hint}`,
  };
}

/** Whether a text is a day, month or year of the calendar, as ISO 8601 writes it. */
function isDate(value: string): boolean {
  if (!/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(value)) return false;
  const [year = "", month = "01", day = "01"] = value.split("-");
  const iso = `${year}-${month}-${day}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
}

function languageFilter(value: string): ReadFilter {
  const primary = /^([a-z]{2,3})(?:-[a-z\d-]*)?$/.exec(value)?.[1];
  if (primary !== undefined) return { filter: { field: "lang", value: primary } };
  return {
    code: "bad-value",
    message: `“${value}” is no language code. Write one of two or three letters, such as lang:en or lang:de.`,
  };
}

function idFilter(value: string): ReadFilter {
  const id = /^(?:#?p-)?([a-z\d]+)$/.exec(value)?.[1];
  if (id !== undefined) return { filter: { field: "id", value: id } };
  return {
    code: "bad-value",
    message: `“${value}” is no paragraph id. Write the letters and digits at the end of a paragraph’s link.`,
  };
}

const badHas = (value: string): Refused => ({
  code: "bad-value",
  message: `“has:${value}” is not known. Write has:date for the articles that have a date.`,
});

const misplaced = (value: string): Refused => ({
  code: "misplaced-scope",
  message: `“in:${value}” holds for the whole query and cannot be part of a group. Write it alone, beside the rest.`,
});
