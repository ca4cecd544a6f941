import type { Metadata } from "next";
import { Chips } from "#app/_components/chips.tsx";
import { DidYouMean } from "#app/_components/did-you-mean.tsx";
import { Filters } from "#app/_components/filters.tsx";
import { HitList } from "#app/_components/hit-list.tsx";
import { Notices } from "#app/_components/notices.tsx";
import { Pager } from "#app/_components/pager.tsx";
import { SortLinks } from "#app/_components/sort-links.tsx";
import { Totals } from "#app/_components/totals.tsx";
import { Variants } from "#app/_components/variants.tsx";
import { parseCarriedQuery, parseSearchParams } from "#app/_server/search-params.ts";
import { withSite } from "#app/_server/site.ts";
import { toUrlSearchParams } from "#app/_server/to-url-search-params.ts";
import { search } from "#lib/search/search.ts";

export async function generateMetadata({ searchParams }: PageProps<"/search">): Promise<Metadata> {
  const { value: text } = parseCarriedQuery(toUrlSearchParams(await searchParams));
  return { title: text ? `${text} – search` : "Search", robots: { index: false } };
}

export default async function Page({ searchParams }: PageProps<"/search">) {
  const params = toUrlSearchParams(await searchParams);
  const { request, problems, found } = await withSite(async (site) => {
    const hasArticle = (slug: string) => site.archive.ordinalOfSlug(slug) !== undefined;
    const { value, problems } = parseSearchParams(params, hasArticle);
    return { request: value, problems, found: await search(site, value, site.budget) };
  });
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-6 lg:grid-cols-[minmax(0,1fr)_16rem]">
      <h1 className="sr-only">{request.text ? `Search for ${request.text}` : "Search"}</h1>
      <div className="lg:col-start-2 lg:row-span-2">
        <Filters facets={found.facets} request={found.lifted} />
      </div>
      <div className="space-y-4 lg:col-start-1 lg:row-start-1">
        <Notices
          text={request.text}
          problems={found.query.problems}
          parameters={problems}
          isPartial={found.partial}
        />
        <Totals found={found} request={request} />
        <DidYouMean found={found} request={request} />
        <Variants used={found.query.variants} request={request} />
        <Chips request={found.lifted} />
        {found.articles.length > 0 && <SortLinks request={request} isBrowsing={found.isBrowsing} />}
      </div>
      <div className="lg:col-start-1">
        <HitList found={found} request={request} />
        <Pager page={found.page} pages={found.pages} request={request} />
      </div>
    </div>
  );
}
