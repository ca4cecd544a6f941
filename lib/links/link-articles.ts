import type { Article } from "#lib/corpus/article.ts";
import type { SignedOff } from "./alignment.ts";
import { appendRegistry } from "./append-registry.ts";
import { assign, buildTime, type LinkedArticle } from "./assign.ts";
import { countChanges, type LinkChanges } from "./count-changes.ts";
import { type Doubtful, doubtfulCases } from "./doubtful.ts";
import { type Dying, dying } from "./dying.ts";
import { historiesOf } from "./histories.ts";
import type { Histories } from "./history.ts";
import { type Forbidding, forbiddenBy, type LeftOut, leaveOut } from "./leave-out.ts";
import { readRegistry } from "./read-registry.ts";
import type { RegistryRecord } from "./record.ts";
import type { Registry } from "./registry.ts";
import { RegistryError } from "./registry-error.ts";
import { readReview, reviewPath, writeReview } from "./review-file.ts";

export interface LinkOptions {
  /** Sources of files that are there but could not be read this time. */
  readonly unread?: ReadonlySet<string>;
  /** Refuses to go on where more published ids than this would die. */
  readonly maxGone?: number;
  /** Refuses to go on while there are doubtful cases that nobody has decided, and writes them down. */
  readonly review?: boolean;
  /** Ids of the archive that is there, asked for where there is no registry; null where there is no archive either. */
  readonly published?: () => Promise<readonly string[] | null>;
  /** Milliseconds; the clock where left out. */
  readonly now?: number;
}

/** Articles with their lasting names, and what became of the links. */
export interface Linked {
  readonly articles: readonly LinkedArticle[];
  readonly histories: Histories;
  readonly changes: LinkChanges;
  readonly leftOut: readonly LeftOut[];
  /** Tells texts that must not come back; null where there are none. */
  readonly forbids: Forbidding | null;
  /** Where the registry was lost: published ids that could not be minted again; null where it was not. */
  readonly lostIds: readonly string[] | null;
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
  const plan = await planLinks(path, articles, options);
  const { registry, linked, records, answers, leftOut, forbids, lostIds } = plan;
  if (options.review) await refuseDoubtful(path, plan);
  if (options.maxGone !== undefined) refuseGone(goneWith(plan, options), options.maxGone);
  const changes = countChanges(records, registry);
  await appendRegistry(path, [...answers, ...records]);
  if (answers.length > 0) await writeReview(path, plan.cases);
  for (const record of records) registry.remember(record);
  return { articles: linked, histories: historiesOf(registry, linked), changes, leftOut, forbids, lostIds };
}

/** Links that would lead nowhere after this build. */
function goneWith({ records, registry, lostIds }: Plan, { unread }: LinkOptions): readonly Dying[] {
  return [...dying(records, registry, unread), ...(lostIds ?? []).map((id) => ({ id, text: "" }))];
}

/** What a build would do to the links, before it does. */
interface Plan extends Pick<Linked, "leftOut" | "forbids" | "lostIds"> {
  readonly registry: Registry;
  readonly linked: readonly LinkedArticle[];
  /** What the registry has to remember of the paragraphs, and of a person's answers. */
  readonly records: readonly RegistryRecord[];
  readonly answers: readonly RegistryRecord[];
  /** Cases that nobody has decided. */
  readonly cases: readonly Doubtful[];
}

async function planLinks(
  path: string,
  articles: readonly Article[],
  { unread = new Set(), now = Date.now(), published = async () => null }: LinkOptions,
): Promise<Plan> {
  const registry = await readRegistry(path);
  const forbids = forbiddenBy(registry);
  const remaining = forbids ? leaveOut(articles, forbids) : { articles, leftOut: [] };
  const given = await readReview(path);
  const signedOff = new Map([...registry.signedOff, ...given]);
  const time = buildTime(registry, now);
  const assigned = assign(remaining.articles, registry, { unread, signedOff, time });
  const { articles: linked, records } = assigned;
  const cases = doubtfulCases(records, registry, signedOff);
  const answers = answerRecords(given, registry, time);
  const lostIds = registry.isEmpty ? lostAmong(await published(), linked) : null;
  return { registry, linked, records, answers, cases, leftOut: remaining.leftOut, forbids, lostIds };
}

function lostAmong(published: readonly string[] | null, linked: readonly LinkedArticle[]): string[] | null {
  const kept = new Set(linked.flatMap(({ ids }) => ids));
  return published?.filter((id) => !kept.has(id)) ?? null;
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
    `Nothing was published: ${count} could not be told for certain. Fill in ${reviewPath(path)}, and run npm run index again.`,
  );
}

/** So many of the ids are told of. */
const MOST_NAMED = 50;

function refuseGone(gone: readonly Dying[], most: number): void {
  if (gone.length <= most) return;
  const named = gone.slice(0, MOST_NAMED).map(({ id, text }) => `  ${id}  ${text.slice(0, 70)}`);
  const more =
    gone.length > MOST_NAMED ? [`  and ${(gone.length - MOST_NAMED).toLocaleString("en")} more`] : [];
  throw new RegistryError(
    [
      `Nothing was published: ${gone.length.toLocaleString("en")} published paragraph ids would die, and at most ${most} may. Bring their texts back, or allow it with --max-gone ${gone.length}.`,
      ...named,
      ...more,
    ].join("\n"),
  );
}
