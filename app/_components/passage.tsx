import type { ParagraphInPlace } from "#app/_server/find-in-archive.ts";
import type { FoundLink } from "#app/_server/find-link.ts";
import type { Marker } from "#app/_server/marker.ts";
import { printCarriedQuery } from "#app/_server/search-params.ts";
import type { ReadParagraph } from "#lib/archive/read-paragraph.ts";
import type { Range } from "#lib/text/range.ts";
import { Credit } from "./credit.tsx";
import { LinkNews } from "./link-news.tsx";
import { MarkedParagraph } from "./marked-paragraph.tsx";
import { Permalink, PrintedLink } from "./permalink.tsx";
import { Segments } from "./segments.tsx";

interface PassageProps {
  found: FoundLink;
  place: ParagraphInPlace;
  /** The search that led here. */
  text: string;
  mark: Marker;
  /** Where the paragraph that became a part of this one stands in it. */
  part: Range | null;
  /** The sentences that the link names. */
  sentences: readonly Range[];
}

/** A paragraph in its place, and what has happened to it since the link that led here was made. */
export function Passage({ found, place, text, mark, part, sentences }: PassageProps) {
  const { entry, paragraph, before, after } = place;
  const query = printCarriedQuery(text);
  const title = entry.title || entry.source;
  return (
    <>
      <header>
        <h1 className="font-serif text-2xl leading-snug text-balance">
          <a href={`/a/${entry.slug}${query}`} className="hover:underline">
            <bdi lang={entry.language}>
              <Segments text={title} marks={mark(title, "title")} />
            </bdi>
          </a>
        </h1>
        <Credit authors={entry.authors} date={entry.date} />
      </header>
      <LinkNews found={found} isMarked={part !== null} />
      <Context paragraphs={before} query={query} mark={mark} label="Before" language={entry.language} />
      <div id={`p-${paragraph.id}`} className="numbered relative my-6 border-l-2 border-accent pl-5">
        <p
          className="font-serif text-xl leading-relaxed sm:text-2xl sm:leading-relaxed"
          dir="auto"
          lang={paragraph.error ? undefined : entry.language}
        >
          <MarkedParagraph paragraph={paragraph} mark={mark} also={part ? [part, ...sentences] : sentences} />
        </p>
        <p className="mt-3 text-sm text-faint">
          Paragraph {paragraph.number} of {entry.count} <Permalink paragraph={paragraph} isShown />
          <PrintedLink paragraph={paragraph} />
        </p>
      </div>
      <Context paragraphs={after} query={query} mark={mark} label="After" language={entry.language} />
      <p className="no-print mt-6 border-t border-line pt-4">
        <a href={`/a/${entry.slug}${query}#p-${paragraph.id}`} className="link">
          Read the whole article
        </a>
      </p>
    </>
  );
}

interface ContextProps {
  paragraphs: readonly ReadParagraph[];
  query: string;
  mark: Marker;
  label: string;
  language: string;
}

/** The paragraphs around, each leading to its own page. */
function Context({ paragraphs, query, mark, label, language }: ContextProps) {
  if (paragraphs.length === 0) return null;
  return (
    <section aria-label={label} className="relative my-4 space-y-3 font-serif leading-relaxed text-faint">
      {paragraphs.map((paragraph) => (
        <p key={paragraph.id} dir="auto" lang={paragraph.error ? undefined : language}>
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
