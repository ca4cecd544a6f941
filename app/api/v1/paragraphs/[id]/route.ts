import { answerFromSite, apiError } from "#app/_server/api.ts";
import { paragraphInPlace } from "#app/_server/find-in-archive.ts";
import { yearOf } from "#lib/corpus/article.ts";

export async function GET(
  _request: Request,
  { params }: RouteContext<"/api/v1/paragraphs/[id]">,
): Promise<Response> {
  const { id } = await params;
  return answerFromSite((site) => {
    const found = paragraphInPlace(site, id, 1);
    if (!found) return apiError(404, "no-paragraph", "No paragraph has this id.", "id");
    const { paragraph, entry, before, after } = found;
    if (paragraph.error) return apiError(500, paragraph.error.code, paragraph.error.message);
    const { slug, title, authors, date, source } = entry;
    return Response.json({
      id: paragraph.id,
      url: `/p/${paragraph.id}`,
      number: paragraph.number,
      text: paragraph.text,
      state: "current",
      article: { slug, url: `/a/${slug}`, title, authors, date, year: yearOf(date), source },
      previous: before[0]?.id ?? null,
      next: after[0]?.id ?? null,
    });
  });
}
