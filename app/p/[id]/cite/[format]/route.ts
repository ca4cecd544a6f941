import { answerFromSite, apiError } from "#app/_server/api.ts";
import { citationOfEntry } from "#app/_server/citation.ts";
import { findLink } from "#app/_server/find-link.ts";
import { FILES } from "#lib/cite/styles.ts";

/** A paragraph's citation as a file; next.config.ts leads `/p/<id>.bib` and its like here. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/p/[id]/cite/[format]">,
): Promise<Response> {
  const { id, format } = await params;
  return answerFromSite((site) => {
    const file = FILES.find(({ ending }) => ending === `.${format}`);
    if (!file) return apiError(404, "no-format", `Citations are given as ${ENDINGS}.`, "format");
    const found = findLink(site, id, 0);
    if (!found) return apiError(404, "no-paragraph", "No paragraph has this id.", "id");
    if (!found.place) return nothingToCite(found.link);
    const { paragraph, entry } = found.place;
    if (paragraph.error) return apiError(500, paragraph.error.code, paragraph.error.message);
    return new Response(file.print(citationOfEntry(entry, paragraph)), {
      headers: {
        "Content-Type": file.contentType,
        "Content-Disposition": `inline; filename="pilcrow-${paragraph.id}${file.ending}"`,
      },
    });
  });
}

const ENDINGS = FILES.map(({ ending }) => ending).join(", ");

function nothingToCite({ id, candidates }: { id: string; candidates: readonly string[] }): Response {
  const page = `See /p/${id}.`;
  if (candidates.length === 0) return apiError(410, "gone", `This paragraph is gone. ${page}`, "id");
  return apiError(404, "ambiguous", `This may be one of several paragraphs now. ${page}`, "id");
}
