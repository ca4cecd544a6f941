import { versionSuffix } from "#lib/links/mint.ts";

/** What a link is made from. */
interface Linked {
  readonly id: string;
  /** Left out where it cannot be read. */
  readonly text?: string | undefined;
}

/** The link that is copied and cited: it says which text it was made from, so that later changes can be told of. */
export function lastingLink({ id, text }: Linked): string {
  return text === undefined ? `/p/${id}` : `/p/${id}-${versionSuffix(text)}`;
}
