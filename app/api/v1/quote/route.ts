import { answerFromSite, apiError } from "#app/_server/api.ts";
import { readBody } from "#app/_server/read-body.ts";
import { checkQuote, MAX_QUOTE, quoteProblem } from "#lib/search/quote.ts";

/** The longest quotation in the longest way of writing JSON, a backslash, a u and four digits a sign, and the rest. */
const MOST_BYTES = 6 * MAX_QUOTE + 1000;

/** Where the quotation `{"text": "…"}` comes from, and what was changed in it. */
export async function POST(request: Request): Promise<Response> {
  const body = await readBody(request, MOST_BYTES);
  if (body === null) return tooLong(`The request is longer than ${MOST_BYTES.toLocaleString("en")} bytes.`);
  const text = textIn(body);
  if (text === null) return apiError(400, "bad-body", 'Send the quotation as JSON: {"text": "…"}.', "text");
  const problem = quoteProblem(text);
  if (problem?.code === "too-long") return tooLong(problem.message);
  if (problem) return apiError(400, problem.code, problem.message, "text");
  return answerFromSite(async (site) => {
    return Response.json(await checkQuote(site, text, site.budget), {
      headers: { "Cache-Control": "no-store" },
    });
  });
}

const tooLong = (message: string) => apiError(413, "too-long", message, "text");

function textIn(body: string): string | null {
  try {
    const read: unknown = JSON.parse(body);
    return typeof read === "object" && read !== null && "text" in read && typeof read.text === "string"
      ? read.text
      : null;
  } catch {
    return null;
  }
}
