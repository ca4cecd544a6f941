import type { FoundLink } from "#app/_server/find-link.ts";
import { Day } from "./day.tsx";
import { EarlierText } from "./earlier-text.tsx";
import { PlacedParagraphs } from "./placed-paragraphs.tsx";

/** Lets the reader choose where it cannot be told which paragraph a link stands for. */
export function AmbiguousLink({ found: { link, choices } }: { found: FoundLink }) {
  return (
    <article className="measure mx-auto space-y-6">
      <header>
        <h1 className="font-serif text-3xl leading-tight text-balance">
          This link may stand for one of several paragraphs.
        </h1>
        <p className="mt-2">
          The archive changed
          <Day day={link.since} />, and it cannot be told for certain which of these its paragraph became.
        </p>
      </header>
      <section aria-label="The text that the link was made from">
        <h2 className="text-sm font-semibold">The text that the link was made from</h2>
        <EarlierText link={link} language={choices[0]?.entry.language} />
      </section>
      <section aria-label="What it may be now">
        <h2 className="text-sm font-semibold">What it may be now, the likeliest first</h2>
        <PlacedParagraphs paragraphs={choices} />
      </section>
    </article>
  );
}
