import { answerFromSite, apiError } from "#app/_server/api.ts";
import { parseSearchParams } from "#app/_server/search-params.ts";
import { search } from "#lib/search/search.ts";
import type { PageExtra } from "#lib/search/search-page.ts";

export async function GET(request: Request): Promise<Response> {
  return answerFromSite(async (site) => {
    const params = new URL(request.url).searchParams;
    const { value, problems } = parseSearchParams(
      params,
      (slug) => site.archive.ordinalOfSlug(slug) !== undefined,
    );
    const [problem] = problems;
    if (problem) return apiError(400, "bad-parameter", problem.message, problem.parameter);
    return Response.json({ ...(await search(site, value, site.budget)), ...NOT_IN_API });
  });
}

/** What the page needs besides is not part of the API: JSON leaves out what is undefined. */
const NOT_IN_API: Record<keyof PageExtra, undefined> = {
  leftOut: undefined,
  isBrowsing: undefined,
  asked: undefined,
  lifted: undefined,
};
