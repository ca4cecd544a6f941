import type { Archive } from "#lib/archive/archive.ts";
import type { Arranged } from "#lib/archive/arrange.ts";
import type { Engine } from "./engine.ts";
import { indexable } from "./indexable.ts";
import { engineKind } from "./open-engine.ts";
import { openSynonyms, type Synonyms } from "./synonyms/synonyms.ts";
import { buildVocabulary } from "./vocabulary/build-vocabulary.ts";
import { openVocabulary, VOCABULARY_VERSION, type Vocabulary } from "./vocabulary/vocabulary.ts";

/** An open archive with all that it is searched by. */
export interface Searchable {
  readonly archive: Archive;
  readonly engine: Engine;
  readonly vocabulary: Vocabulary;
  readonly synonyms: Synonyms;
}

/** Changes whenever the search files of an earlier snapshot would not fit this program any more. */
export const SEARCH_FINGERPRINT = `${engineKind.fingerprint}-${VOCABULARY_VERSION}`;

/**
 * The files by which a snapshot is searched, by name.
 *
 * @param synonyms the file that `buildSynonyms` gives
 */
export function buildSearchFiles(
  arranged: Arranged,
  synonyms: ReadonlyMap<string, string>,
): Map<string, string | Uint8Array> {
  const articles = indexable(arranged);
  return new Map([...engineKind.build(articles), ...buildVocabulary(articles), ...synonyms]);
}

/** Opens what {@link buildSearchFiles} gave the archive's snapshot. */
export async function openSearch(archive: Archive): Promise<Searchable> {
  const [engine, vocabulary, synonyms] = await Promise.all([
    engineKind.open(archive),
    openVocabulary(archive.folder),
    openSynonyms(archive.folder),
  ]);
  return { archive, engine, vocabulary, synonyms };
}
