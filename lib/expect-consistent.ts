import { expect } from "vitest";
import { takeCensus } from "#lib/archive/link-census.ts";
import { openArchive } from "#lib/archive/open-archive.ts";
import { readRegistry } from "#lib/links/read-registry.ts";
import { SEARCH_FINGERPRINT } from "#lib/search/open-search.ts";

interface Places {
  readonly registry: string;
  readonly data: string;
}

/**
 * For tests: expects that the archive that is there is whole, and that the registry that is there remembers its every id.
 *
 * @returns these ids
 */
export async function expectConsistent({ registry, data }: Places): Promise<readonly string[]> {
  const known = await readRegistry(registry);
  const { archive, refused } = await openArchive(data, SEARCH_FINGERPRINT);
  expect([refused, takeCensus(known, archive).unregistered]).toEqual([[], []]);
  const ids = Array.from({ length: archive.paragraphCount }, (_, ordinal) => archive.placeOf(ordinal).id);
  archive.close();
  return ids;
}
