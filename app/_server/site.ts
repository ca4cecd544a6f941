import "server-only";
import { availableParallelism } from "node:os";
import type { Archive } from "#lib/archive/archive.ts";
import { isSnapshotError } from "#lib/archive/manifest.ts";
import { openPrepared, watchCurrent } from "#lib/archive/open-archive.ts";
import type { TextSource } from "#lib/archive/read-paragraph.ts";
import { currentSnapshot, currentVersion } from "#lib/archive/snapshots.ts";
import { type Config, readConfig } from "#lib/config.ts";
import { closeSearch, openSearch, SEARCH_FINGERPRINT, type Searchable } from "#lib/search/open-search.ts";
import { isOverload } from "#lib/search/search.ts";
import { BUSY_DIGEST } from "./busy-digest.ts";
import { checkBySearching } from "./control-search.ts";
import { Leased } from "./leased.ts";

/** What the process serves: an open archive with all that it is searched by. */
export interface Site extends Searchable, TextSource {
  /** Milliseconds that a search may take. */
  readonly budget: number;
}

interface Holder {
  readonly config: Config;
  open: Leased<Site> | null;
  /** Ends the following of changes. */
  stopFollowing: () => void;
}

// Pages, route handlers and instrumentation are bundled apart and would each hold a module's variable of their own.
const shared = globalThis as typeof globalThis & { pilcrow?: Holder };

const LOOK_EVERY_MS = 2000;
/** More would only share the memory's bandwidth; one core is left to the pages. */
const MOST_THREADS = 4;
/** Requests under way from which on searches are turned away, before the engine has to; fewer where they take long. */
const CROWD = 150;
const SLOW_CROWD = 8;
const SLOW_MS = 1000;

/**
 * Opens the archive once for the process and follows its changes. Without a usable snapshot the process still comes
 * up, says so, and serves as soon as one is built.
 *
 * @throws ConfigError
 */
export async function openSite(): Promise<void> {
  const holder: Holder = { config: readConfig(), open: null, stopFollowing: () => {} };
  shared.pilcrow?.stopFollowing();
  shared.pilcrow = holder;
  const { data } = holder.config;
  const version = await currentVersion(data); // before it is opened, so that no build is missed meanwhile
  const isDealtWith = await reopen(holder).then(
    () => true,
    (error: unknown) => {
      console.error(error);
      return false;
    },
  );
  const seen = isDealtWith ? version : null;
  holder.stopFollowing = watchCurrent(data, LOOK_EVERY_MS, seen, () => reopen(holder), console.error);
}

/**
 * A new snapshot takes over once it has answered a search; the old one is closed after the requests that use it.
 *
 * @throws Error where something else than the snapshot keeps it from being opened, so that trying again may help
 */
async function reopen(holder: Holder): Promise<void> {
  try {
    const old = holder.open;
    const { data } = holder.config;
    const isOpen = old?.thing.archive.snapshot;
    // The current one was built again, be it under the same name: it may have been damaged. Another is only fallen back on.
    const kept = isOpen === (await currentSnapshot(data)) ? undefined : isOpen;
    const { prepared, refused } = await openPrepared(data, SEARCH_FINGERPRINT, (archive) =>
      openUnless(kept, archive),
    );
    for (const message of refused) console.error(message);
    if (!prepared) return;
    const settings = { budget: holder.config.searchBudget, onDamage: tellOnce() };
    holder.open = new Leased<Site>({ ...prepared, ...settings }, closeSearch);
    old?.retire().catch(console.error);
  } catch (error) {
    if (!isSnapshotError(error)) throw error;
    console.error(error.message);
  }
}

/** Null for a snapshot that is open and kept. @throws SnapshotError as openSearched */
async function openUnless(kept: string | undefined, archive: Archive): Promise<Searchable | null> {
  if (archive.snapshot !== kept) return openSearched(archive);
  archive.close();
  return null;
}

/** @throws SnapshotError where searching does not work, everything closed again */
async function openSearched(archive: Archive): Promise<Searchable> {
  const threads = Math.min(MOST_THREADS, Math.max(1, availableParallelism() - 1));
  const site = await openSearch(archive, threads).catch((error: unknown) => {
    archive.close();
    throw error;
  });
  await checkBySearching(site).catch(async (error: unknown) => {
    await closeSearch(site);
    throw error;
  });
  return site;
}

/**
 * The open archive, or null while there is none to serve: for a look that is over at once. What waits for anything has
 * to use withSite, or the archive may be closed before it goes on.
 */
export function siteIfOpen(): Site | null {
  return shared.pilcrow?.open?.thing ?? null;
}

/**
 * What a request makes of the archive, which stays open until it is made. A page takes all that it shows from it here
 * and is rendered from that: there is no moment at which a page is known to be rendered.
 *
 * @throws Error while no archive is open; proxy.ts answers requests before they come to that
 */
export function withSite<T>(make: (site: Site) => T | Promise<T>): Promise<T> {
  const open = shared.pilcrow?.open;
  if (!open) return Promise.reject(new Error("No archive is open. Build one with npm run index."));
  return open.use(make).catch((error: unknown) => {
    // All that error.tsx hears of an error is its digest.
    if (isOverload(error) && error instanceof Error) Object.assign(error, { digest: BUSY_DIGEST });
    throw error;
  });
}

/** Whether so many requests are under way that one more search would wait too long. */
export function isCrowded(): boolean {
  const { users = 0, slowest = 0 } = shared.pilcrow?.open ?? {};
  return users >= CROWD || (users >= SLOW_CROWD && slowest > SLOW_MS);
}

/** Tells the operator what a reader is only told the outcome of. */
export function log(error: unknown): void {
  console.error(error);
}

/** Tells the operator of each damaged text once, however often it is asked for. */
function tellOnce(): (name: string, error: Error) => void {
  const told = new Set<string>();
  return (name, { message }) => {
    if (told.has(name)) return;
    told.add(name);
    console.error(`${name} cannot be read. ${message}`);
  };
}

/** The public address of a path. */
export function absoluteUrl(path: string): string {
  return new URL(path, (shared.pilcrow?.config ?? readConfig()).url).href;
}
