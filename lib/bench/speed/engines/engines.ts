import type { Peer } from "./peer.ts";

/** Every engine by the name it is asked for with; loaded one at a time, so that none pays for another. */
export const ENGINES: Readonly<Record<string, () => Promise<Peer>>> = {
  pilcrow: async () => (await import("./pilcrow.ts")).pilcrow,
  minisearch: async () => (await import("./minisearch.ts")).minisearch,
  sqlite: async () => (await import("./sqlite.ts")).sqlite,
  xapian: async () => (await import("./xapian.ts")).xapian,
  flexsearch: async () => (await import("./flexsearch.ts")).flexsearch,
  lunr: async () => (await import("./lunr.ts")).lunrPeer,
  orama: async () => (await import("./orama.ts")).orama,
  pagefind: async () => (await import("./pagefind.ts")).pagefind,
};

/** @throws Error for a name that is none of theirs */
export async function loadEngine(name: string): Promise<Peer> {
  const load = ENGINES[name];
  if (!load) throw new Error(`There is no engine ${name}; there are ${Object.keys(ENGINES).join(", ")}.`);
  return await load();
}
