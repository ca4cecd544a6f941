import type { Archive } from "#lib/archive/archive.ts";
import type { Arranged } from "#lib/archive/arrange.ts";
import { isSnapshotError } from "#lib/archive/manifest.ts";
import type { Pieces } from "#lib/archive/write-durably.ts";
import { forgetStems } from "#lib/text/stem.ts";
import { DIGESTS, digestsOf, ordinalsIn } from "./earlier.ts";
import type { Engine } from "./engine.ts";
import { indexable } from "./indexable.ts";
import { engineKind } from "./open-engine.ts";
import type { Scratch } from "./scratch.ts";
import { openSynonyms, type Synonyms } from "./synonyms/synonyms.ts";
import { buildVocabulary } from "./vocabulary/build-vocabulary.ts";
import { openVocabulary, VOCABULARY_VERSION, type Vocabulary } from "./vocabulary/vocabulary.ts";
import { vocabularyBefore } from "./vocabulary-before.ts";

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
 * The files by which a snapshot is searched, by name. Where the engine builds its own in threads, the vocabulary is built
 * here meanwhile.
 *
 * @param synonyms the file that `buildSynonyms` gives
 * @param scratch for what is too much for memory: the files are good until it is closed
 * @param earlier a snapshot from which is taken over what stayed the same
 * @throws EngineError where the engine cannot build
 */
export async function buildSearchFiles(
  arranged: Arranged,
  synonyms: ReadonlyMap<string, string>,
  scratch: Scratch,
  earlier: Archive | null = null,
): Promise<ReadonlyMap<string, Pieces>> {
  const articles = indexable(arranged);
  const digests = digestsOf(
    articles,
    arranged.articles.map(({ slug }) => slug),
  );
  const build = async (earlier: Archive | null) => {
    const ordinals = earlier && (await ordinalsIn(earlier, digests));
    const [index, vocabulary] = await Promise.all([
      engineKind.build(articles, scratch, ordinals && { folder: earlier.folder, ordinals }),
      buildVocabulary(articles, ordinals && vocabularyBefore(earlier, articles, ordinals)),
    ]);
    const whole = [...vocabulary, ...synonyms, [DIGESTS, digests] as const];
    return new Map<string, Pieces>([...index, ...whole.map(([name, bytes]) => [name, [bytes]] as const)]);
  };
  try {
    return await build(earlier?.manifest.fingerprint === SEARCH_FINGERPRINT ? earlier : null);
  } catch (error) {
    if (isSnapshotError(error)) return await build(null); // of the earlier one, which is damaged
    throw error;
  } finally {
    forgetStems();
  }
}

/** Those of them that are checked by what reads them. */
export const CHECKED_WHEN_READ: readonly string[] = engineKind.checkedWhenRead ?? [];

/**
 * Opens what {@link buildSearchFiles} gave the archive's snapshot.
 *
 * @param threads how many search beside this one; 0: none does
 */
export async function openSearch(archive: Archive, threads = 0): Promise<Searchable> {
  const [vocabulary, synonyms] = await Promise.all([
    openVocabulary(archive.folder),
    openSynonyms(archive.folder),
  ]);
  const engine = await engineKind.open(archive, threads); // last: it would have to be closed where another fails
  return { archive, engine, vocabulary, synonyms };
}

/** Gives back what {@link openSearch} opened, and the archive, once what is under way in the engine is answered. */
export async function closeSearch({
  engine,
  archive,
}: Pick<Searchable, "engine" | "archive">): Promise<void> {
  await engine.close();
  archive.close();
}
