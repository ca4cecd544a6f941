import { searchUrl } from "#app/_server/search-params.ts";
import type { SearchRequest } from "#lib/search/request.ts";

/** Links to the pages before and after, and to those near. */
export function Pager({ page, pages, request }: { page: number; pages: number; request: SearchRequest }) {
  if (pages <= 1) return null;
  const near = Array.from({ length: pages }, (_, at) => at + 1).filter(
    (one) => one === 1 || one === pages || Math.abs(one - page) <= 2,
  );
  return (
    <nav aria-label="Pages" className="flex flex-wrap items-center gap-1 py-6 text-sm">
      {page > 1 && <PageLink to={page - 1} label="← Previous" rel="prev" request={request} />}
      {near.map((one, at) => (
        <span key={one}>
          {one - (near[at - 1] ?? one) > 1 && <span className="px-1 text-faint">…</span>}
          <PageLink to={one} label={String(one)} isCurrent={one === page} request={request} />
        </span>
      ))}
      {page < pages && <PageLink to={page + 1} label="Next →" rel="next" request={request} />}
    </nav>
  );
}

interface PageLinkProps {
  to: number;
  label: string;
  rel?: "prev" | "next";
  isCurrent?: boolean;
  request: SearchRequest;
}

function PageLink({ to, label, rel, isCurrent, request }: PageLinkProps) {
  return (
    <a
      href={searchUrl(request, { page: to })}
      rel={rel}
      aria-current={isCurrent ? "page" : undefined}
      className="inline-flex min-h-10 min-w-10 items-center justify-center rounded px-2 hover:bg-raised aria-[current]:font-semibold aria-[current]:text-accent"
    >
      {label}
    </a>
  );
}
