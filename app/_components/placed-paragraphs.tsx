import type { PlacedParagraph } from "#app/_server/find-link.ts";
import { Credit } from "./credit.tsx";
import { Damage } from "./damage.tsx";

/** Paragraphs of any articles, each with where it stands and a link to its page. */
export function PlacedParagraphs({ paragraphs }: { paragraphs: readonly PlacedParagraph[] }) {
  return (
    <ol className="mt-3 space-y-5">
      {paragraphs.map(({ paragraph, entry }) => (
        <li key={paragraph.id}>
          <a href={`/p/${paragraph.id}`} className="link">
            Paragraph {paragraph.number} of <bdi lang={entry.language}>{entry.title || entry.source}</bdi>
          </a>
          <Credit authors={entry.authors} date={entry.date} />
          <p
            className="mt-1 font-serif leading-relaxed"
            dir="auto"
            lang={paragraph.error ? undefined : entry.language}
          >
            {paragraph.error ? <Damage message={paragraph.error.message} /> : paragraph.text}
          </p>
        </li>
      ))}
    </ol>
  );
}
