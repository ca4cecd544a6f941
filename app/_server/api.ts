import "server-only";
import { type Site, siteIfOpen } from "./site.ts";

/** The one shape of the API's errors. */
export function apiError(status: number, code: string, message: string, parameter?: string): Response {
  return Response.json(
    { error: { code, message, ...(parameter === undefined ? {} : { parameter }) } },
    { status },
  );
}

/** Answers with the open archive, or 503 while there is none. */
export async function withSite(answer: (site: Site) => Response | Promise<Response>): Promise<Response> {
  const site = siteIfOpen();
  return site ? answer(site) : apiError(503, "not-ready", "No archive is open yet. Try again in a moment.");
}
