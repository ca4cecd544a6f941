import { answerFromSite, apiError, busy } from "#app/_server/api.ts";
import { cardOf, cardPath, drawnCard } from "#app/_server/card.ts";
import { paragraphInPlace } from "#app/_server/find-in-archive.ts";
import { log } from "#app/_server/site.ts";

/** Another text has another address; but a text that is taken out of the archive must not go on being shown for long. */
const HEADERS = {
  "Content-Type": "image/png",
  "Cache-Control": "public, max-age=86400",
};

/** The card of a paragraph as a picture. An address of an earlier text leads to that of the present one. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/p/[id]/card/[file]">,
): Promise<Response> {
  const { id, file } = await params;
  return answerFromSite(async (site) => {
    const found = paragraphInPlace(site, id, 0);
    const card = found && cardOf(found.entry, found.paragraph);
    const path = found && (await cardPath(found.paragraph.id, card));
    if (!card || !path) return noCard();
    if (!path.endsWith(`/${file}`)) return new Response(null, { status: 307, headers: { Location: path } });
    return drawnCard(card).then(
      (drawn) => (drawn ? new Response(new Uint8Array(drawn), { headers: HEADERS }) : busy()),
      (error: unknown) => {
        log(error);
        return noCard();
      },
    );
  });
}

const noCard = () => apiError(404, "no-card", "There is no card of this paragraph.", "id");
