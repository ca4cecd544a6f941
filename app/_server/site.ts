import "server-only";
import { SnapshotError } from "#lib/archive/manifest.ts";
import { openArchive, watchCurrent } from "#lib/archive/open-archive.ts";
import { type Config, readConfig } from "#lib/config.ts";
import { openSearch, SEARCH_FINGERPRINT, type Searchable } from "#lib/search/open-search.ts";

/** What the process serves: an open archive with all that it is searched by. */
export type Site = Searchable;

interface Holder {
  readonly config: Config;
  site: Site | null;
}

// Pages, route handlers and instrumentation are bundled apart and would each hold a module's variable of their own.
const shared = globalThis as typeof globalThis & { pilcrow?: Holder };

const LOOK_EVERY_MS = 2000;
/** How long a replaced snapshot stays open for the requests under way. */
const GRACE_MS = 30_000;

/**
 * Opens the archive once for the process and follows its changes. Without a usable snapshot the process still comes
 * up, says so, and serves as soon as one is built.
 *
 * @throws ConfigError
 */
export async function openSite(): Promise<void> {
  const holder: Holder = { config: readConfig(), site: null };
  shared.pilcrow = holder;
  await reopen(holder);
  watchCurrent(holder.config.data, LOOK_EVERY_MS, () => reopen(holder), console.error);
}

async function reopen(holder: Holder): Promise<void> {
  try {
    const { archive, refused } = await openArchive(holder.config.data, SEARCH_FINGERPRINT);
    for (const message of refused) console.error(message);
    if (archive.snapshot === holder.site?.archive.snapshot) return archive.close();
    const old = holder.site;
    holder.site = await openSearch(archive).catch((error: unknown) => {
      archive.close();
      throw error;
    });
    if (old) setTimeout(() => old.archive.close(), GRACE_MS).unref();
  } catch (error) {
    if (!(error instanceof SnapshotError)) throw error;
    console.error(error.message);
  }
}

/** The open archive, or null while there is none to serve. */
export function siteIfOpen(): Site | null {
  return shared.pilcrow?.site ?? null;
}

/** @throws Error while no archive is open; proxy.ts answers requests before they come to that */
export function site(): Site {
  const open = siteIfOpen();
  if (!open) throw new Error("No archive is open. Build one with npm run index.");
  return open;
}

/** The public address of a path. */
export function absoluteUrl(path: string): string {
  return new URL(path, (shared.pilcrow?.config ?? readConfig()).url).href;
}
