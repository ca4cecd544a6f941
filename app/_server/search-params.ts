import { parseYear, printYear, type YearFilter } from "#lib/query/year-filter.ts";
import {
  EMPTY_REQUEST,
  MATCH_MODES,
  MAX_CHOICES,
  MAX_LIMIT,
  type MatchMode,
  type SearchRequest,
  SORTS,
  type Sort,
} from "#lib/search/request.ts";
import { shown } from "./shown.ts";

/** A parameter that makes no sense: the API answers 400 with it, the page goes on without it and says so. */
export interface ParameterProblem {
  readonly parameter: string;
  readonly message: string;
  /** What the page did about it. */
  readonly outcome: string;
}

const MAX_PAGE = 100_000;
/** Longer texts are cut; the query parser itself reads less and says so. */
const MAX_ECHO = 300;
const MAX_AUTHOR = 200;

type Report = (parameter: string, message: string, outcome?: string) => void;

interface Parsed<T> {
  readonly value: T;
  readonly problems: readonly ParameterProblem[];
}

/**
 * Parses the parameters of a search, the same for page and API. Unknown parameters are left alone.
 *
 * @param hasArticle whether the archive has an article with this slug
 */
export function parseSearchParams(
  params: URLSearchParams,
  hasArticle: (slug: string) => boolean,
): Parsed<SearchRequest> {
  return reporting((report) => {
    const once = (name: string) => parseOnce(params, name, report);
    return {
      text: parseText(params, report),
      filters: {
        authors: parseAuthors(params.getAll("author"), report),
        years: parseYears(params.getAll("year"), report),
      },
      sort: parseChoice<Sort>("sort", once("sort"), SORTS, EMPTY_REQUEST.sort, report),
      match: parseChoice<MatchMode>("match", once("match"), MATCH_MODES, EMPTY_REQUEST.match, report),
      page: parseNumber("page", once("page"), MAX_PAGE, EMPTY_REQUEST.page, report),
      limit: parseNumber("limit", once("limit"), MAX_LIMIT, EMPTY_REQUEST.limit, report),
      expand: parseSlug("expand", once("expand"), hasArticle, report),
      explain: parseSwitch("explain", once("explain"), report),
    };
  });
}

/** Parses the query that a link carries to an article or a paragraph. */
export function parseCarriedQuery(params: URLSearchParams): Parsed<string> {
  return reporting((report) => parseText(params, report));
}

/** A query as it is carried along, with its question mark; "" for none. */
export function printCarriedQuery(text: string): string {
  return text ? `?${new URLSearchParams({ q: text })}` : "";
}

function reporting<T>(parse: (report: Report) => T): Parsed<T> {
  const problems: ParameterProblem[] = [];
  const value = parse((parameter, message, outcome = "It was ignored.") => {
    problems.push({ parameter, message, outcome });
  });
  return { value, problems };
}

function parseText(params: URLSearchParams, report: Report): string {
  return (parseOnce(params, "q", report) ?? "").slice(0, MAX_ECHO);
}

function parseOnce(params: URLSearchParams, name: string, report: Report): string | null {
  const [first = "", ...more] = params.getAll(name);
  if (more.length > 0) {
    report(name, `"${name}" is given ${more.length + 1} times. Give it once.`, "The first was taken.");
  }
  return first === "" ? null : first;
}

function parseAuthors(values: readonly string[], report: Report): string[] {
  const authors = distinct(values.filter(Boolean));
  if (authors.some((author) => author.length > MAX_AUTHOR)) {
    report(
      "author",
      `An author's name is longer than ${MAX_AUTHOR} characters. Give the name as the byline has it.`,
    );
  }
  return limitChoices(
    "author",
    authors.filter((author) => author.length <= MAX_AUTHOR),
    report,
  );
}

function limitChoices<T>(name: string, choices: readonly T[], report: Report): T[] {
  if (choices.length > MAX_CHOICES) {
    report(
      name,
      `"${name}" is given with ${choices.length} values. Give at most ${MAX_CHOICES}.`,
      `The first ${MAX_CHOICES} were taken.`,
    );
  }
  return choices.slice(0, MAX_CHOICES);
}

function parseYears(values: readonly string[], report: Report): YearFilter[] {
  const years = new Map<string, YearFilter>();
  for (const value of distinct(values.filter(Boolean))) {
    const year = parseYear(value);
    if (year) years.set(printYear(year), year);
    else
      report(
        "year",
        `"${shown(value)}" is no year. Give one such as 2012, a range such as 2012..2014, or undated.`,
      );
  }
  return limitChoices("year", [...years.values()], report);
}

function parseSlug(
  name: string,
  value: string | null,
  hasArticle: (slug: string) => boolean,
  report: Report,
) {
  if (value === null || hasArticle(value)) return value;
  report(name, `"${shown(value)}" is no article. Give the slug of one, as its address has it.`);
  return null;
}

function parseChoice<T extends string>(
  name: string,
  value: string | null,
  choices: readonly T[],
  usual: T,
  report: Report,
): T {
  if (value === null) return usual;
  const choice = choices.find((one) => one === value);
  if (!choice) report(name, `"${shown(value)}" is no ${name}. Choose one of ${choices.join(", ")}.`);
  return choice ?? usual;
}

function parseNumber(
  name: string,
  value: string | null,
  most: number,
  usual: number,
  report: Report,
): number {
  if (value === null) return usual;
  const number = /^\d{1,9}$/.test(value) ? Number(value) : 0;
  if (number >= 1 && number <= most) return number;
  report(name, `"${shown(value)}" is no ${name}. Give a whole number from 1 to ${most}.`);
  return usual;
}

/** A parameter that is given as 1 or left out. */
function parseSwitch(name: string, value: string | null, report: Report): boolean {
  if (value !== null && value !== "1")
    report(name, `"${shown(value)}" is no ${name}. Give 1, or leave it out.`);
  return value === "1";
}

const distinct = (values: readonly string[]) => [...new Set(values)];

/** The search parameters of a request as a query string, defaults left out; the parser reads it back as the same request. */
export function printSearchParams(request: SearchRequest): string {
  const { text, filters, ...rest } = request;
  const params = new URLSearchParams(text ? { q: text } : {});
  for (const author of filters.authors) params.append("author", author);
  for (const year of filters.years) params.append("year", printYear(year));
  for (const name of ["sort", "match", "page", "limit", "expand"] as const) {
    if (rest[name] !== EMPTY_REQUEST[name]) params.set(name, String(rest[name]));
  }
  if (rest.explain) params.set("explain", "1");
  return params.toString();
}

/** The address of a search. A change of anything but the page starts at the first page again. */
export function searchUrl(request: SearchRequest, changes: Partial<SearchRequest> = {}): string {
  const query = printSearchParams({ ...request, page: 1, expand: null, ...changes });
  return query ? `/search?${query}` : "/search";
}
