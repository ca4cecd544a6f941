import { searchUrl } from "#app/_server/search-params.ts";
import { yearsInWords } from "#lib/query/year-filter.ts";
import type { SearchRequest } from "#lib/search/request.ts";

/** The choices made, clicked or typed, each to be taken back. */
export function Chips({ request }: { request: SearchRequest }) {
  const { filters } = request;
  const chips = [
    ...filters.authors.map((author) => ({
      label: author,
      without: { ...filters, authors: filters.authors.filter((one) => one !== author) },
    })),
    ...filters.years.map((year) => ({
      label: yearsInWords(year),
      without: { ...filters, years: filters.years.filter((one) => one !== year) },
    })),
  ];
  if (chips.length === 0) return null;
  return (
    <ul aria-label="Filters chosen" className="flex flex-wrap gap-2">
      {chips.map(({ label, without }) => (
        <li key={label}>
          <a
            href={searchUrl(request, { filters: without })}
            data-live="choice"
            aria-label={`Remove filter ${label}`}
            className="inline-flex min-h-8 items-center gap-2 rounded-full border border-accent px-3 text-sm text-accent hover:bg-mark"
          >
            <bdi>{label}</bdi>
            <span aria-hidden="true">×</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
