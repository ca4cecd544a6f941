import { answerFromSite, apiError } from "#app/_server/api.ts";
import { readArticle, type ShownArticle, wrongDay } from "#app/_server/read-article.ts";
import { yearOf } from "#lib/corpus/article.ts";

/** An article, with `at` as it was on that day. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/api/v1/articles/[slug]">,
): Promise<Response> {
  const { slug } = await params;
  const days = new URL(request.url).searchParams.getAll("at");
  const wrong = wrongDay(days);
  if (wrong) return apiError(400, "bad-day", wrong.message, "at");
  return answerFromSite((site) => {
    const article = readArticle(site, slug, days);
    if (!article) return apiError(404, "no-article", "No article has this slug.", "slug");
    if (!article.entry && !article.past) return apiError(410, "gone", "This article is gone.", "slug");
    if (article.wasAbsent) return apiError(404, "not-then", article.problems[0]?.message ?? "", "at");
    return Response.json(answerOf(article));
  });
}

function answerOf({ slug, entry, title, authors, date, paragraphs, past }: ShownArticle) {
  return {
    slug,
    url: `/a/${slug}`,
    title: entry && !past ? entry.title : title,
    authors,
    date,
    year: yearOf(date),
    source: entry?.source ?? null,
    language: entry?.language ?? null,
    ...(past ? { at: past.day, until: past.until } : {}),
    paragraphs: paragraphs.map(({ id, number, text, error }) => ({
      id,
      url: `/p/${id}`,
      number,
      text,
      error,
    })),
  };
}
