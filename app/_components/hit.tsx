import { plural } from "#app/_server/plural.ts";
import { printCarriedQuery, searchUrl } from "#app/_server/search-params.ts";
import { snippet } from "#lib/highlight/snippet.ts";
import type { SearchRequest } from "#lib/search/request.ts";
import type { Hit as ArticleHit, DamagedPassage, Passage as FoundPassage } from "#lib/search/search-page.ts";
import { Copies } from "./copies.tsx";
import { Credit } from "./credit.tsx";
import { Damage } from "./damage.tsx";
import { Explanation } from "./explanation.tsx";
import { RemovedPieces } from "./removed-pieces.tsx";
import { Segments } from "./segments.tsx";

/** Characters of a passage shown among others; nearly every paragraph is shorter. */
const SNIPPET = 700;

/** An article found: title, byline, date, and its best passages. */
export function Hit({
  hit,
  request,
  isBrowsing,
}: {
  hit: ArticleHit;
  request: SearchRequest;
  isBrowsing: boolean;
}) {
  const query = printCarriedQuery(request.text);
  return (
    <article
      id={`article-${hit.slug}`}
      aria-labelledby={`title-${hit.slug}`}
      className="border-b border-line py-6 first:pt-0"
    >
      <h2 id={`title-${hit.slug}`} className="font-serif text-xl leading-snug">
        <a href={`${hit.url}${query}`} className="hover:underline">
          <bdi>
            <Segments text={hit.title || hit.source} marks={hit.title ? hit.titleMarks : []} />
          </bdi>
        </a>
      </h2>
      <Credit authors={hit.authors} date={hit.date} />
      {hit.missing.length > 0 && <Missing words={hit.missing} />}
      {hit.variants.length > 0 && <FoundAs variants={hit.variants} />}
      <ol className="mt-3 space-y-3">
        {hit.paragraphs.map((passage) => (
          <Passage key={passage.id} passage={passage} query={query} />
        ))}
      </ol>
      <RemovedPieces pieces={hit.removed} />
      {!isBrowsing && <Rest hit={hit} request={request} />}
      <Copies copies={hit.copies} query={query} />
      {hit.explanation && <Explanation parts={hit.explanation} score={hit.score} />}
    </article>
  );
}

function Missing({ words }: { words: readonly string[] }) {
  return (
    <p className="mt-1 text-sm text-faint">
      Lacks:{" "}
      {words.map((word, at) => (
        <span key={word}>
          {at > 0 && ", "}
          <s>{word}</s>
        </span>
      ))}
    </p>
  );
}

/** The words that stand here only as something else. */
function FoundAs({ variants }: { variants: ArticleHit["variants"] }) {
  return (
    <p className="mt-1 text-sm text-faint">
      {variants.map(({ word, found }, at) => (
        <span key={word}>
          {at === 0 ? "has" : ", "} <bdi>{found}</bdi> for <bdi>{word}</bdi>
        </span>
      ))}
    </p>
  );
}

function Passage({ passage, query }: { passage: FoundPassage | DamagedPassage; query: string }) {
  return (
    <li className="measure relative pl-10">
      <a
        href={`${passage.url}${query}`}
        className="absolute left-0 top-0.5 text-sm text-faint tabular-nums hover:text-accent hover:underline"
        aria-label={`Paragraph ${passage.number}`}
      >
        ¶&thinsp;{passage.number}
      </a>
      <p className="font-serif text-[1.0625rem] leading-relaxed" dir="auto">
        {passage.error ? <Damage message={passage.error.message} /> : <Shown passage={passage} />}
      </p>
    </li>
  );
}

function Shown({ passage }: { passage: FoundPassage }) {
  const { text, marks, cutBefore, cutAfter } = snippet(passage.text, passage.marks, SNIPPET);
  return (
    <>
      {cutBefore && "… "}
      <Segments text={text} marks={marks} />
      {cutAfter && " …"}
    </>
  );
}

function Rest({ hit, request }: { hit: ArticleHit; request: SearchRequest }) {
  if (hit.matching === 0 && hit.removed.length > 0) return null;
  if (hit.matching === 0) return <p className="mt-3 text-sm text-faint">Found in the title.</p>;
  const count = plural(hit.matching, "matching paragraph");
  if (hit.matching <= hit.paragraphs.length) return <p className="mt-3 pl-10 text-sm text-faint">{count}</p>;
  const url = searchUrl(request, { page: request.page, expand: hit.slug });
  return (
    <p className="mt-3 pl-10 text-sm">
      <a href={`${url}#article-${hit.slug}`} data-live="" className="link">
        {count}
      </a>
    </p>
  );
}
