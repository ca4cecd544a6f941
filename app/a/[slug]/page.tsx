import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ArticleBody } from "#app/_components/article-body.tsx";
import { ArticleHistory } from "#app/_components/article-history.tsx";
import { CopyLinks } from "#app/_components/copy-links.tsx";
import { Credit } from "#app/_components/credit.tsx";
import { MachineCitation } from "#app/_components/machine-citation.tsx";
import { Notices } from "#app/_components/notices.tsx";
import { PastNote } from "#app/_components/past-note.tsx";
import { Segments } from "#app/_components/segments.tsx";
import { SelectionMenu } from "#app/_components/selection-menu.tsx";
import { citationOfEntry } from "#app/_server/citation.ts";
import { linkPreview } from "#app/_server/link-preview.ts";
import { type Marker, marker } from "#app/_server/marker.ts";
import { plural } from "#app/_server/plural.ts";
import { readArticle } from "#app/_server/read-article.ts";
import { parseCarriedQuery } from "#app/_server/search-params.ts";
import { withSite } from "#app/_server/site.ts";
import { toUrlSearchParams } from "#app/_server/to-url-search-params.ts";

const MARKS_NOTHING: Marker = () => [];

export async function generateMetadata({ params, searchParams }: PageProps<"/a/[slug]">): Promise<Metadata> {
  const slug = decodeURIComponent((await params).slug);
  const days = toUrlSearchParams(await searchParams).getAll("at");
  const article = await withSite((site) => readArticle(site, slug, days));
  if (!article) return {};
  const { entry, title, paragraphs } = article;
  const robots = { robots: { index: false } };
  if (!entry) return { title, ...robots };
  const preview = linkPreview(entry, `/a/${slug}`, paragraphs[0]?.text ?? "");
  return days.length === 0 ? preview : { ...preview, ...robots };
}

export default async function Page({ params, searchParams }: PageProps<"/a/[slug]">) {
  const slug = decodeURIComponent((await params).slug);
  const given = toUrlSearchParams(await searchParams);
  const { value: text, problems } = parseCarriedQuery(given);
  const shown = await withSite((site) => {
    const article = readArticle(site, slug, given.getAll("at"));
    return article && { article, mark: article.entry ? marker(site, text, article.entry) : MARKS_NOTHING };
  });
  if (!shown) notFound();
  const { article, mark } = shown;
  const { entry, language, title, paragraphs, aliases, versions } = article;
  const citation = entry && citationOfEntry(entry, null);
  return (
    <article className="mx-auto max-w-[76ch] pl-8 sm:pl-10">
      <Notices text={text} problems={[]} parameters={[...problems, ...article.problems]} />
      <PastNote article={article} />
      <header className="mb-8">
        <h1 className="font-serif text-3xl leading-tight text-balance" dir="auto">
          <bdi lang={language}>
            <Segments text={title} marks={mark(title, "title")} />
          </bdi>
        </h1>
        <Credit authors={article.authors} date={article.date} />
      </header>
      <ArticleBody paragraphs={paragraphs} aliases={aliases} mark={mark} language={language} />
      <ArticleHistory slug={slug} versions={versions} />
      {entry && entry.removed > 0 && (
        <p className="mt-12 border-t border-line pt-4 text-sm text-faint">
          Import left {plural(entry.removed, "piece")} of the file out of this text:{" "}
          <a href={`/a/${encodeURIComponent(slug)}/removed`} className="link">
            see what was left out
          </a>
          .
        </p>
      )}
      <CopyLinks />
      {citation && <MachineCitation citation={citation} />}
      {citation && <SelectionMenu citation={citation} />}
    </article>
  );
}
