import { AuthorList } from "#app/_components/author-list.tsx";
import { Credit } from "#app/_components/credit.tsx";
import { YearBars } from "#app/_components/year-bars.tsx";
import { plural } from "#app/_server/plural.ts";
import { withSite } from "#app/_server/site.ts";
import { EMPTY_REQUEST } from "#lib/search/request.ts";
import { search } from "#lib/search/search.ts";

export default async function Page() {
  const all = await withSite((site) => search(site, { ...EMPTY_REQUEST, limit: 6 }, site.budget));
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_16rem]">
      <div>
        <h1 className="measure font-serif text-3xl leading-tight text-balance sm:text-4xl">
          Find the passage. Point at it.
        </h1>
        <p className="measure mt-3 font-serif text-lg text-faint">
          {plural(all.total.articles, "article")}, {plural(all.total.paragraphs, "paragraph")}, each with a
          link of its own that lasts.
        </p>
        <h2 className="mt-10 border-b border-line pb-2 text-sm font-medium">Newest</h2>
        <ul>
          {all.articles.map(({ slug, url, title, source, authors, date }) => (
            <li key={slug} className="border-b border-line py-3">
              <a href={url} className="font-serif text-lg leading-snug hover:underline">
                <bdi>{title || source}</bdi>
              </a>
              <Credit authors={authors} date={date} />
            </li>
          ))}
        </ul>
        <p className="pt-4 text-sm">
          <a href="/search" data-live="" className="link">
            Browse all {plural(all.total.articles, "article")}
          </a>
        </p>
      </div>
      <aside aria-label="Browse" className="space-y-6">
        <YearBars values={all.facets.year} request={EMPTY_REQUEST} />
        <AuthorList values={all.facets.author} request={EMPTY_REQUEST} />
      </aside>
    </div>
  );
}
