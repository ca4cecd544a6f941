import { answerFromSite, apiError } from "#app/_server/api.ts";
import { parseCarriedQuery } from "#app/_server/search-params.ts";
import { complete } from "#lib/search/complete.ts";

/** Completions shown under the box: more would hide the articles. */
const MOST = 8;

/** What may be meant by a query text that is still being typed. */
export async function GET(request: Request): Promise<Response> {
  return answerFromSite((site) => {
    const { value: text, problems } = parseCarriedQuery(new URL(request.url).searchParams);
    const [problem] = problems;
    if (problem) return apiError(400, "bad-parameter", problem.message, problem.parameter);
    const completions = text.trim() ? complete(site, text, MOST) : [];
    return Response.json({ completions }, { headers: { "Cache-Control": "no-store" } });
  });
}
