import { plural } from "#app/_server/plural.ts";
import { timeline } from "#app/_server/timeline.ts";
import { isChosen, yearUrl } from "#app/_server/year-choice.ts";
import { UNDATED } from "#lib/query/year-filter.ts";
import type { FacetValue } from "#lib/search/engine.ts";
import type { SearchRequest } from "#lib/search/request.ts";

const WIDTH = 240;
const HEIGHT = 64;
const LABELS = 16;

/** Articles by year: a bar for each year (or decade), a click on it filters; the same as a table. */
export function YearBars({ values, request }: { values: readonly FacetValue[]; request: SearchRequest }) {
  const dated = timeline(values.filter(({ value }) => value !== UNDATED));
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
          data-live="choice"
          aria-current={isChosen(UNDATED, request) || undefined}
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
          <a key={value} href={yearUrl(value, request)} data-live="choice" tabIndex={-1} className="bar">
            <title>{`${value.replace("..", "–")}: ${plural(count, "article")}`}</title>
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
        {values[0]?.value.slice(0, 4)}
      </text>
      {values.length > 1 && (
        <text x={WIDTH} y={HEIGHT + LABELS - 3} textAnchor="end" className="fill-faint text-[11px]">
          {values.at(-1)?.value.slice(-4)}
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
                  data-live="choice"
                  aria-current={isChosen(value, request) || undefined}
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
