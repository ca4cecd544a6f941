import type { ParameterProblem } from "#app/_server/search-params.ts";

/** Which files of the account are shown, by what became of them; in the words of the address. */
export const FILE_FILTERS = ["indexed", "warned", "rejected", "left-out"] as const;
export type FileFilter = (typeof FILE_FILTERS)[number];

/** A part of the account. */
export interface AccountPart {
  /** Null for all files. */
  readonly status: FileFilter | null;
  /** From 1. */
  readonly page: number;
}

/** Parses what the address asks for; what makes no sense is left out and told. */
export function parseAccountPart(params: URLSearchParams): {
  readonly part: AccountPart;
  readonly problems: readonly ParameterProblem[];
} {
  const problems: ParameterProblem[] = [];
  const report = (parameter: string, message: string) =>
    problems.push({ parameter, message, outcome: "It was ignored." });
  return {
    part: { status: parseStatus(params.get("status"), report), page: parsePage(params.get("page"), report) },
    problems,
  };
}

type Report = (parameter: string, message: string) => void;

function parseStatus(written: string | null, report: Report): FileFilter | null {
  if (!written) return null;
  const status = FILE_FILTERS.find((one) => one === written);
  if (!status) report("status", `"${cut(written)}" is no status. Choose one of ${FILE_FILTERS.join(", ")}.`);
  return status ?? null;
}

function parsePage(written: string | null, report: Report): number {
  if (!written) return 1;
  if (/^[1-9]\d{0,5}$/.test(written)) return Number(written);
  report("page", `"${cut(written)}" is no page. Give a whole number from 1.`);
  return 1;
}

const cut = (value: string): string => (value.length > 40 ? `${value.slice(0, 40)}…` : value);

/** The address of a part of the account, defaults left out. */
export function accountUrl({ status, page }: AccountPart): string {
  const params = new URLSearchParams();
  if (status !== null) params.set("status", status);
  if (page > 1) params.set("page", String(page));
  return params.size > 0 ? `/about/import?${params}` : "/about/import";
}
