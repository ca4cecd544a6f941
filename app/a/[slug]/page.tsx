import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CopyLinks } from "#app/_components/copy-links.tsx";
import { Credit } from "#app/_components/credit.tsx";
import { MarkedParagraph } from "#app/_components/marked-paragraph.tsx";
import { Notices } from "#app/_components/notices.tsx";
import { ParagraphText } from "#app/_components/paragraph-text.tsx";
import { Permalink, PrintedLink } from "#app/_components/permalink.tsx";
import { Segments } from "#app/_components/segments.tsx";
import { wholeArticle } from "#app/_server/find-in-archive.ts";
import { linkPreview } from "#app/_server/link-preview.ts";
import { marker } from "#app/_server/marker.ts";
import { parseCarriedQuery } from "#app/_server/search-params.ts";
import { withSite } from "#app/_server/site.ts";
import { toUrlSearchParams } from "#app/_server/to-url-search-params.ts";

export async function generateMetadata({ params }: PageProps<"/a/[slug]">): Promise<Metadata> {
  const slug = decodeURIComponent((await params).slug);
  const found = await withSite((site) => wholeArticle(site, slug));
  return found ? linkPreview(found.entry, `/a/${found.entry.slug}`, found.paragraphs[0]?.text ?? "") : {};
}

export default async function Page({ params, searchParams }: PageProps<"/a/[slug]">) {
  const slug = decodeURIComponent((await params).slug);
  const { value: text, problems } = parseCarriedQuery(toUrlSearchParams(await searchParams));
  const found = await withSite((site) => {
    const article = wholeArticle(site, slug);
    return article && { ...article, mark: marker(site, text, article.entry) };
  });
  if (!found) notFound();
  const { entry, paragraphs, mark } = found;
  const title = entry.title || entry.source;
  return (
    <article lang={entry.language} className="mx-auto max-w-[76ch] pl-8 sm:pl-10">
      <Notices text={text} problems={[]} parameters={problems} />
      <header className="mb-8">
        <h1 className="font-serif text-3xl leading-tight text-balance" dir="auto">
          <bdi>
            <Segments text={title} marks={mark(title, "title")} />
          </bdi>
        </h1>
        <Credit authors={entry.authors} date={entry.date} />
      </header>
      <div className="space-y-5 font-serif text-lg leading-relaxed">
        {paragraphs.map((paragraph) => (
          <div
            key={paragraph.id}
            id={`p-${paragraph.id}`}
            className={`numbered relative ${paragraph.kind === "heading" ? "mt-10!" : ""}`}
          >
            <span className="absolute -left-8 top-1 flex w-7 flex-col items-end font-sans text-xs leading-relaxed text-faint tabular-nums sm:-left-12 sm:w-10">
              {paragraph.number}
              <Permalink paragraph={paragraph} />
            </span>
            <ParagraphText kind={paragraph.error ? "text" : paragraph.kind}>
              <MarkedParagraph paragraph={paragraph} mark={mark} />
            </ParagraphText>
            <PrintedLink paragraph={paragraph} />
          </div>
        ))}
      </div>
      <CopyLinks />
    </article>
  );
}
