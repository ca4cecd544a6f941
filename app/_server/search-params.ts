import {
  EMPTY_REQUEST,
  MATCH_MODES,
  MAX_LIMIT,
  type MatchMode,
  type SearchRequest,
  SORTS,
  type Sort,
} from "#lib/search/request.ts";
import { parseYear, printYear, type YearFilter } from "#lib/search/year-filter.ts";

/** A parameter that makes no sense: the API answers 400 with it, the page ignores the parameter and says so. */
export interface ParameterProblem {
  readonly parameter: string;
  readonly message: string;
}

const MAX_PAGE = 100_000;
/** Longer texts are cut; the query parser itself reads less and says so. */
const MAX_ECHO = 1000;

/** Reads the parameters of a search, the same for page and API. Unknown parameters are left alone. */
export function readSearchParams(params: URLSearchParams): {
  request: SearchRequest;
  problems: ParameterProblem[];
} {
  const problems: ParameterProblem[] = [];
  const report = (parameter: string, message: string) => void problems.push({ parameter, message });
  const once = (name: string) => readOnce(params, name, report);
  const request: SearchRequest = {
    text: (once("q") ?? "").slice(0, MAX_ECHO),
    filters: {
      authors: distinct(params.getAll("author").filter(Boolean)),
      years: readYears(params.getAll("year"), report),
    },
    sort: readChoice<Sort>("sort", once("sort"), SORTS, EMPTY_REQUEST.sort, report),
    match: readChoice<MatchMode>("match", once("match"), MATCH_MODES, EMPTY_REQUEST.match, report),
    page: readNumber("page", once("page"), MAX_PAGE, EMPTY_REQUEST.page, report),
    limit: readNumber("limit", once("limit"), MAX_LIMIT, EMPTY_REQUEST.limit, report),
    expand: once("expand"),
  };
  return { request, problems };
}

type Report = (parameter: string, message: string) => void;

function readOnce(params: URLSearchParams, name: string, report: Report): string | null {
  const [first = "", ...more] = params.getAll(name);
  if (more.length > 0) report(name, `"${name}" is given ${more.length + 1} times. Give it once.`);
  return first === "" ? null : first;
}

function readYears(values: readonly string[], report: Report): YearFilter[] {
  const years = distinct(values.filter(Boolean)).map((value) => ({ value, year: parseYear(value) }));
  for (const { value, year } of years) {
    if (!year)
      report(
        "year",
        `"${cut(value)}" is no year. Give one such as 2012, a range such as 2012..2014, or undated.`,
      );
  }
  return years.flatMap(({ year }) => year ?? []);
}

function readChoice<T extends string>(
  name: string,
  value: string | null,
  choices: readonly T[],
  usual: T,
  report: Report,
): T {
  if (value === null) return usual;
  const choice = choices.find((one) => one === value);
  if (!choice) report(name, `"${cut(value)}" is no ${name}. Choose one of ${choices.join(", ")}.`);
  return choice ?? usual;
}

function readNumber(name: string, value: string | null, most: number, usual: number, report: Report): number {
  if (value === null) return usual;
  const number = /^\d{1,9}$/.test(value) ? Number(value) : 0;
  if (number >= 1 && number <= most) return number;
  report(name, `"${cut(value)}" is no ${name}. Give a whole number from 1 to ${most}.`);
  return usual;
}

const cut = (value: string) => (value.length > 40 ? `${value.slice(0, 40)}…` : value);
const distinct = (values: readonly string[]) => [...new Set(values)];

/** The search parameters of a request as a query string, defaults left out; the reader reads it back as the same request. */
export function printSearchParams(request: SearchRequest): string {
  const { text, filters, ...rest } = request;
  const params = new URLSearchParams(text ? { q: text } : {});
  for (const author of filters.authors) params.append("author", author);
  for (const year of filters.years) params.append("year", printYear(year));
  for (const name of ["sort", "match", "page", "limit", "expand"] as const) {
    if (rest[name] !== EMPTY_REQUEST[name]) params.set(name, String(rest[name]));
  }
  return params.toString();
}

/** The address of a search. A change of anything but the page starts at the first page again. */
export function searchUrl(request: SearchRequest, changes: Partial<SearchRequest> = {}): string {
  const query = printSearchParams({ ...request, page: 1, expand: null, ...changes });
  return query ? `/search?${query}` : "/search";
}
