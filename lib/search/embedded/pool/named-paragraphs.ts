import type { Archive } from "#lib/archive/archive.ts";
import { idsIn } from "#lib/query/ids-in.ts";
import type { Query } from "#lib/query/query.ts";

/** The ordinals of the paragraphs that a query asks for by id, whether to find or to leave out, by the id in small letters. */
export function namedParagraphs(
  { clauses }: Query,
  archive: Pick<Archive, "ordinalOfId">,
): ReadonlyMap<string, number> {
  const named = new Map<string, number>();
  for (const id of clauses.flatMap(({ node }) => idsIn(node, true))) {
    const ordinal = archive.ordinalOfId(id);
    if (ordinal !== undefined) named.set(id, ordinal);
  }
  return named;
}
