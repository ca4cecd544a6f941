import { realpath } from "node:fs/promises";
import { join, relative, resolve, sep } from "node:path";
import { watch } from "chokidar";

/** What is followed: a folder of articles, and files beside them from which an archive is built too. */
export interface Followed {
  readonly folder: string;
  /** Files that count wherever they are, also in folders that do not. */
  readonly files: readonly string[];
  /** Where the archive is written, which must not count as a change of what it is built from. */
  readonly data: string;
}

/** Who is told of changes. */
export interface Follower {
  readonly onChange: () => void;
  /** Not all changes can be told of from now on. */
  readonly onBlind: (why: string) => void;
}

/**
 * Tells of every change in a folder, hidden files and folders aside, from the moment that it comes back.
 *
 * @returns what ends it
 */
export async function followFolder(
  { folder, files, data }: Followed,
  { onChange, onBlind }: Follower,
): Promise<() => Promise<void>> {
  const root = await realpath(folder);
  const real = (path: string) => (isWithin(path, folder) ? join(root, relative(folder, path)) : path);
  const wanted = files.map(real);
  const own = [real(data), await realpath(data).catch(() => data)];
  const watcher = watch([root, ...wanted.filter((path) => !isWithin(path, root))], {
    ignored: (path) => isIgnored(resolve(path), root, wanted, own),
    ignoreInitial: true,
    followSymlinks: false,
    atomic: false,
  });
  watcher.on("all", (event, path) => {
    if (event === "unlinkDir" && path === root) onBlind("the folder itself was taken away");
    onChange();
  });
  watcher.on("error", (error) => onBlind((error as Error).message));
  await new Promise<void>((ready) => watcher.once("ready", ready));
  return () => watcher.close();
}

/** What is hidden counts only where it is named, or holds what is. */
function isIgnored(path: string, root: string, wanted: readonly string[], own: readonly string[]): boolean {
  if (path === root || wanted.some((one) => isWithin(one, path))) return false;
  if (!isWithin(path, root) || own.some((one) => isWithin(path, one))) return true;
  return relative(root, path)
    .split(sep)
    .some((name) => name.startsWith("."));
}

const isWithin = (path: string, folder: string): boolean => path === folder || path.startsWith(folder + sep);
