import type { ReactNode } from "react";
import type { FoundLink, NamedArticle } from "#app/_server/find-link.ts";
import { printDate } from "#app/_server/print-date.ts";
import type { ResolvedLink } from "#lib/links/resolve.ts";
import { Day } from "./day.tsx";
import { EarlierText } from "./earlier-text.tsx";
import { PlacedParagraphs } from "./placed-paragraphs.tsx";
import { WordChanges } from "./word-changes.tsx";

/** What has happened to a paragraph since the link to it was made; nothing where nothing has. */
export function LinkNews({ found, isMarked }: { found: FoundLink; isMarked: boolean }) {
  const says = newsOf(found, isMarked);
  if (says === null) return null;
  return (
    <aside
      aria-label="What became of this link"
      className="my-6 rounded border-l-4 border-accent bg-raised px-4 py-3 text-sm"
    >
      <p>{says}</p>
      <Earlier found={found} />
      {found.link.state === "split" && (
        <>
          <p className="mt-4 font-semibold">Its pieces, the largest first:</p>
          <PlacedParagraphs paragraphs={found.choices} />
        </>
      )}
    </aside>
  );
}

function newsOf({ link, from, choices }: FoundLink, isMarked: boolean): ReactNode {
  const day = <Day before=", on" day={link.since} />;
  if (link.state === "edited") return <Edited link={link} />;
  if (link.state === "moved")
    return (
      <>
        <strong>Moved since this link was made</strong>
        {day}
        <Origin from={from} />.{link.was && " Its text was edited as well."}
      </>
    );
  if (link.state === "merged")
    return (
      <>
        <strong>Made part of a larger paragraph since this link was made</strong>
        {day}
        <Origin from={from} />. {isMarked ? "The part is marked." : "Which part of it cannot be told."}
      </>
    );
  if (link.state === "split")
    return (
      <>
        <strong>Split since this link was made</strong>
        {day}
        {`: there are ${choices.length} paragraphs of it now.`}
      </>
    );
  return null;
}

function Edited({ link }: { link: ResolvedLink }) {
  const { days, times } = editsSince(link);
  return (
    <>
      <strong>Edited since this link was made</strong>
      {times > 1 && `, ${times} times`}
      <Day before={times > 1 ? ", the last on" : ", on"} day={days.at(-1) ?? link.since} />.
    </>
  );
}

/** The days on which the text changed after the one that the link was made from. */
function editsSince({ was, versions }: ResolvedLink): { days: (string | null)[]; times: number } {
  const start = was ? versions.indexOf(was) : -1;
  const later = versions.filter((version, at) => at > start && version.hash !== versions[at - 1]?.hash);
  return { days: later.map(({ day }) => day), times: later.length };
}

function Origin({ from }: { from: NamedArticle | null }) {
  if (!from) return null;
  return (
    <>
      {", from "}
      <a href={from.url} className="link">
        <bdi lang={from.language}>{from.title}</bdi>
      </a>
    </>
  );
}

function Earlier({ found: { link, place } }: { found: FoundLink }) {
  if (!link.was) return null;
  const now = place?.paragraph.text;
  const isBeside = link.state === "edited" || link.state === "moved";
  if (isBeside && link.was.text !== null && now !== undefined) {
    const since = link.was.day ? `As it was from ${printDate(link.was.day)}` : "As it was";
    return <WordChanges before={link.was.text} after={now} since={since} language={place?.entry.language} />;
  }
  return (
    <details className="mt-2" open={link.was.text === null}>
      <summary>The text that the link was made from</summary>
      <EarlierText link={link} language={place?.entry.language} />
    </details>
  );
}
