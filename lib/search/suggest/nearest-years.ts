import { UNDATED, type YearFilter } from "#lib/query/year-filter.ts";
import { askingFor, type Rewrite, type Situation } from "./situation.ts";

/** Searches in the nearest years before and after those asked for that have something. */
export function nearestYears(situation: Situation): Rewrite[] {
  const { filters } = situation.request;
  const asked = filters.years.filter((year) => year !== UNDATED);
  const [first] = asked;
  if (!first) return [];
  const from = Math.min(...asked.map((range) => range.from));
  const to = Math.max(...asked.map((range) => range.to));
  const years = yearsFound(situation);
  const near = [
    Math.max(...years.filter((year) => year < from)),
    Math.min(...years.filter((year) => year > to)),
  ];
  return near.filter(Number.isFinite).map((year) => {
    const only: YearFilter = { from: year, to: year };
    const asking = askingFor(situation, { filters: { ...filters, years: [only] } });
    return { kind: "years", label: `In ${year} instead`, asking };
  });
}

/** The years that would find something. */
function yearsFound({ found }: Situation): number[] {
  return found.facets.year
    .filter(({ value, count }) => value !== UNDATED && count > 0)
    .map(({ value }) => Number(value));
}
