import { plural } from "#app/_server/plural.ts";
import { searchUrl } from "#app/_server/search-params.ts";
import type { FacetValue } from "#lib/search/engine.ts";
import type { SearchRequest } from "#lib/search/request.ts";
import { isInYear, parseYear, printYear, UNDATED } from "#lib/search/year-filter.ts";

const WIDTH = 240;
const HEIGHT = 64;
const LABELS = 16;

/** Articles by year: a bar for each year, a click on it filters; the same as a table. */
export function YearBars({ values, request }: { values: readonly FacetValue[]; request: SearchRequest }) {
  const dated = everyYear(values.filter(({ value }) => value !== UNDATED));
  const undated = values.find(({ value }) => value === UNDATED);
  return (
    <section aria-labelledby="years">
      <h2 id="years" className="font-medium">
        Year
      </h2>
      {dated.length > 0 && <Bars values={dated} request={request} />}
      {undated && (
        <a
          href={yearUrl(UNDATED, request)}
          data-live=""
          aria-current={isChosen(UNDATED, request)}
          className="text-sm hover:underline aria-[current]:font-semibold aria-[current]:text-accent"
        >
          undated <span className="text-faint tabular-nums">{undated.count}</span>
        </a>
      )}
      <YearTable values={values} request={request} />
    </section>
  );
}

function Bars({ values, request }: { values: readonly FacetValue[]; request: SearchRequest }) {
  const most = Math.max(...values.map(({ count }) => count), 1);
  const step = WIDTH / values.length;
  const gap = Math.min(3, step / 4);
  return (
    // For eyes and pointers; the table below says the same to everyone else.
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT + LABELS}`}
      className="mt-2 w-full max-w-sm"
      aria-hidden="true"
      role="presentation"
    >
      <line x1="0" x2={WIDTH} y1={HEIGHT} y2={HEIGHT} className="stroke-line" />
      {values.map(({ value, count }, at) => {
        const height = count === 0 ? 0 : Math.max(3, (count / most) * (HEIGHT - 4));
        return (
          <a key={value} href={yearUrl(value, request)} data-live="" tabIndex={-1} className="bar">
            <title>{`${value}: ${plural(count, "article")}`}</title>
            <rect
              x={at * step}
              y="0"
              width={step}
              height={HEIGHT}
              fill="transparent"
              className="!fill-transparent"
            />
            <rect
              x={at * step + gap / 2}
              y={HEIGHT - height}
              width={step - gap}
              height={height}
              className={isChosen(value, request) ? "fill-accent" : "fill-faint/60"}
            />
          </a>
        );
      })}
      <text x="0" y={HEIGHT + LABELS - 3} className="fill-faint text-[11px]">
        {values[0]?.value}
      </text>
      {values.length > 1 && (
        <text x={WIDTH} y={HEIGHT + LABELS - 3} textAnchor="end" className="fill-faint text-[11px]">
          {values.at(-1)?.value}
        </text>
      )}
    </svg>
  );
}

function YearTable({ values, request }: { values: readonly FacetValue[]; request: SearchRequest }) {
  return (
    <details className="mt-2 text-sm">
      <summary className="text-faint hover:text-accent">Years as a table</summary>
      <table className="mt-1 w-full">
        <caption className="sr-only">Articles by year</caption>
        <thead className="text-left text-faint">
          <tr>
            <th scope="col" className="font-normal">
              Year
            </th>
            <th scope="col" className="text-right font-normal">
              Articles
            </th>
          </tr>
        </thead>
        <tbody>
          {values.map(({ value, count }) => (
            <tr key={value} className="border-t border-line">
              <th scope="row" className="py-0.5 text-left font-normal">
                <a
                  href={yearUrl(value, request)}
                  data-live=""
                  aria-current={isChosen(value, request)}
                  className="hover:underline aria-[current]:font-semibold aria-[current]:text-accent"
                >
                  {value}
                </a>
              </th>
              <td className="py-0.5 text-right tabular-nums">{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** Years without an article between the first and the last, so that the bars stand in proportion to time. */
function everyYear(values: readonly FacetValue[]): FacetValue[] {
  const counts = new Map(values.map(({ value, count }) => [Number(value), count]));
  const years = [...counts.keys()];
  const from = Math.min(...years);
  return Array.from({ length: years.length === 0 ? 0 : Math.max(...years) - from + 1 }, (_, at) => ({
    value: String(from + at).padStart(4, "0"),
    count: counts.get(from + at) ?? 0,
  }));
}

const yearOf = (value: string) => (value === UNDATED ? null : value);

function isChosen(value: string, { filters }: SearchRequest): true | undefined {
  return filters.years.some((year) => isInYear(yearOf(value), year)) || undefined;
}

/** Chooses a year, or takes the choice back where it was made. */
function yearUrl(value: string, request: SearchRequest): string {
  const rest = request.filters.years.filter((year) => printYear(year) !== value);
  const year = parseYear(value);
  const years = rest.length < request.filters.years.length || !year ? rest : [...rest, year];
  return searchUrl(request, { filters: { ...request.filters, years } });
}
