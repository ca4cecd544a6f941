import { answerFromSite, apiError } from "#app/_server/api.ts";
import { wholeArticle } from "#app/_server/find-in-archive.ts";
import { yearOf } from "#lib/corpus/article.ts";

export async function GET(
  _request: Request,
  { params }: RouteContext<"/api/v1/articles/[slug]">,
): Promise<Response> {
  const { slug } = await params;
  return answerFromSite((site) => {
    const article = wholeArticle(site, slug);
    if (!article) return apiError(404, "no-article", "No article has this slug.", "slug");
    const { title, authors, date, source, language } = article.entry;
    const paragraphs = article.paragraphs.map(({ id, number, text, error }) => ({
      id,
      url: `/p/${id}`,
      number,
      text,
      error,
    }));
    return Response.json({
      slug,
      url: `/a/${slug}`,
      title,
      authors,
      date,
      year: yearOf(date),
      source,
      language,
      paragraphs,
    });
  });
}
