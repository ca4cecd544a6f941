import { answerFromSite, apiError } from "#app/_server/api.ts";
import type { ParagraphInPlace } from "#app/_server/find-in-archive.ts";
import { type FoundLink, findLink, type PlacedParagraph } from "#app/_server/find-link.ts";
import { SUFFIX_LENGTH } from "#lib/links/mint.ts";
import type { VersionText } from "#lib/links/resolve.ts";
import { quotedArticle } from "#lib/search/quote-check.ts";

export async function GET(
  _request: Request,
  { params }: RouteContext<"/api/v1/paragraphs/[id]">,
): Promise<Response> {
  const { id } = await params;
  return answerFromSite((site) => {
    const found = findLink(site, id, 1);
    if (!found) return apiError(404, "no-paragraph", "No paragraph has this id.", "id");
    if (found.link.state === "gone") return goneAnswer(found);
    const error = found.place?.paragraph.error;
    if (error) return apiError(500, error.code, error.message);
    return Response.json({ ...storyOf(found), ...(found.place ? placeOf(found.place) : NO_PLACE) });
  });
}

/** The API's error, and all that is known of the paragraph beside it. */
function goneAnswer(found: FoundLink): Response {
  const { since, neighbours, redacted } = found.link;
  const message = `This paragraph is gone${since ? ` since ${since}` : ""}. Its history says what it was.`;
  const [previous, next] = neighbours;
  return Response.json(
    { error: { code: "gone", message, parameter: "id" }, ...storyOf(found), previous, next, redacted },
    { status: 410 },
  );
}

/** What became of a link. Where it leads to another paragraph now, `to` names that one first, and its text is given. */
function storyOf({ link, choices }: FoundLink) {
  const { id, state, since, to, was, movedFrom, versions } = link;
  return {
    id,
    url: `/p/${id}`,
    state,
    since,
    to,
    candidates: state === "ambiguous" ? choices.map(candidateOf) : [],
    was: was && versionOf(was),
    movedFrom,
    history: versions.map(versionOf),
  };
}

function versionOf({ day, hash, slug, number, text }: VersionText) {
  return { day, version: hash.slice(0, SUFFIX_LENGTH), article: slug, number, text };
}

function candidateOf({ paragraph, entry: { slug, title } }: PlacedParagraph) {
  const { id, number, text } = paragraph;
  return { id, url: `/p/${id}`, number, text: text ?? null, article: { slug, url: `/a/${slug}`, title } };
}

const NO_PLACE = { number: null, text: null, article: null, previous: null, next: null };

function placeOf({ paragraph, entry, before, after }: ParagraphInPlace) {
  return {
    number: paragraph.number,
    text: paragraph.text,
    article: quotedArticle(entry),
    previous: before[0]?.id ?? null,
    next: after[0]?.id ?? null,
  };
}
