import { apiError, withSite } from "#app/_server/api.ts";
import { parseSearchParams } from "#app/_server/search-params.ts";
import { search } from "#lib/search/search.ts";
import type { PageExtra, SearchPage } from "#lib/search/search-page.ts";

export async function GET(request: Request): Promise<Response> {
  return withSite(async (site) => {
    const params = new URL(request.url).searchParams;
    const { value, problems } = parseSearchParams(
      params,
      (slug) => site.archive.ordinalOfSlug(slug) !== undefined,
    );
    const [problem] = problems;
    if (problem) return apiError(400, "bad-parameter", problem.message, problem.parameter);
    return Response.json(forApi(await search(site, value)));
  });
}

/** What the page needs besides is not part of the API. */
function forApi({
  leftOut: _,
  isBrowsing: __,
  asked: ___,
  lifted: ____,
  ...answer
}: SearchPage): Omit<SearchPage, keyof PageExtra> {
  return answer;
}
