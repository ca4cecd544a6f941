import { apiError, withSite } from "#app/_server/api.ts";
import { parseSearchParams } from "#app/_server/search-params.ts";
import { search } from "#lib/search/search.ts";

export async function GET(request: Request): Promise<Response> {
  return withSite(async ({ archive, engine }) => {
    const params = new URL(request.url).searchParams;
    const { value, problems } = parseSearchParams(
      params,
      (slug) => archive.ordinalOfSlug(slug) !== undefined,
    );
    const [problem] = problems;
    if (problem) return apiError(400, "bad-parameter", problem.message, problem.parameter);
    const { leftOut: _, isBrowsing: __, ...answer } = await search(archive, engine, value);
    return Response.json(answer);
  });
}
