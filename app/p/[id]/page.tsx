import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AmbiguousLink } from "#app/_components/ambiguous-link.tsx";
import { Cite } from "#app/_components/cite.tsx";
import { CopyLinks } from "#app/_components/copy-links.tsx";
import { GoneParagraph } from "#app/_components/gone-paragraph.tsx";
import { MachineCitation } from "#app/_components/machine-citation.tsx";
import { Notices } from "#app/_components/notices.tsx";
import { Passage } from "#app/_components/passage.tsx";
import { SelectionMenu } from "#app/_components/selection-menu.tsx";
import { cardOf, cardPath } from "#app/_server/card.ts";
import { citationOfEntry } from "#app/_server/citation.ts";
import { findLink, isOfUnknownText, textOfLink } from "#app/_server/find-link.ts";
import { linkPreview } from "#app/_server/link-preview.ts";
import { marker } from "#app/_server/marker.ts";
import { oldPart } from "#app/_server/old-part.ts";
import { parseCarriedQuery } from "#app/_server/search-params.ts";
import { chooseSentences } from "#app/_server/sentence-choice.ts";
import { withSite } from "#app/_server/site.ts";
import { toUrlSearchParams } from "#app/_server/to-url-search-params.ts";

const CONTEXT = 3;
const UNKNOWN_TEXT = {
  parameter: "id",
  message: "This link says that it was made from another text of the paragraph, of which nothing is known.",
  outcome: "This is the text now.",
};

export async function generateMetadata({ params }: PageProps<"/p/[id]">): Promise<Metadata> {
  const id = decodeURIComponent((await params).id);
  const found = await withSite((site) => findLink(site, id, 0));
  if (!found) return {};
  const { link, place } = found;
  const robots = { robots: { index: false } };
  if (!place)
    return { title: link.state === "gone" ? "A paragraph that is gone" : "Several paragraphs", ...robots };
  const { entry, paragraph } = place;
  const card = await cardPath(paragraph.id, cardOf(entry, paragraph));
  const preview = linkPreview(entry, `/p/${paragraph.id}`, paragraph.text ?? "", card);
  return link.state === "current" ? preview : { ...preview, ...robots };
}

export default async function Page({ params, searchParams }: PageProps<"/p/[id]">) {
  const id = decodeURIComponent((await params).id);
  const given = toUrlSearchParams(await searchParams);
  const { value: text, problems } = parseCarriedQuery(given);
  const shown = await withSite((site) => {
    const found = findLink(site, id, CONTEXT);
    return found && { found, mark: found.place && marker(site, text, found.place.entry) };
  });
  if (!shown) notFound();
  const { found, mark } = shown;
  const { place, link } = found;
  if (!place || !mark) {
    return link.state === "gone" ? <GoneParagraph found={found} /> : <AmbiguousLink found={found} />;
  }
  const [was, now] = [link.was?.text ?? null, place.paragraph.text ?? ""];
  const others = found.choices.flatMap(({ paragraph }) =>
    paragraph.text === now ? [] : (paragraph.text ?? []),
  );
  const sentences = chooseSentences(given.getAll("s"), { was: textOfLink(id, found), now, others });
  const unknown = isOfUnknownText(id, found) ? [UNKNOWN_TEXT] : [];
  const part = link.state === "merged" && was !== null ? oldPart(was, now) : null;
  return (
    <article className="measure mx-auto">
      <Notices text={text} problems={[]} parameters={[...unknown, ...problems, ...sentences.problems]} />
      <Passage found={found} place={place} text={text} mark={mark} part={part} sentences={sentences.marks} />
      <Cite citation={citationOfEntry(place.entry, place.paragraph)} />
      <MachineCitation citation={citationOfEntry(place.entry, place.paragraph)} />
      <CopyLinks />
      <SelectionMenu citation={citationOfEntry(place.entry, null)} />
    </article>
  );
}
