import type { FoundLink } from "#app/_server/find-link.ts";
import { searchUrl } from "#app/_server/search-params.ts";
import { EMPTY_REQUEST } from "#lib/search/request.ts";
import { tokenize } from "#lib/text/tokenize.ts";
import { Day } from "./day.tsx";
import { EarlierText } from "./earlier-text.tsx";
import { PlacedParagraphs } from "./placed-paragraphs.tsx";

/** Words of the text that are searched for: enough to find it anywhere, few enough for one line. */
const WORDS = 12;

/** Tells of a paragraph that is in the archive no more. It leads nowhere by itself. */
export function GoneParagraph({ found: { link, from, neighbours } }: { found: FoundLink }) {
  const text = link.was?.text;
  return (
    <article className="measure mx-auto space-y-6">
      <header>
        <h1 className="font-serif text-3xl leading-tight">This paragraph is gone.</h1>
        <p className="mt-2">
          {from && link.was && (
            <>
              It was paragraph {link.was.number} of{" "}
              <a href={from.url} className="link">
                <bdi lang={from.language}>{from.title}</bdi>
              </a>
              .{" "}
            </>
          )}
          It has not been in the archive
          <Day before=" since" day={link.since} />
          {link.since === null && " any more"}.
        </p>
      </header>
      <section aria-label="Its last known text">
        <h2 className="text-sm font-semibold">Its last known text</h2>
        <EarlierText link={link} language={from?.language} />
      </section>
      {neighbours.length > 0 && (
        <section aria-label="What stood around it">
          <h2 className="text-sm font-semibold">What stood around it</h2>
          <PlacedParagraphs paragraphs={neighbours} />
        </section>
      )}
      <p className="border-t border-line pt-4">
        {text == null ? (
          <a href="/search" className="link">
            Browse all articles
          </a>
        ) : (
          <a href={searchFor(text)} className="link">
            Search for its words
          </a>
        )}
      </p>
    </article>
  );
}

/** A search for the first words of a text, in small letters so that none of them is read as an operator. */
function searchFor(text: string): string {
  const words = tokenize(text).map(({ range }) => text.slice(...range).toLowerCase());
  return searchUrl(EMPTY_REQUEST, { text: [...new Set(words)].slice(0, WORDS).join(" "), match: "any" });
}
