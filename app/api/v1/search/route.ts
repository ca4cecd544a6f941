import { apiError, withSite } from "#app/_server/api.ts";
import { readSearchParams } from "#app/_server/search-params.ts";
import { search } from "#lib/search/search.ts";

export async function GET(request: Request): Promise<Response> {
  const { request: asked, problems } = readSearchParams(new URL(request.url).searchParams);
  const [problem] = problems;
  if (problem) return apiError(400, "bad-parameter", problem.message, problem.parameter);
  return withSite(async ({ archive, engine }) => {
    const { leftOut: _, ...answer } = await search(archive, engine, asked);
    return Response.json(answer);
  });
}
