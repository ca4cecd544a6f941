import "server-only";
import { isOverload } from "#lib/search/search.ts";
import { log, type Site, siteIfOpen, withSite } from "./site.ts";

/** The one shape of the API's errors. */
export function apiError(status: number, code: string, message: string, parameter?: string): Response {
  return Response.json(
    { error: { code, message, ...(parameter === undefined ? {} : { parameter }) } },
    { status },
  );
}

/** Answers from the open archive; 503 while there is none, or while too many searches wait. */
export async function answerFromSite(
  answer: (site: Site) => Response | Promise<Response>,
): Promise<Response> {
  if (!siteIfOpen()) return apiError(503, "not-ready", "No archive is open yet. Try again in a moment.");
  try {
    return await withSite(answer);
  } catch (error) {
    if (isOverload(error)) return busy();
    log(error);
    return apiError(500, "failed", "This could not be answered. Try again, or ask for something else.");
  }
}

/** Seconds after which the like of it is worth another try. */
export const RETRY_AFTER = "2";

export function busy(): Response {
  const answer = apiError(503, "busy", "Too many searches are under way. Try again in a moment.");
  answer.headers.set("Retry-After", RETRY_AFTER);
  return answer;
}
