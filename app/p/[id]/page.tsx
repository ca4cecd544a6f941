import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CopyLinks } from "#app/_components/copy-links.tsx";
import { Credit } from "#app/_components/credit.tsx";
import { Permalink, PrintedLink } from "#app/_components/permalink.tsx";
import { Segments } from "#app/_components/segments.tsx";
import { linkPreview } from "#app/_server/link-preview.ts";
import { carriedQuery, marker } from "#app/_server/marks.ts";
import { toUrlSearchParams } from "#app/_server/page-params.ts";
import { paragraphInPlace } from "#app/_server/reading.ts";
import { site } from "#app/_server/site.ts";
import type { ArchivedParagraph } from "#lib/archive/archive.ts";

const CONTEXT = 3;

export async function generateMetadata({ params }: PageProps<"/p/[id]">): Promise<Metadata> {
  const found = paragraphInPlace(site().archive, (await params).id, 0);
  return found ? linkPreview(found.entry, `/p/${found.paragraph.id}`, found.paragraph.text) : {};
}

export default async function Page({ params, searchParams }: PageProps<"/p/[id]">) {
  const found = paragraphInPlace(site().archive, (await params).id, CONTEXT);
  if (!found) notFound();
  const { entry, paragraph, before, after } = found;
  const asked = toUrlSearchParams(await searchParams);
  const query = carriedQuery(asked);
  const mark = marker(asked);
  return (
    <article className="measure mx-auto">
      <header>
        <h1 className="font-serif text-2xl leading-snug">
          <a href={`/a/${entry.slug}${query}`} className="hover:underline">
            <bdi>{entry.title || entry.source}</bdi>
          </a>
        </h1>
        <Credit authors={entry.authors} date={entry.date} />
      </header>
      <Context paragraphs={before} query={query} label="Before" />
      <div id={`p-${paragraph.id}`} className="numbered my-6 border-l-2 border-accent pl-5">
        <p className="font-serif text-2xl leading-relaxed" dir="auto">
          <Segments text={paragraph.text} marks={mark(paragraph.text)} />
        </p>
        <p className="mt-3 text-sm text-faint">
          Paragraph {paragraph.number} of {entry.count} <Permalink paragraph={paragraph} isShown />
          <PrintedLink paragraph={paragraph} />
        </p>
      </div>
      <Context paragraphs={after} query={query} label="After" />
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
  paragraphs: readonly ArchivedParagraph[];
  query: string;
  label: string;
}

/** The paragraphs around, each leading to its own page. */
function Context({ paragraphs, query, label }: ContextProps) {
  if (paragraphs.length === 0) return null;
  return (
    <section aria-label={label} className="my-4 space-y-3 font-serif leading-relaxed text-faint">
      {paragraphs.map(({ id, number, text }) => (
        <p key={id} dir="auto">
          <a
            href={`/p/${id}${query}`}
            aria-label={`Paragraph ${number}`}
            className="mr-2 font-sans text-xs tabular-nums hover:text-accent hover:underline"
          >
            {number}
          </a>
          {text}
        </p>
      ))}
    </section>
  );
}
