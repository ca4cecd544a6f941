import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CopyLinks } from "#app/_components/copy-links.tsx";
import { Credit } from "#app/_components/credit.tsx";
import { MarkedParagraph } from "#app/_components/marked-paragraph.tsx";
import { Notices } from "#app/_components/notices.tsx";
import { Permalink, PrintedLink } from "#app/_components/permalink.tsx";
import { Segments } from "#app/_components/segments.tsx";
import { paragraphInPlace } from "#app/_server/find-in-archive.ts";
import { linkPreview } from "#app/_server/link-preview.ts";
import { type Marker, marker } from "#app/_server/marker.ts";
import { parseCarriedQuery, printCarriedQuery } from "#app/_server/search-params.ts";
import { withSite } from "#app/_server/site.ts";
import { toUrlSearchParams } from "#app/_server/to-url-search-params.ts";
import type { ReadParagraph } from "#lib/archive/read-paragraph.ts";

const CONTEXT = 3;

export async function generateMetadata({ params }: PageProps<"/p/[id]">): Promise<Metadata> {
  const id = decodeURIComponent((await params).id);
  const found = await withSite((site) => paragraphInPlace(site, id, 0));
  return found ? linkPreview(found.entry, `/p/${found.paragraph.id}`, found.paragraph.text ?? "") : {};
}

export default async function Page({ params, searchParams }: PageProps<"/p/[id]">) {
  const id = decodeURIComponent((await params).id);
  const { value: text, problems } = parseCarriedQuery(toUrlSearchParams(await searchParams));
  const found = await withSite((site) => {
    const place = paragraphInPlace(site, id, CONTEXT);
    return place && { ...place, mark: marker(site, text, place.entry) };
  });
  if (!found) notFound();
  const { entry, paragraph, before, after, mark } = found;
  const query = printCarriedQuery(text);
  const title = entry.title || entry.source;
  return (
    <article className="measure mx-auto">
      <Notices text={text} problems={[]} parameters={problems} />
      <header>
        <h1 className="font-serif text-2xl leading-snug text-balance">
          <a href={`/a/${entry.slug}${query}`} className="hover:underline">
            <bdi>
              <Segments text={title} marks={mark(title, "title")} />
            </bdi>
          </a>
        </h1>
        <Credit authors={entry.authors} date={entry.date} />
      </header>
      <Context paragraphs={before} query={query} mark={mark} label="Before" />
      <div id={`p-${paragraph.id}`} className="numbered my-6 border-l-2 border-accent pl-5">
        <p className="font-serif text-xl leading-relaxed sm:text-2xl sm:leading-relaxed" dir="auto">
          <MarkedParagraph paragraph={paragraph} mark={mark} />
        </p>
        <p className="mt-3 text-sm text-faint">
          Paragraph {paragraph.number} of {entry.count} <Permalink paragraph={paragraph} isShown />
          <PrintedLink paragraph={paragraph} />
        </p>
      </div>
      <Context paragraphs={after} query={query} mark={mark} label="After" />
      <p className="no-print mt-6 border-t border-line pt-4">
        <a href={`/a/${entry.slug}${query}#p-${paragraph.id}`} className="link">
          Read the whole article
        </a>
      </p>
      <CopyLinks />
    </article>
  );
}

interface ContextProps {
  paragraphs: readonly ReadParagraph[];
  query: string;
  mark: Marker;
  label: string;
}

/** The paragraphs around, each leading to its own page. */
function Context({ paragraphs, query, mark, label }: ContextProps) {
  if (paragraphs.length === 0) return null;
  return (
    <section aria-label={label} className="my-4 space-y-3 font-serif leading-relaxed text-faint">
      {paragraphs.map((paragraph) => (
        <p key={paragraph.id} dir="auto">
          <a
            href={`/p/${paragraph.id}${query}`}
            aria-label={`Paragraph ${paragraph.number}`}
            className="mr-2 font-sans text-xs tabular-nums hover:text-accent hover:underline"
          >
            {paragraph.number}
          </a>
          <MarkedParagraph paragraph={paragraph} mark={mark} />
        </p>
      ))}
    </section>
  );
}
