import { apiError } from "#app/_server/api.ts";

/** Whatever else is asked of the API. */
export async function GET(): Promise<Response> {
  return apiError(
    404,
    "no-such-address",
    "The API has nothing at this address. See /api/v1/search, /articles and /paragraphs.",
  );
}
