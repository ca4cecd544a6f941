import type { Article } from "#lib/corpus/article.ts";
import type { TextKeeper } from "#lib/corpus/text-keeper.ts";
import type { SignedOff } from "./alignment.ts";
import { appendRegistry } from "./append-registry.ts";
import { assign, buildTime } from "./assign.ts";
import { rewriteRegistry } from "./compact-registry.ts";
import { countChanges, type LinkChanges } from "./count-changes.ts";
import { type Doubtful, doubtfulCases } from "./doubtful.ts";
import { type Dying, dying, type Planned } from "./dying.ts";
import { historiesOf } from "./histories.ts";
import type { Histories } from "./history.ts";
import { IdTable } from "./id-table.ts";
import { type Forbidding, forbiddenBy, type LeftOut, leaveOut } from "./leave-out.ts";
import type { LinkedArticle } from "./linked-article.ts";
import { readRegistry } from "./read-registry.ts";
import type { RegistryRecord } from "./record.ts";
import { redactAgain } from "./redact-registry.ts";
import type { Registry } from "./registry.ts";
import { RegistryError } from "./registry-error.ts";
import { withRegistryLock } from "./registry-lock.ts";
import { type Remembered, restoredRecords } from "./restored-records.ts";
import { readReview, reviewPath, writeReview } from "./review-file.ts";

export interface LinkOptions {
  /** Sources of files that are there but could not be read this time. */
  readonly unread?: ReadonlySet<string>;
  /** Refuses to go on where more published ids than this would die. */
  readonly maxGone?: number;
  /** Refuses to go on while there are doubtful cases that nobody has decided, and writes them down. */
  readonly review?: boolean;
  /** Ids that the archive that is there answers for; null where there is none. */
  readonly published?: () => Promise<Published | null>;
  /** Milliseconds; the clock where left out. */
  readonly now?: number;
  /** Keeps what the registry remembers; memory does where left out. */
  readonly texts?: TextKeeper;
}

/** Ids of an archive: those of its paragraphs, and those of which it only knows what became of them. */
export interface Published {
  readonly present: IdTable;
  readonly past: IdTable;
  /** All that it knows of what its registry held, asked for where that is lost; null where it is damaged. */
  readonly remember?: () => Promise<Remembered | null>;
}

/** Articles with their lasting names, and what became of the links. */
export interface Linked {
  readonly articles: readonly LinkedArticle[];
  readonly histories: Histories;
  readonly changes: LinkChanges;
  readonly leftOut: readonly LeftOut[];
  /** Tells texts that must not come back; null where there are none. */
  readonly forbids: Forbidding | null;
  /** A file still holds a redacted text, be it in a piece that is no paragraph. */
  readonly holdsRedacted: boolean;
  /** Ids of the paragraphs that were ever redacted. */
  readonly redacted: readonly string[];
  /** An archive was there, and no registry. */
  readonly isRegistryLost: boolean;
  /** How many ids the registry did not know any more, and was told again from the archive: all of it, or a part, was lost. */
  readonly restored: number;
  /** Published ids that the registry does not know, and that could be neither restored nor minted again. */
  readonly lostIds: readonly string[];
}

/**
 * Names articles and paragraphs as the registry knows them, and has it remember what is new, before anything is
 * published under these names.
 *
 * @param path of the registry
 * @throws RegistryError where it cannot be read or written, or where links would break that must not
 */
export async function linkArticles(
  path: string,
  articles: readonly Article[],
  options: LinkOptions = {},
): Promise<Linked> {
  return withRegistryLock(path, () => linkWhileLocked(path, articles, options));
}

async function linkWhileLocked(
  path: string,
  articles: readonly Article[],
  options: LinkOptions,
): Promise<Linked> {
  const plan = await planLinks(path, articles, options);
  const { registry, linked, records, answers, memories, cases, published: _, ...told } = plan;
  if (options.review) await refuseDoubtful(path, plan);
  if (options.maxGone !== undefined) refuseGone(goneWith(plan, options), options.maxGone);
  const changes = countChanges(records, registry);
  if (memories.length > 0) await rewriteRegistry(path, (known) => [...known, ...memories]);
  await appendRegistry(path, answers.length > 0 ? [...answers, ...records] : records);
  if (answers.length > 0) await writeReview(path, cases);
  for (const record of records) registry.remember(record);
  const redacted = [...registry.redactions.keys()];
  return { ...told, articles: linked, histories: historiesOf(registry, linked), changes, redacted };
}

/** Links that would lead nowhere after this build. */
function goneWith(plan: Plan, { unread }: LinkOptions): readonly Dying[] {
  return [...dying(plan, unread), ...plan.lostIds.map((id) => ({ id, text: "" }))];
}

/** What a build would do to the links, before it does. */
interface Plan
  extends Planned,
    Pick<Linked, "leftOut" | "forbids" | "holdsRedacted" | "isRegistryLost" | "restored" | "lostIds"> {
  /** What the registry has to be told again. */
  readonly memories: readonly RegistryRecord[];
  /** What the registry has to remember of a person's answers. */
  readonly answers: readonly RegistryRecord[];
  /** Cases that nobody has decided. */
  readonly cases: readonly Doubtful[];
}

async function planLinks(
  path: string,
  articles: readonly Article[],
  { unread = new Set(), now = Date.now(), published = async () => null, texts }: LinkOptions,
): Promise<Plan> {
  const registry = await redactAgain(path, await readRegistry(path, texts), now, texts);
  const before = await published();
  const isRegistryLost = registry.isEmpty && before !== null;
  const memories = await memoriesFor(registry, before, articles);
  for (const record of memories) registry.remember(record);
  const forbids = forbiddenBy(registry);
  const remaining = forbids ? leaveOut(articles, forbids) : { articles, leftOut: [] };
  const given = await readReview(path);
  const signedOff = new Map([...registry.signedOff, ...given]);
  const time = buildTime(registry, now);
  const assigned = assign(remaining.articles, registry, { unread, signedOff, time });
  const { articles: linked, records } = assigned;
  const cases = doubtfulCases(records, registry, signedOff);
  const answers = answerRecords(given, registry, time);
  return {
    registry,
    memories,
    restored: new Set(memories.flatMap((record) => (record.kind === "paragraph" ? [record.id] : []))).size,
    linked,
    records,
    answers,
    cases,
    forbids,
    leftOut: remaining.leftOut,
    holdsRedacted: remaining.articles.some((article, at) => article !== articles[at]),
    published: before?.present ?? null,
    isRegistryLost,
    lostIds: before ? lostAmong(before, registry, linked) : [],
  };
}

/** Ids of the archive that the registry does not know. */
function* unknownTo(registry: Registry, { present, past }: Published): Generator<string> {
  for (const ids of [present, past]) for (const id of ids) if (!registry.paragraphs.has(id)) yield id;
}

/** What the archive remembers and the registry does not, the oldest first; nothing is read where that is nothing. */
async function memoriesFor(
  registry: Registry,
  before: Published | null,
  articles: readonly Article[],
): Promise<RegistryRecord[]> {
  const isAllKnown = !before || unknownTo(registry, before).next().done;
  const remembered = isAllKnown ? null : await before.remember?.();
  return remembered ? restoredRecords(remembered, registry, articles) : [];
}

/** None of an archive of which the registry knows nothing at all: that is one of another corpus. */
function lostAmong(
  { present, past }: Published,
  registry: Registry,
  linked: readonly LinkedArticle[],
): string[] {
  const unknown = new Set(unknownTo(registry, { present, past }));
  for (const { ids } of unknown.size > 0 ? linked : []) for (const id of ids) unknown.delete(id);
  const isAll = unknown.size > 0 && unknown.size === new IdTable([...present, ...past]).size;
  return registry.isEmpty || !isAll ? [...unknown] : [];
}

function answerRecords(answers: SignedOff, registry: Registry, time: string): RegistryRecord[] {
  const known = registry.signedOff;
  return [...answers]
    .filter(([id, letters]) => known.get(id) !== letters)
    .map(([id, letters]) => ({ time, kind: "answer", id, letters }));
}

/** What was answered so far is kept, and the rest is asked again. */
async function refuseDoubtful(path: string, { cases, answers }: Plan): Promise<void> {
  if (cases.length > 0) await appendRegistry(path, answers);
  await writeReview(path, cases);
  if (cases.length === 0) return;
  const count = cases.length === 1 ? "1 paragraph" : `${cases.length.toLocaleString("en")} paragraphs`;
  throw new RegistryError(
    `Nothing was published: ${count} could not be told for certain. Fill in ${reviewPath(path)}, and run npm run index again. ${ALL_THE_SAME}`,
  );
}

/** So many of the ids are told of. */
const MOST_NAMED = 50;
const ALL_THE_SAME = "Do not run npm start before: it asks for neither, and would publish it all the same.";

function refuseGone(gone: readonly Dying[], most: number): void {
  if (gone.length <= most) return;
  const named = gone.slice(0, MOST_NAMED).map(({ id, text }) => `  ${id}  ${text.slice(0, 70)}`);
  const more =
    gone.length > MOST_NAMED ? [`  and ${(gone.length - MOST_NAMED).toLocaleString("en")} more`] : [];
  throw new RegistryError(
    [
      `Nothing was published: ${gone.length.toLocaleString("en")} published paragraph ids would die, and at most ${most} may. Bring their texts back, or allow it with --max-gone ${gone.length}. ${ALL_THE_SAME}`,
      ...named,
      ...more,
    ].join("\n"),
  );
}
